/** Takes the tie between a question and a paragraph away; sheets that were kept stay as they are. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { QuestionTieId } from '../model/questionnaires.ts';
import { working, writers } from '../model/roles.ts';
import { findInstrument } from '../store/instruments.ts';
import { removeQuestionTie } from '../store/questionnaires.ts';

export const untieQuestion = operation({
  name: 'strategy.untie-question',
  does: 'A writer takes the tie between a question and a paragraph away.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ questionnaire: InstrumentId, tie: QuestionTieId }),
  output: z.strictObject({ tie: QuestionTieId }),
  audit: ({ input }) => ({ about: input.questionnaire, detail: { tie: input.tie } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, announce }) {
    const asked = present(await findInstrument(tx, input.questionnaire));
    const { address } = present(await removeQuestionTie(tx, asked, input.tie));
    await announce('strategy.question-untied', asked.record_id, { address });
    return { tie: input.tie };
  },
});
