/** What the register allows: each guard refuses with the code of what is wrong. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Publication } from '#kernel/records/define.ts';
import type { Level, Way } from '../model/lists.ts';

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

/** A country has a code, an organisation none. */
export function requireFittingCode(facts: { kind: string; code: string | null }): void {
  if ((facts.kind === 'country') !== (facts.code !== null))
    refuse('external.code-does-not-fit', at('code', 'code-does-not-fit'));
}

/** Two sides are bilateral. Several are countries at least two, or one organisation that speaks for many. */
export function requireFittingWay(way: Way, found: readonly { kind: string }[], named: number): void {
  if (found.length < named) refuse('external.no-such-neighbour', at('neighbours', 'no-such-neighbour'));
  const fits =
    way === 'bilateral'
      ? found.length === 1
      : found.length > 1 || found.some(({ kind }) => kind === 'organisation');
  if (!fits) refuse('external.way-does-not-fit', at('way', 'way-does-not-fit'));
}

/** What is told of the past lies in the past. */
export function requirePast(day: string, today: string, path: string): void {
  if (day > today) refuse('external.day-to-come', at(path, 'day-to-come'));
}

export function requireToCome(day: string, today: string, path: string): void {
  if (day <= today) refuse('external.day-gone', at(path, 'day-gone'));
}

export function requireOrder(from: string | null, until: string | null, path: string): void {
  if (from && until && until < from) refuse('external.ends-before-start', at(path, 'ends-before-start'));
}

/** Operational and tactical never leave the office (R111); the database refuses it once more. */
export function requirePublishable(level: Level, { rule }: Pick<Publication, 'rule'>): void {
  if (level !== 'strategic' && (rule === 'public' || rule === 'public-from'))
    refuse('external.level-never-public', at('publication', 'level-never-public'));
}
