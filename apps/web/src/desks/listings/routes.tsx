import type { RouteObject } from 'react-router';

export const listingRoutes: RouteObject[] = [
  {
    path: 'listings',
    lazy: async () => ({ Component: (await import('./list.page')).ListingsPage }),
  },
  {
    path: 'listings/new',
    lazy: async () => ({ Component: (await import('./start.page')).StartListingPage }),
  },
  {
    path: 'listings/:id',
    lazy: async () => ({ Component: (await import('./listing.page')).ListingPage }),
  },
  {
    path: 'listings/:id/edit',
    lazy: async () => ({ Component: (await import('./edit.page')).EditListingPage }),
  },
  {
    path: 'listings/:id/amend',
    lazy: async () => ({ Component: (await import('./amend.page')).AmendListingPage }),
  },
  {
    path: 'listings/:id/announcement',
    lazy: async () => ({ Component: (await import('./announcement.page')).AnnouncementPage }),
  },
];
