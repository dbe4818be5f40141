/** What speaks to a measure or paragraph. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { findGuidance } from '../operations/find-guidance.ts';
import { readToday } from '../operations/read-today.ts';
import { refuseLink } from '../operations/refuse-link.ts';
import { anItem, aPlan, aTie, type Built } from './builders.ts';
import { anIssued, atMeasure, inDays, opened, type Row, someGuidance } from './guidance.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  const ids: Record<'paragraph' | 'line' | 'other', string> = { paragraph: '', line: '', other: '' };
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    const at = (address: string) => ({ places: [{ instrument: built.instrument, address }] });
    ids.paragraph = await someGuidance(t.editor, built.instrument, at('annex/22'));
    ids.line = await someGuidance(t.editor, built.instrument, at(lineOf22));
    ids.other = await someGuidance(t.editor, built.instrument, at('annex/34'));
    for (const id of Object.values(ids)) await anIssued(t, id, inDays(0));
  });
  after(() => t?.close());
  /** The line of action that § 22 belongs to. */
  const lineOf22 = 'line/L3';
  const byAddress = async (address: string) => {
    const of = { object: 'address', instrument: built.instrument, address };
    const found = await t.reader.does<{ guidance: Row[] }>(findGuidance, { of });
    return found.guidance.map(({ id }) => id).toSorted();
  };
  const measure = async (address: string) => {
    const item = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: address } });
    await aTie(t.editor, { ...built, measure: item }, { address });
    return item;
  };
  const at = async (item: string) =>
    (await atMeasure(t.reader, built.plan, item)).map(({ id }) => id).toSorted();
  /** Statements of guidance opened, at a measure, and on Today of whoever is told. */
  const countReads = async () => [
    await countStatements(t, () => opened(t.reader, ids.paragraph)),
    await countStatements(t, () => at(built.measure)),
    await countStatements(t, () => t.editor.does(readToday, {})),
  ];
  const both = () => [ids.paragraph, ids.line].toSorted();

  it('reaches from a line to its paragraphs and from a paragraph to its line, and to no other paragraph', async () => {
    assert.deepEqual(await byAddress('annex/22'), both());
    assert.deepEqual(await byAddress('annex/34'), [ids.other]);
    assert.deepEqual(await at(await measure('annex/22')), both());
    assert.deepEqual(await at(await measure(lineOf22)), both());
    const sibling = await measure('annex/23');
    assert.ok(!(await at(sibling)).includes(ids.paragraph));
  });

  it('reaches the activities of a measure, and nothing whose institution refused the link', async () => {
    const item = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      titles: { en: 'Led' },
      leadOrganisation: t.focalPoint.organisation,
    });
    await aTie(t.editor, { ...built, measure: item });
    const activity = { plan: built.plan, type: 'activity', parent: item, titles: { en: 'Part' } };
    const part = await anItem(t.editor, activity);
    assert.deepEqual(await at(part), both());
    await t.focalPoint.does(refuseLink, {
      plan: built.plan,
      item,
      reason: 'It is of value in itself.',
    });
    assert.deepEqual([await at(item), await at(part)], [[], []]);
  });

  it('lists all in as many statements for one as for many, and answers alike for what is not there and not theirs', async () => {
    const all = () => t.reader.does<{ guidance: Row[] }>(findGuidance, {});
    const before = await countStatements(t, all);
    for (let n = 0; n < 3; n += 1) await someGuidance(t.editor, built.instrument);
    assert.equal(await countStatements(t, all), before);
    assert.equal((await all()).guidance.length, 6);
    const few = await countReads();
    for (let n = 0; n < 5; n += 1) await measure('annex/22');
    assert.deepEqual(await countReads(), few);
    assert.ok(
      few.every((n, at) => n <= [14, 15, 19][at]!),
      String(few),
    );
    await refused('kernel.not-found', () => atMeasure(t.reader, built.plan, nowhere));
    await hide(t, built.plan);
    await refused('kernel.not-found', () => atMeasure(t.reader, built.plan, built.measure));
  });
});
