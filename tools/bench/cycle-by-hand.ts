// Baseline B of a sheet: the statements of its page and of a save, unnamed, one after another, with the same ledger row.
import type { Pool } from 'pg';
import { findAnswers, findEarlierAnswers, updateAnswers } from '#desks/reporting/store/answers.ts';
import { findPeriods } from '#desks/reporting/store/periods.ts';
import { findHistory, findSheets, takeTurn } from '#desks/reporting/store/sheets.ts';
import { findMeasuredItems, findPlanIndicators, findValues } from '#desks/strategy/store/indicators.ts';
import { findPlan } from '#desks/strategy/store/plans.ts';
import { kyselyOver } from '#kernel/db/kysely.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Way } from './cycle-acts.ts';

/** Where so many texts have a name already, every further one is sent without. */
const noNamesLeft = new Map(Array.from({ length: 2_000 }, (_, at) => [`text ${at}`, `z${at}`]));

type Entered = { post_id: string; organisation_id: string };

export function byHand(pool: Pool): Way {
  const within = async <T>(
    begin: string,
    secret: string,
    work: (tx: Tx, entered: Entered) => Promise<T>,
    ledger?: readonly unknown[],
  ): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const entered = await client.query<Entered>('select * from kernel.enter($1)', [secret]);
      const tx = kyselyOver({ client, names: noNamesLeft, open: true, statements: 0 });
      const done = await work(tx, entered.rows[0] as Entered);
      if (ledger) await client.query('select kernel.append_ledger($1, $2, $3, $4, $5, null)', [...ledger]);
      await client.query('commit');
      return done;
    } finally {
      client.release();
    }
  };
  return {
    page: ({ secret, period, sheet }) =>
      within('begin read only', secret, async (tx, { organisation_id: organisation }) => {
        await findPeriods(tx, period);
        await findSheets(tx, period, { sheet });
        const answers = await findAnswers(tx, { period, sheet });
        for (const [plan, rows] of Map.groupBy(answers, (row) => row.plan)) {
          await findPlan(tx, plan);
          const items = [...new Set(rows.map(({ item }) => item))];
          const measured = await findMeasuredItems(tx, plan, items);
          const ids = measured.map(({ item_id }) => item_id);
          const indicators = await findPlanIndicators(tx, plan, ids);
          await findValues(
            tx,
            plan,
            indicators.map(({ indicator_id }) => indicator_id),
          );
        }
        await findEarlierAnswers(tx, { period, organisation, before: '2026-06-30' });
        await findHistory(tx, period, sheet);
      }),
    save: ({ secret, period, sheet }, { answer, version: base }, typed) =>
      within(
        'begin',
        secret,
        async (tx, { post_id: post }) => {
          const of = { period, sheet };
          await takeTurn(tx, period, sheet);
          await findPeriods(tx, period);
          await findSheets(tx, period, { sheet });
          await findAnswers(tx, of, answer);
          const won = await updateAnswers(tx, of, [{ ...typed, answer, base }], { post, now: new Date() });
          if (!won.has(answer)) throw new Error('Somebody else wrote this row.');
          await findAnswers(tx, of, answer);
          return base + 1;
        },
        ['reporting.save-answer', 'done', [period], JSON.stringify({ sheet, answer }), 'ledger-decision'],
      ),
  };
}
