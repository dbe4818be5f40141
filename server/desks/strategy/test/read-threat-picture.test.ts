import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findThreatPictures } from '../operations/find-threat-pictures.ts';
import { readThreatPicture } from '../operations/read-threat-picture.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { aPlan, moreMeasures } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { aDraft, published } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, tag } from './threats.ts';

type Picture = {
  picture: { id: string; number: number | null };
  changes: { form: string; before: object | null; now: object }[];
};

describe('read-threat-picture', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const read = (picture?: string) =>
    t.reader.does<Picture>(readThreatPicture, picture === undefined ? {} : { picture });

  it('finds nothing where none was published, and the same for what is not there', async () => {
    await assert.rejects(read(), refusal('kernel.not-found'));
    await aDraft(t.editor);
    await assert.rejects(read(), refusal('kernel.not-found'), 'a draft is not the current picture');
    await assert.rejects(read(nowhere), refusal('kernel.not-found'));
  });

  it('shows the newest, with measures and money before and now by form', async () => {
    const { pictures } = await t.reader.does<{ pictures: { id: string; version: number }[] }>(
      findThreatPictures,
      {},
    );
    const draft = { picture: pictures[0]?.id, base: pictures[0]?.version };
    const built = await aPlan(t);
    const form = await aForm(t.editor);
    const measures = await moreMeasures(t, built, 3);
    for (const measure of measures.slice(0, 2)) await tag(t.editor, { ...built, measure }, form);
    const { picture } = await published(t.editor, t.coordinator, [form], { draft });
    const money = (planned: number) => [{ currency: 'EUR', planned, committed: 0, spent: 0 }];
    const first = { measures: 2, money: money(2000) };
    assert.deepEqual(
      (await read()).changes.map(({ before, now }) => [before, now]),
      [[first, first]],
    );
    await tag(t.editor, { ...built, measure: measures[2] as string }, form);
    for (const item of measures.slice(0, 2))
      await t.editor.does(setMeasureState, { plan: built.plan, item, action: 'stop', reason: 'No need' });
    const now = { measures: 1, money: money(1000) };
    assert.deepEqual(
      (await read(picture)).changes.map((one) => [one.before, one.now]),
      [[first, now]],
    );
  });

  it('lists the draft first and then the newest', async () => {
    await published(t.editor, t.coordinator, []);
    await aDraft(t.editor);
    const { pictures } = await t.reader.does<{ pictures: { number: number | null }[] }>(
      findThreatPictures,
      {},
    );
    assert.deepEqual(
      pictures.map(({ number }) => number),
      [null, 2, 1],
    );
    assert.equal((await read()).picture.number, 2);
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => read());
    assert.ok(sent <= 9, `${sent} statements`);
  });
});
