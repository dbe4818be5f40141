/** What a board allows: whose file is taken, under which number, by which key, and what may leave in ours. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Agreement } from '../model/agreements.ts';
import type { OwnSide } from '../model/boards.ts';
import type { Texts } from '../model/shared.ts';
import type { FileParty } from '../model/side-file.ts';
import type { JointFound } from './show-joint.ts';

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

/** With an agreement that ended nothing more is exchanged; what was said stays. */
export function requireInForce({ state }: Pick<Agreement, 'state'>): void {
  if (state !== 'standing') refuse('external.agreement-over');
}

export function requireSideOf({ neighbours }: Pick<Agreement, 'neighbours'>, side: string): void {
  if (!neighbours.includes(side)) refuse('external.side-left', at('side', 'side-left'));
}

/** A file of ours that came back, or one that says it is of somebody else than whose it was said to be. */
export function requireTheirs(
  says: FileParty,
  side: { code: string | null },
  own: OwnSide | undefined,
  isOurs: boolean,
): void {
  if (isOurs || (own && own.code !== null && says.code === own.code))
    refuse('external.own-file', at('file', 'own-file'));
  if (says.code !== side.code) refuse('external.other-side', { ...at('side', 'other-side') });
}

type Number = { shared: string; isAnswered: boolean } | undefined;

/**
 * What taking this number means for the agreement: nothing is opened, its board has the number; it is `opened` under it; or the number that
 * we gave and nobody has answered gives way (`taken`). `elsewhere`: another agreement has the board of that number here.
 */
export function numberOf(given: string, board: Number, elsewhere: boolean): 'known' | 'opened' | 'taken' {
  if (elsewhere || (board && board.shared !== given && board.isAnswered))
    refuse('external.other-board', at('file', 'other-board'));
  if (!board) return 'opened';
  return board.shared === given ? 'known' : 'taken';
}

type Side = { neighbour: string; kind: string; names: Texts };

/** Countries of the agreement that are no side of the activity. */
export function sidesWithout(activity: Pick<JointFound, 'sides'>, neighbours: readonly Side[]): Side[] {
  return neighbours.filter(
    ({ kind, neighbour }) =>
      kind === 'country' && !activity.sides.some(({ party }) => party.id === neighbour),
  );
}

/** An activity with only some of the sides is told to the others by choice alone, never by default. */
export function activitiesToTell<One extends Pick<JointFound, 'joint' | 'sides'>>(
  activities: readonly One[],
  neighbours: readonly Side[],
  shown: readonly string[],
): One[] {
  return activities.filter((one) => sidesWithout(one, neighbours).length === 0 || shown.includes(one.joint));
}
