/** A term of the store as the model says it. */
import type { z } from 'zod';
import type { Term } from '../model/terms.ts';
import type { Sources } from '../store/term-sources.ts';
import type { TermRow } from '../store/terms.ts';

/** The source is shown where its document is among those that the reader sees. */
export function showTerm(row: TermRow, sources: Sources): z.input<typeof Term> {
  const source = row.source_instrument ? sources.get(row.source_instrument) : undefined;
  return {
    id: row.record_id,
    part: row.part,
    names: row.names,
    meaning: row.meaning,
    avoid: row.avoid,
    source: source
      ? { instrument: row.source_instrument ?? '', address: row.source_address ?? '', ...source }
      : null,
    builtIn: row.key !== null,
    retired: row.retired_reason,
    version: row.version,
  };
}
