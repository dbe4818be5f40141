/** Publishes a threat picture as the next version, and opens a review of each measure that answers a form which changed. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase } from '#kernel/operation/errors.ts';
import { startStates } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { signers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { PictureId } from '../model/threats.ts';
import {
  countAnswering,
  measuresToReview,
  requireDraft,
  requireDueDay,
  showPicture,
} from '../rules/threat-pictures.ts';
import {
  findAnswering,
  findChanges,
  findMoneyOf,
  findPictureToWrite,
  keepBefore,
  publishPicture,
} from '../store/threat-pictures.ts';
import { saveReviews } from '../store/threat-reviews.ts';
import { reviewWorkflow } from '../workflow.ts';

export const publishThreatPicture = operation({
  name: 'strategy.publish-threat-picture',
  does: 'A signer publishes the threat picture; measures that answer what changed are reviewed.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({ picture: PictureId, base: Base }),
  output: z.strictObject({ picture: PictureId, number: z.int(), reviews: z.int() }),
  audit: ({ input, output }) => ({
    about: input.picture,
    detail: { number: output.number, reviews: output.reviews },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.picture-published',
    'strategy.due-day-needed',
  ],
  async run({ input, tx, now, today, announce }) {
    const picture = present(await findPictureToWrite(tx, input.picture));
    requireDraft(picture);
    requireBase(showPicture(picture), input.base);
    const forms = (await findChanges(tx, picture.record_id)).map(({ form_id }) => form_id);
    const dueOn = forms.length > 0 ? requireDueDay(picture.reviews_due_on, today) : null;
    const number = await publishPicture(tx, picture, today, now);
    let opened = 0;
    if (dueOn !== null) {
      const answering = await findAnswering(tx, forms);
      const money = await findMoneyOf(tx, [...new Set(answering.map(({ item }) => item))]);
      await keepBefore(tx, picture, countAnswering(forms, answering, money));
      const reviews = measuresToReview(answering).map((one) => ({
        ...one,
        id: newId(now),
        picture: picture.record_id,
        dueOn,
      }));
      await saveReviews(tx, reviews);
      // The time of a review is counted from its day, not from today: see the workflow.
      const from = new Date(`${dueOn}T00:00:00Z`);
      for (const [record, all] of Map.groupBy(reviews, ({ plan }) => plan))
        await startStates(tx, reviewWorkflow, { record, items: all.map(({ id }) => id) }, from);
      opened = reviews.length;
    }
    await announce('strategy.threat-picture-published', picture.record_id, { number, reviews: opened });
    return { picture: picture.record_id, number, reviews: opened };
  },
});
