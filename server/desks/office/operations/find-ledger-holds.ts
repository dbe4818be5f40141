/** The holds on entries of the ledger, and since when; for whoever may read it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Moment } from '../model.ts';
import { findHolds } from '../store/ledger.ts';

export const findLedgerHolds = operation({
  name: 'office.find-ledger-holds',
  does: 'Lists the holds on entries of the ledger that are not lifted.',
  kind: 'query',
  who: ['office.auditor', 'office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({
    holds: z.array(
      z.strictObject({
        hold: z.uuid(),
        kind: z.enum(['breach', 'complaint']),
        reason: z.string(),
        user: z.uuid().nullable(),
        /** Of the account; null where none is meant. */
        name: z.string().nullable(),
        session: z.uuid().nullable(),
        record: z.uuid().nullable(),
        from: Moment,
        until: Moment,
        setAt: Moment,
      }),
    ),
  }),
  audit: ({ output }) => ({ detail: { shown: output.holds.length } }),
  run: async ({ tx }) => ({ holds: await findHolds(tx) }),
});
