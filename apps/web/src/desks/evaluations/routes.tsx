import type { RouteObject } from 'react-router';

export const evaluationRoutes: RouteObject[] = [];
