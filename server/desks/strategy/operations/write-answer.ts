/** Writes what the office answers to a question, in its own words; every earlier wording stays. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Texts } from '../model/shared.ts';
import { showAnswer } from '../rules/answer-data.ts';
import { hasAddress } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findPlan } from '../store/plans.ts';
import { findWordings, saveWording } from '../store/questionnaires.ts';

export const writeAnswer = operation({
  name: 'strategy.write-answer',
  does: 'A writer writes the answer to a question of another body.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    questionnaire: InstrumentId,
    address: Address,
    words: Texts,
    /** The number of the wording that one has read; 0 where there was none. */
    base: z.int().min(0),
  }),
  output: z.strictObject({ address: Address, number: z.int() }),
  audit: ({ input, output }) => ({
    about: [input.plan, input.questionnaire],
    detail: { address: input.address, number: output.number },
  }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.no-such-address'],
  async run({ input, tx, actor, today, announce }) {
    const { questionnaire, address, words, base } = input;
    const plan = present(await findPlan(tx, input.plan));
    present(await findInstrument(tx, questionnaire));
    if (!(await hasAddress(tx, questionnaire, address)))
      refuse('strategy.no-such-address', { status: 422, params: { address } });
    const wordings = await findWordings(tx, plan.record_id, questionnaire);
    const current = wordings.find((one) => one.address === address);
    const number = base + 1;
    const row = { questionnaire, address, number, words, post: actor.post, on: today };
    const mine = (current?.number ?? 0) === base && (await saveWording(tx, plan, row));
    if (!mine) refuse('kernel.changed-meanwhile', { current: current ? showAnswer(current) : null });
    await announce('strategy.answer-written', plan.record_id, { questionnaire, address });
    return { address, number };
  },
});
