import type { RouteObject } from 'react-router';
import { HomePage } from './home.page';

/** The home page is in the first load; the others follow in small chunks. */
export const hallRoutes: RouteObject[] = [{ index: true, element: <HomePage /> }];
