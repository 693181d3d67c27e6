import type { RouteObject } from 'react-router';

export const needRoutes: RouteObject[] = [];
