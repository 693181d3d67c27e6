import type { RouteObject } from 'react-router';
import { HomePage } from './home.page';

/** The home page is in the first load; the others follow in small chunks. */
export const hallRoutes: RouteObject[] = [
  { index: true, element: <HomePage /> },
  {
    path: 'hall/listings',
    lazy: async () => ({ Component: (await import('./listings/listings.page')).ListingsPage }),
  },
  {
    path: 'hall/listings/:id',
    lazy: async () => ({ Component: (await import('./listings/listing.page')).ListingPage }),
  },
  {
    path: 'hall/notices',
    lazy: async () => ({ Component: (await import('./notices/notices.page')).NoticesPage }),
  },
  {
    path: 'hall/notices/:id',
    lazy: async () => ({ Component: (await import('./notices/notice.page')).NoticePage }),
  },
  {
    path: 'hall/objections/:id?',
    lazy: async () => ({ Component: (await import('./notices/objection.page')).ObjectionPage }),
  },
  {
    path: 'hall/receipts',
    lazy: async () => ({ Component: (await import('./receipts/receipt.page')).ReceiptPage }),
  },
  {
    path: 'hall/results',
    lazy: async () => ({ Component: (await import('./results/results.page')).ResultsPage }),
  },
  {
    path: 'hall/results/:id',
    lazy: async () => ({ Component: (await import('./results/result.page')).ResultPage }),
  },
  {
    path: 'hall/procurements',
    lazy: async () => ({
      Component: (await import('./results/procurements.page')).ProcurementsPage,
    }),
  },
  {
    path: 'hall/statistics',
    lazy: async () => ({
      Component: (await import('./statistics/statistics.page')).StatisticsPage,
    }),
  },
  {
    path: 'hall/indicators',
    lazy: async () => ({
      Component: (await import('./statistics/indicators.page')).IndicatorsPage,
    }),
  },
  {
    path: 'hall/audit',
    lazy: async () => ({
      Component: (await import('./audit/audit-digests.page')).AuditDigestsPage,
    }),
  },
];
