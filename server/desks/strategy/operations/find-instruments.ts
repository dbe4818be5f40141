/** Lists the official documents, newest first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentRow, InstrumentStatus } from '../model/instruments.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
