// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';
import { eventsQuery, lessonsQuery } from './queries.ts';

export const firstOfRegister: First = ({ ask }) =>
  Promise.all([ask('external.find-neighbours', {}), ask('external.find-agreements', {})]);

export const firstOfMatrix: First = ({ ask }) => ask('external.read-matrix', {});

export const firstOfEvents: First = ({ house }) => house.queries.prefetchInfiniteQuery(eventsQuery(house));

export const firstOfEvent: First = ({ ask, house }, { params }) =>
  Promise.all([
    ask('external.read-event', { event: params['event'] ?? '' }),
    house.queries.prefetchInfiniteQuery(lessonsQuery(house, { event: params['event'] ?? '' })),
  ]);
