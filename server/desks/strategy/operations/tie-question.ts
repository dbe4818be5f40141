/** Ties a question of another body to what it is about: a paragraph or line of another document, with the reason. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { Place, QuestionTieId } from '../model/questionnaires.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Reason } from '../model/shared.ts';
import { hasAddress } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { saveQuestionTie } from '../store/questionnaires.ts';

export const tieQuestion = operation({
  name: 'strategy.tie-question',
  does: 'A writer ties a question of another body to a paragraph or line that it is about, with the reason.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z
    .strictObject({ questionnaire: InstrumentId, address: Address, to: Place, reason: Reason })
    .refine(({ questionnaire, to }) => questionnaire !== to.instrument, {
      message: 'A question is tied to another document.',
      path: ['to', 'instrument'],
      params: { code: 'same-document' },
    }),
  output: z.strictObject({ tie: QuestionTieId }),
  audit: ({ input }) => ({
    about: [input.questionnaire, input.to.instrument],
    detail: { address: input.address, to: input.to.address },
  }),
  errors: ['kernel.not-found', 'strategy.no-such-address', 'strategy.question-tied'],
  async run({ input, tx, actor, today, announce }) {
    const { questionnaire, address, to, reason } = input;
    const asked = present(await findInstrument(tx, questionnaire));
    // What the tie points at is loaded under the actor's own policy: a tie never tells that something unseen exists.
    present(await findInstrument(tx, to.instrument));
    for (const place of [{ instrument: questionnaire, address }, to])
      if (!(await hasAddress(tx, place.instrument, place.address)))
        refuse('strategy.no-such-address', { status: 422, params: { address: place.address } });
    const id = newId();
    const saved = await saveQuestionTie(tx, asked, {
      id,
      address,
      to,
      reason,
      post: actor.post,
      on: today,
    });
    if (!saved) refuse('strategy.question-tied');
    await announce('strategy.question-tied', asked.record_id, { address });
    return { tie: id };
  },
});
