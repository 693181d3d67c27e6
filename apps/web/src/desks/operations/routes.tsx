import type { RouteObject } from 'react-router';

export const operationsRoutes: RouteObject[] = [
  {
    path: 'operations',
    lazy: async () => ({ Component: (await import('./status.page')).StatusPage }),
  },
  {
    path: 'operations/events',
    lazy: async () => ({ Component: (await import('./events.page')).EventsPage }),
  },
  {
    path: 'operations/events/:id',
    lazy: async () => ({ Component: (await import('./event.page')).EventPage }),
  },
  {
    path: 'operations/dead-letters',
    lazy: async () => ({ Component: (await import('./dead-letters.page')).DeadLettersPage }),
  },
];
