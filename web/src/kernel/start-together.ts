// Asks at once for all that the first page needs: texts, session, script and data come side by side instead of in a row.
import type { AnyRouter } from '@tanstack/react-router';
import { askAhead } from './ask-ahead.ts';
import type { House } from './house.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The room whose texts the route's pages speak with. */
    room?: string;
  }
}

/** What fails here is asked again by the routes and pages themselves, which also say so. */
export function startTogether(house: House, router: AnyRouter): void {
  const matches = router.matchRoutes(router.latestLocation);
  void askAhead(house, matches);
  for (const { routeId, staticData } of matches) {
    if (staticData.room) house.texts.load(staticData.room).catch(() => {});
    Promise.resolve(router.loadRouteChunk(router.routesById[routeId])).catch(() => {});
  }
  // A link that is only pointed at loads script and nothing else: what is asked is recorded, and nobody asked yet.
  router.subscribe('onBeforeLoad', ({ fromLocation, toLocation, pathChanged }) => {
    if (fromLocation && pathChanged) void askAhead(house, router.matchRoutes(toLocation));
  });
}
