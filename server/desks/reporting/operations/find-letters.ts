/** Which letters about the sheets of a period went out, when and to which posts; never to whom, nor where (ADR-0026). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Letter } from '../model/letters.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { findLetters as find } from '../store/letters.ts';
import { findPeriods } from '../store/periods.ts';

export const findLetters = operation({
  name: 'reporting.find-letters',
  does: 'The office sees which letters about the sheets of a period went out, when and to which posts.',
  kind: 'query',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId }),
  /** The newest first, then those that wait; the house remembers a letter for a month. */
  output: z.strictObject({ letters: z.array(Letter) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    present((await findPeriods(tx, input.period))[0]);
    return { letters: await find(tx, input.period) };
  },
});
