/** How values stand in the tables: arrays, publication rules. */
import { type RawBuilder, sql } from 'kysely';
import type { Publication } from '../model/agreements.ts';

export function textArray(values: readonly string[]): RawBuilder<unknown> {
  return sql`${[...values]}::text[]`;
}

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
