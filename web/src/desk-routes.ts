// The pages of every desk, for the tree of addresses.
import { committeeRoutes } from './desks/committee/routes.tsx';
import { digestRoutes, lettersRoute, ownLettersRoute } from './desks/digest/routes.tsx';
import { externalRoutes, openEventsRoute } from './desks/external/routes.tsx';
import { officeRoutes } from './desks/office/routes.tsx';
import { registryRoutes } from './desks/registry/routes.tsx';
import { reportingRoutes } from './desks/reporting/routes.tsx';
import { openGuidanceRoute, strategyRoutes } from './desks/strategy/routes.tsx';

export const deskRoutes = [
  strategyRoutes,
  reportingRoutes,
  externalRoutes,
  registryRoutes,
  committeeRoutes,
  digestRoutes,
  officeRoutes,
] as const;

/** Pages of a desk that anybody may read without signing in. */
export const openRoutes = [openEventsRoute, openGuidanceRoute, lettersRoute, ownLettersRoute] as const;
