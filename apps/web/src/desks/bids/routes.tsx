import type { RouteObject } from 'react-router';

export const bidRoutes: RouteObject[] = [];
