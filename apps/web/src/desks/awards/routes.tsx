import type { RouteObject } from 'react-router';

export const awardRoutes: RouteObject[] = [
  {
    path: 'awards',
    lazy: async () => ({ Component: (await import('./awards.page')).AwardsPage }),
  },
  {
    path: 'awards/:id',
    lazy: async () => ({ Component: (await import('./award.page')).AwardPage }),
  },
  {
    path: 'awards/:id/letter',
    lazy: async () => ({ Component: (await import('./award-letter.page')).AwardLetterPage }),
  },
  {
    path: 'listings/:id/award',
    lazy: async () => ({ Component: (await import('./listing-award.page')).ListingAwardPage }),
  },
  {
    path: 'objections',
    lazy: async () => ({ Component: (await import('./objections.page')).ObjectionsPage }),
  },
  {
    path: 'objections/:id',
    lazy: async () => ({ Component: (await import('./objection.page')).ObjectionPage }),
  },
  {
    path: 'objections/:id/answer',
    lazy: async () => ({ Component: (await import('./answer.page')).AnswerPage }),
  },
];
