import type { RouteObject } from 'react-router';

export const bidRoutes: RouteObject[] = [
  {
    path: 'market',
    lazy: async () => ({ Component: (await import('./market.page')).MarketPage }),
  },
  {
    path: 'market/:id',
    lazy: async () => ({ Component: (await import('./offer.page')).OfferPage }),
  },
  {
    path: 'bids',
    lazy: async () => ({ Component: (await import('./my-bids.page')).MyBidsPage }),
  },
  {
    path: 'bids/:id',
    lazy: async () => ({ Component: (await import('./bid.page')).BidPage }),
  },
  {
    path: 'bids/:id/print',
    lazy: async () => ({ Component: (await import('./letter.page')).LetterPage }),
  },
  {
    path: 'bids/:id/receipts',
    lazy: async () => ({ Component: (await import('./receipts.page')).ReceiptsPage }),
  },
  {
    path: 'listings/:id/bids',
    lazy: async () => ({ Component: (await import('./opened-bids.page')).OpenedBidsPage }),
  },
];
