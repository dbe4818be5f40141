import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refused } from '#kernel/test/refusal.ts';
import { findRates } from '../operations/find-rates.ts';
import { setRate } from '../operations/set-rate.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('entering an exchange rate', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const lev = { from: 'EUR', to: 'BGN', rate: '1.95583', on: '1999-01-01', source: 'Council regulation' };
  const enter = (more: object = {}, who = t.editor) =>
    who.does<{ rate: string }>(setRate, { plan: built.plan, ...lev, ...more });
  const rates = async () =>
    (await t.reader.does<{ rates: { rate: string }[] }>(findRates, { plan: built.plan })).rates;

  it('keeps the decimal as it was written, with its day and source, and tells the record of actions', async () => {
    const { rate } = await enter();
    assert.deepEqual(await rates(), [{ id: rate, ...lev }]);
    const entry = await lastEntry(t, setRate);
    assert.deepEqual(entry?.about, [built.plan]);
    assert.deepEqual(entry?.detail, { rate, pair: 'EUR/BGN', value: '1.95583', on: '1999-01-01' });
    await enter({ from: 'MKD', to: 'EUR', rate: '0.016260160000', on: '2026-06-30' });
    assert.equal((await rates())[0]?.rate, '0.016260160000');
  });

  it('is not entered over: a second of the same pair and day is shown the first', async () => {
    await assert.rejects(enter({ rate: '1.9' }), refusal('strategy.rate-exists'));
    await enter({ from: 'BGN', to: 'EUR', rate: '0.511292' });
    await enter({ on: '2000-01-03' });
  });

  it('refuses what is no exact decimal above zero, one currency twice, and a day to come', async () => {
    for (const rate of [
      1.95583,
      '0',
      '0.000',
      '-1',
      '1,95583',
      '1e3',
      '',
      '1.',
      '.5',
      '1.0000000000001',
      'NaN',
    ])
      await assert.rejects(enter({ rate, on: '2001-01-01' }), refusal('kernel.input-invalid'), String(rate));
    await assert.rejects(enter({ to: 'EUR', on: '2001-01-01' }), refusal('kernel.input-invalid'));
    await assert.rejects(enter({ source: ' ', on: '2001-01-01' }), refusal('kernel.input-invalid'));
    await assert.rejects(enter({ on: '2999-01-01' }), refusal('strategy.rate-in-the-future'));
  });

  it('refuses a plan that is not there, and one that has ended', async () => {
    await assert.rejects(enter({ plan: nowhere }), refusal('kernel.not-found'));
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await enter({ plan });
    await t.approver.does(supersedePlan, { plan, reason: 'A new plan' });
    await refused('strategy.plan-superseded', () => enter({ plan, on: '2002-01-01' }));
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => enter({ on: '2003-01-01' }));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
