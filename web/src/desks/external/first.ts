// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';
import { agreementsQuery, eventsQuery, jointQuery, lessonsQuery } from './queries.ts';

export const firstOfRegister: First = ({ ask, house }) =>
  Promise.all([
    ask('external.find-neighbours', {}),
    house.queries.prefetchInfiniteQuery(agreementsQuery(house)),
  ]);

export const firstOfMatrix: First = ({ ask }) => ask('external.read-matrix', {});

export const firstOfEvents: First = ({ house }) => house.queries.prefetchInfiniteQuery(eventsQuery(house));

export const firstOfEvent: First = ({ ask, house }, { params }) =>
  Promise.all([
    ask('external.read-event', { event: params['event'] ?? '' }),
    house.queries.prefetchInfiniteQuery(lessonsQuery(house, { event: params['event'] ?? '' })),
  ]);

export const firstOfJoint: First = ({ house }, { search }) =>
  house.queries.prefetchInfiniteQuery(jointQuery(house, search['agreement'] as string | undefined));

export const firstOfJointActivity: First = ({ ask }, { params }) =>
  ask('external.read-joint', { joint: params['joint'] ?? '' });

export const firstOfBoard: First = ({ ask }, { params }) =>
  ask('external.read-board', { agreement: params['agreement'] ?? '' });
