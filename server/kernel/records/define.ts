/** Who may see a record outside of the office: the rule that somebody gave it, and how it stands in a row. Browser-safe. */
import { z } from 'zod';

/** `on`: a calendar day, `YYYY-MM-DD`. `undecided` is not public. */
export const Publication = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('public') }),
  z.strictObject({ rule: z.literal('public-from'), on: z.iso.date() }),
  z.strictObject({ rule: z.literal('restricted'), reason: z.string().trim().min(3).max(2000) }),
  z.strictObject({ rule: z.literal('undecided') }),
]);
export type Publication = z.output<typeof Publication>;

/** The rule's name alone, where day and reason stand elsewhere. */
export const PublicationRule = z.enum(['undecided', 'public', 'public-from', 'restricted']);

/** True where anybody may see it on that day of the node's calendar. */
export function isPublicOn(publication: Publication, day: string): boolean {
  return publication.rule === 'public' || (publication.rule === 'public-from' && publication.on <= day);
}

/** The three columns of a table whose rows have such a rule. */
export type PublicationColumns = {
  publication: string;
  public_from: string | null;
  publication_reason: string | null;
};

export function publicationColumns(publication: Publication): PublicationColumns {
  return {
    publication: publication.rule,
    public_from: publication.rule === 'public-from' ? publication.on : null,
    publication_reason: publication.rule === 'restricted' ? publication.reason : null,
  };
}

export function readPublication(row: PublicationColumns): Publication {
  if (row.publication === 'public-from') return { rule: 'public-from', on: row.public_from ?? '' };
  if (row.publication === 'restricted') return { rule: 'restricted', reason: row.publication_reason ?? '' };
  return row.publication === 'public' ? { rule: 'public' } : { rule: 'undecided' };
}
