import type { RouteObject } from 'react-router';
import { HallShell } from './hall/hall-shell';
import { hallRoutes } from './hall/routes';
import { agreementRoutes } from './desks/agreements/routes';
import { administrationRoutes } from './desks/administration/routes';
import { awardRoutes } from './desks/awards/routes';
import { bidRoutes } from './desks/bids/routes';
import { directoryRoutes } from './desks/directory/routes';
import { evaluationRoutes } from './desks/evaluations/routes';
import { homeRoutes } from './desks/home/routes';
import { listingRoutes } from './desks/listings/routes';
import { needRoutes } from './desks/needs/routes';
import { operationsRoutes } from './desks/operations/routes';
import { oversightRoutes } from './desks/oversight/routes';
import { sessionRoutes } from './session/routes';
import { Waiting } from './ui/loaded';
import { NotFound } from './ui/not-found';
import { RouteProblem } from './ui/route-problem';

/** Every address of the pages. The hall comes with the first load; each desk is a chunk of its own. */
export const routes: RouteObject[] = [
  {
    element: <HallShell />,
    errorElement: <RouteProblem />,
    children: [
      {
        // Within the frame, which stands at once; a page's own chunk follows.
        HydrateFallback: Waiting,
        children: [...hallRoutes, ...sessionRoutes, { path: '*', element: <NotFound /> }],
      },
    ],
  },
  {
    lazy: async () => ({ Component: (await import('./desk/desk-shell')).DeskShell }),
    errorElement: <RouteProblem />,
    HydrateFallback: () => null,
    children: [
      ...homeRoutes,
      ...needRoutes,
      ...listingRoutes,
      ...bidRoutes,
      ...evaluationRoutes,
      ...awardRoutes,
      ...agreementRoutes,
      ...directoryRoutes,
      ...oversightRoutes,
      ...administrationRoutes,
      ...operationsRoutes,
    ],
  },
];
