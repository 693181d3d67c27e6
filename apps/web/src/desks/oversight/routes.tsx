import type { RouteObject } from 'react-router';

export const oversightRoutes: RouteObject[] = [
  { path: 'ledger', lazy: async () => ({ Component: (await import('./ledger.page')).LedgerPage }) },
  {
    path: 'indicators',
    lazy: async () => ({ Component: (await import('./indicators.page')).IndicatorsPage }),
  },
  {
    path: 'indicators/listings',
    lazy: async () => ({
      Component: (await import('./indicator-listings.page')).IndicatorListingsPage,
    }),
  },
  {
    path: 'warnings',
    lazy: async () => ({ Component: (await import('./warnings.page')).WarningsPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('./audit.page')).AuditPage }) },
  {
    path: 'sign-ins',
    lazy: async () => ({ Component: (await import('./sign-ins.page')).SignInsPage }),
  },
  {
    path: 'audit-chain',
    lazy: async () => ({ Component: (await import('./audit-chain.page')).AuditChainPage }),
  },
  {
    path: 'readings',
    lazy: async () => ({ Component: (await import('./readings.page')).ReadingsPage }),
  },
  {
    path: 'readings/mine',
    lazy: async () => ({ Component: (await import('./readings-of-mine.page')).ReadingsOfMinePage }),
  },
  { path: 'office', lazy: async () => ({ Component: (await import('./office.page')).OfficePage }) },
  {
    path: 'schedule',
    lazy: async () => ({ Component: (await import('./schedule.page')).SchedulePage }),
  },
];
