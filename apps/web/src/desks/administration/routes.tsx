import type { RouteObject } from 'react-router';

export const administrationRoutes: RouteObject[] = [
  {
    path: 'accounts',
    lazy: async () => ({ Component: (await import('./accounts.page')).AccountsPage }),
  },
  {
    path: 'accounts/new',
    lazy: async () => ({ Component: (await import('./new-account.page')).NewAccountPage }),
  },
  {
    path: 'accounts/:id',
    lazy: async () => ({ Component: (await import('./account.page')).AccountPage }),
  },
  {
    path: 'security',
    lazy: async () => ({ Component: (await import('./security.page')).SecurityPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./settings.page')).SettingsPage }),
  },
  {
    path: 'calendar',
    lazy: async () => ({ Component: (await import('./calendar.page')).CalendarPage }),
  },
  {
    path: 'deliveries',
    lazy: async () => ({ Component: (await import('./deliveries.page')).DeliveriesPage }),
  },
];
