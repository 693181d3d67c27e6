import type { RouteObject } from 'react-router';

export const awardRoutes: RouteObject[] = [];
