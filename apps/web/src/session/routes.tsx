import type { RouteObject } from 'react-router';

export const sessionRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./sign-in.page')).SignInPage }),
  },
  {
    path: 'sso',
    lazy: async () => ({ Component: (await import('./sign-on.page')).SignOnPage }),
  },
  {
    path: 'password',
    lazy: async () => ({ Component: (await import('./password.page')).PasswordPage }),
  },
  {
    path: 'second-factor',
    lazy: async () => ({ Component: (await import('./second-factor.page')).SecondFactorPage }),
  },
];
