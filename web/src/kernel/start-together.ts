// Asks at once for all that the first page needs: texts, session, script and data come side by side instead of in a row.
import type { AnyRouter } from '@tanstack/react-router';
import { askAhead } from './ask-ahead.ts';
import type { House } from './house.tsx';
import type { Session } from './session-answer.ts';
import { sessionQuery } from './session.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The room whose texts the route's pages speak with. */
    room?: string;
  }
}

/** How long the first drawing waits for answers, in milliseconds after script, texts and session are there. */
const patience = 200;

/**
 * Resolves when the first page can be drawn: with its answers where they come soon, for drawing it twice takes longer
 * than waiting. What fails here is asked again by the routes and pages themselves, which also say so.
 */
export async function startTogether(house: House, router: AnyRouter): Promise<void> {
  const matches = router.matchRoutes(router.latestLocation);
  const answers = askAhead(house, matches);
  const parts = matches.flatMap(({ routeId, staticData }) => [
    staticData.room && house.texts.load(staticData.room),
    router.loadRouteChunk(router.routesById[routeId]),
  ]);
  // A link that is only pointed at loads script and nothing else: what is asked is recorded, and nobody asked yet.
  router.subscribe('onBeforeLoad', ({ fromLocation, toLocation, pathChanged }) => {
    if (fromLocation && pathChanged) void askAhead(house, router.matchRoutes(toLocation));
  });
  await house.queries.ensureQueryData(sessionQuery(house)).catch(() => undefined);
  readyFormats(house);
  await Promise.allSettled(parts);
  // Loaded before it is drawn, the first page is drawn whole at once instead of after an empty one.
  const page = router.load();
  await Promise.race([
    Promise.allSettled([page, answers]),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);
}

/** The first format that a page makes is slow, for the browser then looks through all that it knows of languages. */
function readyFormats(house: House): void {
  const { timeZone } = house.queries.getQueryData<Session>(['session'])?.node ?? {};
  if (timeZone) house.formats(house.texts.snapshot().language, timeZone).date(new Date());
}
