/** Who has seen or changed a record: organisation, post, purpose and day, never a name (rights.md G18). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, Names } from '../model.ts';
import { findSeen, isRecordVisible } from '../store/ledger.ts';

export const whoHasSeen = operation({
  name: 'office.who-has-seen',
  does: 'Shows which organisations and posts have seen or changed a record, for what and when.',
  kind: 'query',
  who: [
    'office.administrator',
    'office.auditor',
    'office.data-protection-officer',
    'strategy.coordinator',
    'strategy.deputy-prevention',
    'strategy.deputy-counter-terrorism',
    'strategy.editor',
    'strategy.approver',
    'strategy.focal-point',
    'strategy.reader',
  ],
  purpose: [
    'office-administration',
    'oversight',
    'rights-of-the-person',
    'strategy-work',
    'programme-evaluation',
    'public-information',
  ],
  input: z.strictObject({ record: z.uuid(), limit: z.number().int().min(1).max(200).default(50) }),
  output: z.strictObject({
    seen: z.array(
      z.strictObject({
        on: Day,
        operation: z.string(),
        outcome: z.enum(['done', 'read']),
        purpose: z.string(),
        postNames: Names,
        organisationNames: Names,
      }),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, dayOf }) {
    if (!(await isRecordVisible(tx, input.record))) notFound();
    const found = await findSeen(tx, input.record, input.limit);
    return {
      seen: found.map(({ at, post, organisation, ...rest }) => ({
        ...rest,
        on: dayOf(at),
        postNames: post,
        organisationNames: organisation,
      })),
    };
  },
});
