import type { RouteObject } from 'react-router';

export const agreementRoutes: RouteObject[] = [
  {
    path: 'agreements',
    lazy: async () => ({ Component: (await import('./agreements.page')).AgreementsPage }),
  },
  {
    path: 'listings/:id/agreement/new',
    lazy: async () => ({ Component: (await import('./new-agreement.page')).NewAgreementPage }),
  },
  {
    path: 'agreements/:id',
    lazy: async () => ({ Component: (await import('./agreement.page')).AgreementPage }),
  },
  {
    path: 'agreements/:id/edit',
    lazy: async () => ({ Component: (await import('./edit-agreement.page')).EditAgreementPage }),
  },
  {
    path: 'agreements/:id/paper',
    lazy: async () => ({ Component: (await import('./agreement-paper.page')).AgreementPaperPage }),
  },
  {
    path: 'agreements/:id/milestones/:milestoneId',
    lazy: async () => ({ Component: (await import('./milestone.page')).MilestonePage }),
  },
  {
    path: 'agreements/:id/acceptance',
    lazy: async () => ({ Component: (await import('./acceptance.page')).AcceptancePage }),
  },
];
