/** Says that an agreement was looked at and stands, and when it is looked at again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { AgreementId } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Day } from '../model/shared.ts';
import { requireToCome } from '../rules/guards.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { findAgreement, setReviewDay } from '../store/agreements.ts';
import { agreementFlow, reviewDays } from '../workflow.ts';

export const reviewAgreement = operation({
  name: 'external.review-agreement',
  does: 'A writer says that an agreement was looked at and stands, and when it is looked at again.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ agreement: AgreementId, base: Base, reviewOn: Day }),
  output: z.strictObject({ agreement: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.agreement, detail: { reviewOn: input.reviewOn } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'kernel.wrong-state', 'external.day-gone'],
  async run({ input: { agreement, base, reviewOn }, tx, today, announce }) {
    const current = present(await findAgreement(tx, agreement));
    requireBase(current, base);
    requireToCome(reviewOn, today, 'reviewOn');
    // Moved here and not by `move`: the clock counts towards the review date, and not from now.
    await moveState(
      tx,
      agreementFlow,
      { record: agreement, action: 'review' },
      beginsClock(reviewOn, reviewDays),
    );
    const version = requireWon(await setReviewDay(tx, agreement, base, reviewOn), current);
    await announce('external.agreement-reviewed', agreement);
    return { agreement, version };
  },
});
