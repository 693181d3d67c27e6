import type { RouteObject } from 'react-router';

export const oversightRoutes: RouteObject[] = [];
