/** Lists the official documents, newest first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentRow, InstrumentStatus } from '../model/instruments.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { queryWords } from '../rules/fold.ts';
import { showInstrument } from '../rules/show.ts';
import { findHoldings, listInstruments } from '../store/instruments.ts';

export const findInstruments = operation({
  name: 'strategy.find-instruments',
  does: 'A reader lists the official documents.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    text: z.string().trim().max(200).optional(),
    status: InstrumentStatus.optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({ items: z.array(InstrumentRow), next: Cursor.nullable() }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places }) {
    const after = places.read(input.after);
    const rows = await listInstruments(tx, {
      words: queryWords(input.text ?? ''),
      status: input.status,
      limit: input.limit + 1,
      after: after && { at: after.key, id: after.id },
    });
    const page = rows.slice(0, input.limit);
    const holdings = await findHoldings(
      tx,
      page.map((row) => row.record_id),
    );
    const last = rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map((row) => showInstrument(row, holdings.get(row.record_id))),
      next: last ? places.write({ key: last.created_at.toISOString(), id: last.record_id }) : null,
    };
  },
});
