/** What the registry allows: each guard refuses with the code of what is wrong. */
import { notFound, refuse } from '#kernel/operation/errors.ts';

const at = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

/** What is told of the past lies in the past. */
export function requirePast(day: string | null, today: string, path: string): void {
  if (day !== null && day > today) refuse('registry.day-to-come', at(path, 'day-to-come'));
}

/** A due day may be today: then it is due at once. */
export function requireNotGone(day: string, today: string, path: string): void {
  if (day < today) refuse('registry.day-gone', at(path, 'day-gone'));
}

/** "Until when" says nothing without "where". */
export function requirePlace(paper: { paperAt: string | null; paperUntil: string | null }): void {
  if (paper.paperUntil !== null && paper.paperAt === null)
    refuse('registry.paper-nowhere', at('paperAt', 'paper-nowhere'));
}

/** An institution of the house that is there and has not ended. */
export function requireOrganisation<T>(names: T | undefined, path: string): T {
  return names ?? refuse('registry.no-such-organisation', at(path, 'no-such-organisation'));
}

export function requireFreeNumber(saved: boolean): void {
  if (!saved) refuse('registry.number-taken', at('numbering', 'number-taken'));
}

/** Something that goes out is not there for whoever asks for what came in. */
export function requireIncoming<T extends { direction: string }>(item: T): T {
  return item.direction === 'incoming' ? item : notFound();
}
