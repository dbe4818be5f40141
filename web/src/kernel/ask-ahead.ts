// Asks what a page will ask as soon as somebody is on the way to it, while its script is still coming.
import type { AnyRouteMatch } from '@tanstack/react-router';
import { question } from './ask.ts';
import type { House } from './house.tsx';
import type { InputOf, OperationName, OutputOf } from './operations.ts';
import type { Session } from './session-answer.ts';
import { mayIn, sessionQuery } from './session.tsx';

export type Ahead = {
  readonly house: House;
  readonly may: (operation: string) => boolean;
  /** Undefined where this post may not ask or the answer was a refusal: the page itself will say so. */
  readonly ask: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name> | undefined>;
};

/** From the address; a search is as the route has read it. */
export type Place = {
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, unknown>>;
};

/** The questions that a route's page asks first, each with the very input of the page: another one is read for nothing. */
export type First = (ahead: Ahead, place: Place) => Promise<unknown>;

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    first?: First;
  }
}

/** Only what the session may: a refusal would be written to the ledger as an attempt of this person. */
export async function askAhead(house: House, matches: readonly AnyRouteMatch[]): Promise<void> {
  const { queries } = house;
  const session = await queries.ensureQueryData(sessionQuery(house)).catch(() => undefined);
  if (!session?.signedIn) return;
  // Read anew at each question: meanwhile somebody may have begun to work as another post.
  const may = (operation: string) => mayIn(queries.getQueryData<Session>(['session']))(operation);
  const ahead: Ahead = {
    house,
    may,
    ask: async (name, input) =>
      may(name)
        ? await queries
            .ensureQueryData({ ...question(house, name, input), revalidateIfStale: true })
            .catch(() => undefined)
        : undefined,
  };
  await Promise.allSettled(
    matches.map(async ({ staticData, params, search }) => staticData.first?.(ahead, { params, search })),
  );
}
