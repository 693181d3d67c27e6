import type { RouteObject } from 'react-router';

export const homeRoutes: RouteObject[] = [
  { path: 'todo', lazy: async () => ({ Component: (await import('./todo.page')).TodoPage }) },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('./messages.page')).MessagesPage }),
  },
  {
    path: 'listings/:id/agreement',
    lazy: async () => ({ Component: (await import('./to-agreement.page')).ToAgreementPage }),
  },
  {
    path: 'searches',
    lazy: async () => ({ Component: (await import('./searches.page')).SearchesPage }),
  },
  { path: 'me', lazy: async () => ({ Component: (await import('./me.page')).MePage }) },
];
