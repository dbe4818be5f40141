import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveValues } from '../operations/approve-values.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { anIndicator, aPlan, aValue } from './builders.ts';
import { indicatorsOf, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

// That approved figures are written together with a sheet is tried where sheets are: desks/reporting/test/approve-sheet.test.ts.
describe('approved values of an indicator', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const made = async () => {
    const built = await aPlan(t);
    const indicator = await anIndicator(t.editor, built);
    return { ...built, indicator, value: await aValue(t.editor, { plan: built.plan, indicator }) };
  };

  it('are written with a reporting sheet, and by nobody without one', async () => {
    const { plan, indicator } = await made();
    const sheet = { plan, period: nowhere, sheet: nowhere };
    const facts = { indicator, value: 70, source: 'A count', note: null, enteredBy: t.editor.post };
    for (const who of [t.coordinator, t.approver]) {
      const write = who.does(approveValues, { ...sheet, on: '2026-06-30', values: [facts] });
      await assert.rejects(write, refusal('strategy.only-with-a-sheet'));
    }
    const nothing = { ...sheet, plan: nowhere, on: '2026-06-30', values: [facts] };
    await assert.rejects(t.coordinator.does(approveValues, nothing), refusal('kernel.not-found'));
  });

  it('count until the approval is undone: no withdrawal, and no statement of the application, ends them', async () => {
    const one = await made();
    const { plan, indicator, value } = one;
    await asOwner(
      t,
      `update strategy.indicator_values set approved_by_post = $2, approved_at = now(), approved_in = $1, approved_sheet = $1
       where value_id = $3`,
      [nowhere, t.approver.post, value],
    );
    const withdraw = t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    await assert.rejects(withdraw, refusal('strategy.value-approved'));
    const tryIt = (text: string) =>
      inSession(t.database.pools.app, t.coordinator.secret, (client) => client.query(text));
    const own = `where value_id = '${value}'`;
    const past = [
      `update strategy.indicator_values set state = 'withdrawn', withdrawn_reason = 'x' ${own}`,
      `update strategy.indicator_values set state = 'withdrawn', replaced_by = value_id ${own}`,
      `update strategy.indicator_values set unapproved_at = now(), unapproved_by_post = entered_by_post ${own}`,
    ];
    for (const text of past) await assert.rejects(tryIt(text), /violates check constraint/, text);
    for (const column of ['value', 'measured_on', 'approved_at', 'approved_by_post', 'approved_sheet']) {
      const text = `update strategy.indicator_values set ${column} = null ${own}`;
      await assert.rejects(tryIt(text), /permission denied/, text);
    }
    const [found] = await indicatorsOf(t.reader, one);
    assert.deepEqual(
      found?.values.map(({ state, approved }) => [state, approved?.by, approved?.sheet]),
      [['entered', { en: 'approver' }, nowhere]],
    );
  });
});
