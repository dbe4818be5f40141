/** What was erased, under which rule, and until when a backup could bring it back: for whoever answers for it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { lastPossibleDays } from '#kernel/retention/certificate.ts';
import { Moment } from '../model.ts';
import { findErasures as read } from '../store/erasures.ts';

export const findErasures = operation({
  name: 'office.find-erasures',
  does: 'Lists what was erased, newest first, with the last day on which a backup could bring it back.',
  kind: 'query',
  who: ['office.auditor', 'office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({
    /** The last record of the page before. */
    before: z.uuid().optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({
    erasures: z.array(
      z.strictObject({
        record: z.uuid(),
        desk: z.string(),
        kind: z.string(),
        rule: z.string(),
        erasedAt: Moment,
        key: z.enum(['none', 'waiting', 'destroyed']),
        /** Null while its key waits, and where nothing was sealed. */
        contentUntil: z.iso.date().nullable(),
        tracesUntil: z.iso.date(),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  audit: ({ output }) => ({ detail: { shown: output.erasures.length } }),
  async run({ input, tx, timeZone }) {
    const found = await read(tx, input.limit, input.before);
    const erasures = found.map((one) => {
      const { content, traces } = lastPossibleDays(one, timeZone);
      const { record, desk, kind, rule, key } = one;
      return {
        record,
        desk,
        kind,
        rule,
        key,
        erasedAt: one.erasedAt.toISOString(),
        contentUntil: content,
        tracesUntil: traces,
      };
    });
    return { erasures, next: found.length === input.limit ? (found.at(-1)?.record ?? null) : null };
  },
});
