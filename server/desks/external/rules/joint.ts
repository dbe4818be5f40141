/** What a joint activity allows: whose word is needed, who takes part, and when it is over. */
import { refuse } from '#kernel/operation/errors.ts';
import type { JointFacts, SideStanding, Word } from '../model/joint.ts';
import type { JointSaid, JointState } from '../model/lists.ts';
import type { Party } from '../model/parties.ts';
import { requireFittingWay, requireOrder } from './guards.ts';

export type SideRow = {
  party: Party & { kind: 'organisation' | 'neighbour' };
  proposes: boolean;
  /** The oldest first. */
  words: readonly (Omit<Word, 'outdated'> & { round: number })[];
};

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

/** Somebody of ours and somebody of theirs, each once, and one of them proposes. `found`: the neighbours that are there. */
export function requireSides(facts: JointFacts, found: readonly { kind: string }[]): void {
  const { sides, proposedBy } = facts;
  const neighbours = sides.filter(({ kind }) => kind === 'neighbour');
  if (new Set(sides.map(({ id }) => id)).size < sides.length)
    refuse('external.side-twice', at('sides', 'side-twice'));
  if (neighbours.length === 0 || neighbours.length === sides.length)
    refuse('external.sides-missing', at('sides', 'sides-missing'));
  if (!sides.some(({ id }) => id === proposedBy))
    refuse('external.no-such-side', at('proposedBy', 'no-such-side'));
  requireFittingWay(facts.way, found, neighbours.length);
  requireOrder(facts.firstOn, facts.lastOn, 'lastOn');
}

/** Where a side stands: its last word to what stands now. Whoever withdrew has withdrawn from everything. */
export function standingOf({ proposes, words }: SideRow, round: number): SideStanding {
  const last = words.findLast((one) => one.round === round);
  return last?.said ?? (proposes ? 'proposes' : 'asked');
}

const takingPart: readonly SideStanding[] = ['proposes', 'accepted'];
export const takesPart = (standing: SideStanding) => takingPart.includes(standing);

/** True where each side that was asked has accepted what stands now; the trigger `each_side_accepts` asks it once more. */
export function isAcceptedByAll(sides: readonly SideRow[], round: number): boolean {
  const asked = sides.filter(({ proposes }) => !proposes);
  return asked.length > 0 && asked.every((side) => standingOf(side, round) === 'accepted');
}

/** True where nobody of ours, or nobody of theirs, takes part any more. */
export function isLeftAlone(sides: readonly SideRow[], round: number): boolean {
  const left = sides.filter((side) => takesPart(standingOf(side, round)));
  return (['organisation', 'neighbour'] as const).some(
    (kind) => !left.some(({ party }) => party.kind === kind),
  );
}

export function requireSide(sides: readonly SideRow[], side: string, path = 'side'): SideRow {
  return (
    sides.find(({ party }) => party.id === side) ?? refuse('external.no-such-side', at(path, 'no-such-side'))
  );
}

/** One accepts or declines what is proposed, and withdraws from what one accepted; whoever proposes need not accept. */
export function requireFittingWord(state: JointState, side: SideRow, round: number, said: JointSaid): void {
  const standing = standingOf(side, round);
  const fits =
    state === 'proposed'
      ? said !== 'withdrawn' && !side.proposes && standing !== said
      : state === 'accepted' && said === 'withdrawn' && takesPart(standing);
  if (!fits) refuse('external.word-does-not-fit', at('said', 'word-does-not-fit'));
}

/** Somebody who declines or withdraws has a reason, or says that none is given. */
export function requireReasonFor(said: JointSaid, reason: string | null): void {
  if (said !== 'accepted' && reason === null) refuse('kernel.input-invalid', at('reason', 'needed'));
}

export function requireJointState(found: { state: JointState }, wanted: JointState): void {
  if (found.state !== wanted) refuse('kernel.wrong-state', { current: { state: found.state } });
}

/** Only a side that takes part is given a step or a share. */
export function requireTakesPart(sides: readonly SideRow[], round: number, side: string): void {
  if (!takesPart(standingOf(requireSide(sides, side), round)))
    refuse('external.side-takes-no-part', at('side', 'side-takes-no-part'));
}

/** Nobody outside is told that a partner takes part before each has accepted. */
export function requireAcceptedToPublish({ state }: { state: JointState }, rule: string): void {
  const publishes = rule === 'public' || rule === 'public-from';
  if (publishes && (state === 'proposed' || state === 'dropped'))
    refuse('external.not-accepted-yet', at('publication', 'not-accepted-yet'));
}

export function requireReported(reports: readonly unknown[]): void {
  if (reports.length === 0) refuse('external.nobody-reported');
}

/** A side that took part reports, also of the time before it withdrew. */
export function requireHasAccepted(sides: readonly SideRow[], round: number, side: string): void {
  const standing = standingOf(requireSide(sides, side), round);
  if (!takesPart(standing) && standing !== 'withdrawn')
    refuse('external.side-takes-no-part', at('side', 'side-takes-no-part'));
}

/** A side corrects a report of its own that nothing has taken the place of. */
export function requireCorrectable(
  reports: readonly { report: string; side: string; corrects: string | null }[],
  { side, corrects }: { side: string; corrects: string | null },
): void {
  if (corrects === null) return;
  const found = reports.find(({ report }) => report === corrects);
  if (found?.side !== side || reports.some((one) => one.corrects === corrects))
    refuse('external.not-to-correct', at('corrects', 'not-to-correct'));
}
