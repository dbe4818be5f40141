/** Reads the record of actions by record and by time; the reading itself is an entry. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { LedgerEntry, Moment } from '../model.ts';
import { findEntriesAbout, findEntriesBetween } from '../store/ledger.ts';

export const readLedger = operation({
  name: 'office.read-ledger',
  does: 'Reads the record of actions, about one record or between two moments.',
  kind: 'query',
  who: ['office.auditor', 'office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({
    /** About this record; without it, everything in the span of time. */
    record: z.uuid().optional(),
    from: Moment.optional(),
    until: Moment.optional(),
    /** The last entry of the page before. */
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({ entries: z.array(LedgerEntry), next: z.string().nullable() }),
  audit: ({ input, output }) => ({
    ...(input.record ? { about: input.record } : {}),
    detail: { from: input.from ?? null, until: input.until ?? null, shown: output.entries.length },
  }),
  async run({ input, tx }) {
    const page = { limit: input.limit, before: input.before };
    const entries = input.record
      ? await findEntriesAbout(tx, input.record, page)
      : await findEntriesBetween(tx, { from: input.from, until: input.until }, page);
    return { entries, next: entries.length === input.limit ? (entries.at(-1)?.n ?? null) : null };
  },
});
