/** Lists what the plans ask by now and an open period does not, institution by institution. */
import { z } from 'zod';
import { findIndicators } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Unasked } from '../model/asked-later.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { divide, unasked } from '../rules/divide.ts';
import { findAsked } from '../store/answers.ts';
import { findPeriods } from '../store/periods.ts';
import { findOrganisations, findSheets } from '../store/sheets.ts';

export const findUnasked = operation({
  name: 'reporting.find-unasked',
  does: 'The office lists what the plans gained since a period was opened, and what is therefore not asked in it.',
  kind: 'query',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId }),
  output: z.strictObject({ institutions: z.array(Unasked) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, call }) {
    const period = present((await findPeriods(tx, input.period))[0]);
    const plans = [];
    for (const plan of period.plans)
      plans.push({ plan, items: (await call(findIndicators, { plan })).items });
    const items = new Map(plans.flatMap((one) => one.items.map((item) => [item.id, item] as const)));
    const { asked } = await findAsked(tx, input.period);
    const open = Map.groupBy(unasked(divide(plans).questions, asked), ({ organisation }) => organisation);
    const sheets = new Map((await findSheets(tx, input.period)).map((one) => [one.organisation, one]));
    const names = await findOrganisations(tx, [...open.keys()]);
    return {
      institutions: [...open].map(([organisation, questions]) => ({
        organisation,
        names: names.get(organisation) ?? null,
        state: sheets.get(organisation)?.state ?? null,
        rows: questions.map(({ item, indicator }) => ({
          item,
          titles: items.get(item)?.titles ?? {},
          indicator: items.get(item)?.indicators.find(({ id }) => id === indicator)?.titles ?? null,
        })),
      })),
    };
  },
});
