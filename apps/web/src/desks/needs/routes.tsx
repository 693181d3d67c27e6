import type { RouteObject } from 'react-router';

export const needRoutes: RouteObject[] = [
  {
    path: 'needs',
    lazy: async () => ({ Component: (await import('./needs.page')).NeedsPage }),
  },
  {
    path: 'needs/new',
    lazy: async () => ({ Component: (await import('./new-need.page')).NewNeedPage }),
  },
  {
    path: 'needs/:id',
    lazy: async () => ({ Component: (await import('./need.page')).NeedPage }),
  },
  {
    path: 'needs/:id/edit',
    lazy: async () => ({ Component: (await import('./edit-need.page')).EditNeedPage }),
  },
  {
    path: 'ratings',
    lazy: async () => ({ Component: (await import('./ratings.page')).RatingsPage }),
  },
];
