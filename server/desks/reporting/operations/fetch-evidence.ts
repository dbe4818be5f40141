/** Gives the address at which one file behind a row can be fetched, once; that it was asked for is recorded before a byte leaves. */
import { z } from 'zod';
import { makeAddress } from '#kernel/documents/address.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { readers, working } from '../model/roles.ts';
import { maySee } from '../rules/guards.ts';
import { findEvidence } from '../store/evidence.ts';
import { findSheets } from '../store/sheets.ts';

export const fetchEvidence = operation({
  name: 'reporting.fetch-evidence',
  does: 'Whoever may open a sheet fetches a file behind one of its rows.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId, document: z.uuid() }),
  output: z.strictObject({ address: z.string() }),
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet, document: input.document } }),
  errors: ['kernel.not-found'],
  async run({ input: { period, sheet, document }, tx, actor }) {
    if (!maySee(actor, present((await findSheets(tx, period, { sheet }))[0]))) notFound();
    present((await findEvidence(tx, { period, sheet })).find((one) => one.document === document));
    return { address: await makeAddress(tx, { record: period, document }) };
  },
});
