/** Findings are read by everybody at the desk, and leave the house where they are public (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan } from './builders.ts';
import { finding, found, resolved } from './findings.ts';

import { outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-findings', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('leaves the house with a public measure where the finding itself is public, with what was decided', async () => {
    const plan = await aPlan(t);
    for (const object of [
      { object: 'plan', plan: plan.plan },
      { object: 'item', plan: plan.plan, item: plan.measure },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication: { rule: 'public' } });
    const [shown, hidden] = [
      await found(t.editor, [plan]),
      await found(t.editor, [plan], { reference: 'K-7/25', says: { en: 'Kept inside for now.' } }),
    ];
    const publish = { of: { object: 'finding', finding: shown }, base: 1, publication: { rule: 'public' } };
    await t.editor.does(setPublication, publish);
    assert.deepEqual(await outdated(t.editor.does(setPublication, publish)), { version: 2 });
    const text = async () =>
      Buffer.from(
        (await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan: plan.plan })).bytes,
      ).toString();
    type Written = { items: { findings: { reference: string; decision: string | null }[] }[] };
    const written = async () =>
      (JSON.parse(await text()) as Written).items[0]?.findings.map((one) => [one.reference, one.decision]);
    assert.deepEqual(await written(), [['O-114/25', null]]);
    assert.ok(!(await text()).includes('Kept inside'));
    const [review] = (await finding(t.reader, shown)).reviews;
    await resolved(t.approver, plan.plan, review?.id ?? '', 'change');
    assert.deepEqual(await written(), [['O-114/25', 'change']]);
    const sheet = await t.reader.does<{ bytes: Uint8Array }>(exportPlan, {
      plan: plan.plan,
      format: 'csv',
      language: 'bg',
    });
    const csv = Buffer.from(sheet.bytes).toString();
    assert.match(csv, /Омбудсман на Зарневия, O-114\/25, 2025-11-03: да се промени/);
    assert.match(csv, /K-7\/25, 2025-11-03: в преглед на правата/);
    assert.equal((await finding(t.reader, hidden)).reviews[0]?.state, 'open');
  });

  it('says to each whether they may decide', async () => {
    const id = await found(t.editor, [await aPlan(t)]);
    const may = async (who: AtWork) => (await finding(who, id)).reviews[0]?.may;
    assert.deepEqual(await may(t.approver), ['decide']);
    for (const who of [t.editor, t.focalPoint, t.reader]) assert.deepEqual(await may(who), []);
  });
});
