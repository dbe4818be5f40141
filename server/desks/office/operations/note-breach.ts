/** Enters a breach into the register; from then on the clock runs, and the ledger's entries of it are kept. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { openCircle } from '#kernel/records/circles.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { Account } from '../model/breaches.ts';
import { Moment, UserId } from '../model.ts';
import { saveBreach } from '../store/breaches.ts';
import { holdLedgerEntries } from '../store/ledger.ts';
import { breachFlow } from '../workflow.ts';

export const noteBreach = operation({
  name: 'office.note-breach',
  does: 'Enters a breach of personal data into the register, with the moment at which it was noticed.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z
    .strictObject({
      what: Account,
      noticedAt: Moment,
      /** Whose account or which session, and in which time: its entries are held. */
      user: UserId.optional(),
      session: z.uuid().optional(),
      from: Moment.optional(),
      until: Moment.optional(),
    })
    .refine((one) => (one.user ?? one.session) === undefined || (one.from && one.until), {
      path: ['from'],
      error: 'the span of time in which it was used',
    })
    .refine(({ from, until }) => !from || !until || Date.parse(from) < Date.parse(until), {
      path: ['until'],
      error: 'after the beginning',
    }),
  output: z.strictObject({ breach: z.uuid(), hold: z.uuid().nullable() }),
  audit: ({ input, output }) => ({ about: output.breach, detail: { noticedAt: input.noticedAt } }),
  async run({ input, tx, actor, now }) {
    const { what, noticedAt, user = null, session = null, from = null, until = null } = input;
    const circle = await openCircle(tx, { kind: 'record', label: 'a breach', firstMember: 'post' });
    const { organisation } = actor;
    const breach = await openRecord(tx, {
      desk: 'office',
      kind: 'breach',
      organisation,
      circle,
      retention: 'minutes',
    });
    const known = from !== null && until !== null && (user ?? session) !== null;
    const hold = known
      ? await holdLedgerEntries(tx, {
          kind: 'breach',
          reason: what,
          from,
          until,
          user: input.user,
          session: input.session,
        })
      : null;
    await saveBreach(tx, { breach, circle, what, noticedAt, user, session, from, until, hold });
    // The clock counts from when it was noticed, however late somebody enters it.
    const began = new Date(Math.min(Date.parse(noticedAt), now.getTime()));
    await startState(tx, breachFlow, { record: breach }, began);
    return { breach, hold };
  },
});
