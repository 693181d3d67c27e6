import type { RouteObject } from 'react-router';

export const directoryRoutes: RouteObject[] = [
  {
    path: 'organizations',
    lazy: async () => ({ Component: (await import('./organizations.page')).OrganizationsPage }),
  },
  {
    path: 'organizations/new',
    lazy: async () => ({
      Component: (await import('./new-organization.page')).NewOrganizationPage,
    }),
  },
  {
    path: 'organizations/:id',
    lazy: async () => ({ Component: (await import('./organization.page')).OrganizationPage }),
  },
  {
    path: 'organization',
    lazy: async () => ({
      Component: (await import('./own-organization.page')).OwnOrganizationPage,
    }),
  },
  {
    path: 'alliances',
    lazy: async () => ({ Component: (await import('./alliances.page')).AlliancesPage }),
  },
  {
    path: 'alliances/:id',
    lazy: async () => ({ Component: (await import('./alliance.page')).AlliancePage }),
  },
  {
    path: 'alliance',
    lazy: async () => ({ Component: (await import('./own-alliance.page')).OwnAlliancePage }),
  },
  {
    path: 'publications',
    lazy: async () => ({ Component: (await import('./publications.page')).PublicationsPage }),
  },
  {
    path: 'publications/:listingId',
    lazy: async () => ({ Component: (await import('./publication.page')).PublicationPage }),
  },
  {
    path: 'experts',
    lazy: async () => ({ Component: (await import('./experts.page')).ExpertsPage }),
  },
  {
    path: 'experts/new',
    lazy: async () => ({ Component: (await import('./new-expert.page')).NewExpertPage }),
  },
  {
    path: 'experts/:id',
    lazy: async () => ({ Component: (await import('./expert.page')).ExpertPage }),
  },
  {
    path: 'expert',
    lazy: async () => ({ Component: (await import('./own-expert.page')).OwnExpertPage }),
  },
  {
    path: 'units',
    lazy: async () => ({ Component: (await import('./units.page')).UnitsPage }),
  },
];
