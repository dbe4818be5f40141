/** The money of a plan: sums, what is missing, what to ask a person; with the rule by which it is counted. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { deskSentence } from '#kernel/exports/messages.ts';
import { Amounts, ExchangeRate, LeftOut, MoneyGroup, MoneyGrouping, MoneyRow } from '../model/money.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, readers, reading } from '../model/roles.ts';
import { Currency, Day, Minor, Sum } from '../model/shared.ts';
import { mayKeep } from '../rules/guards.ts';
import { moneyOf } from '../rules/money-of.ts';
import { findMoneyFacts } from '../store/money-facts.ts';
import { findPlan } from '../store/plans.ts';

export const readMoney = operation({
  name: 'strategy.read-money',
  does: 'A reader sees the money of a plan: sums, what is missing, and what to ask.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, by: MoneyGrouping.default('source') }),
  output: z.strictObject({
    reportingCurrency: Currency.nullable(),
    /** From which the reporting currency is set (`base`). */
    version: z.int(),
    groups: z.array(MoneyGroup),
    measures: z.int(),
    money: z.array(Sum),
    /** In the reporting currency, without the lines of `leftOut`. */
    converted: Amounts.nullable(),
    leftOut: z.array(LeftOut),
    /** The rates that were taken. */
    rates: z.array(ExchangeRate),
    rows: z.array(MoneyRow),
    missing: z.array(z.strictObject({ currency: Currency, amount: Minor })),
    /** Measures for which nothing or too little is planned. */
    unfunded: z.int(),
    /** Needs that could not be compared with what is planned. */
    notCompared: z.int(),
    questions: z.int(),
    formula: z.string(),
    on: Day,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today }) {
    const plan = present(await findPlan(tx, input.plan));
    const open =
      plan.state !== 'superseded' &&
      plan.own_body &&
      actor.purpose === 'strategy-work' &&
      actor.roles.some((role) => keepers.some((keeper) => keeper === role));
    const money = moneyOf(
      await findMoneyFacts(tx, plan),
      input.by,
      (measure) => open && mayKeep(actor, { lead_organisation: measure.leadOrganisation }),
    );
    return {
      ...money,
      version: plan.version,
      formula: deskSentence('strategy', actor.language, 'formula.money'),
      on: today,
    };
  },
});
