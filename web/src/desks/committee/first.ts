// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';

export const firstOfCommittee: First = ({ ask }) =>
  Promise.all([
    ask('committee.find-actions', {}),
    ask('committee.find-sessions', {}),
    ask('committee.find-bodies', {}),
  ]);

export const firstOfSession: First = ({ ask }, { params }) =>
  ask('committee.read-session', { session: params['session'] ?? '' });

export const firstOfPack: First = ({ ask }, { params }) =>
  ask('committee.read-pack', { session: params['session'] ?? '' });

export const firstOfHandover: First = ({ ask }) => ask('committee.read-handover', {});
