import type { RouteObject } from 'react-router';

export const listingRoutes: RouteObject[] = [];
