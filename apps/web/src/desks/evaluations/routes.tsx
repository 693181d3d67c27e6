import type { RouteObject } from 'react-router';

export const evaluationRoutes: RouteObject[] = [
  {
    path: 'listings/:id/opening',
    lazy: async () => ({ Component: (await import('./opening.page')).OpeningPage }),
  },
  {
    path: 'listings/:id/evaluation',
    lazy: async () => ({ Component: (await import('./of-listing.page')).EvaluationOfListingPage }),
  },
  {
    path: 'evaluations',
    lazy: async () => ({ Component: (await import('./list.page')).EvaluationListPage }),
  },
  {
    path: 'evaluations/:id',
    lazy: async () => ({ Component: (await import('./evaluation.page')).EvaluationPage }),
  },
  {
    path: 'evaluations/:id/bids/:bidId',
    lazy: async () => ({ Component: (await import('./bid.page')).CandidateBidPage }),
  },
  {
    path: 'evaluations/:id/report',
    lazy: async () => ({ Component: (await import('./report.page')).ReportPage }),
  },
];
