/** Where the sealed parts of a document lie: id, number and count stand in what is authenticated, so no piece can be moved, cut off or swapped. */
import type { Place } from '../records/seals.ts';

export const chunkSize = 1024 * 1024;

export type Pieces = { id: string; record: string; chunks: number };

export function descriptionPlace({ id, record, chunks }: Pieces): Place {
  return { record, table: 'kernel.documents', column: 'description', row: `${id} of ${chunks}` };
}

export function chunkPlace({ id, record, chunks }: Pieces, n: number): Place {
  return { record, table: 'kernel.document_chunks', column: 'sealed', row: `${id} ${n} of ${chunks}` };
}
