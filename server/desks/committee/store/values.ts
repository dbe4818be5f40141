/** How values stand in the tables: what the registry keeps, and publication rules. */
import type { Publication, Registry } from '../model/shared.ts';

export type RegistryColumns = {
  registry_number: string | null;
  registry_on: string | null;
  registry_signatory: string | null;
  registry_kept_at: string | null;
};

export function readRegistry(row: RegistryColumns): Registry | null {
  if (row.registry_number === null || row.registry_on === null || row.registry_signatory === null)
    return null;
  const { registry_number: number, registry_on: on, registry_signatory: signatory } = row;
  return { number, on, signatory, keptAt: row.registry_kept_at };
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
