import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { findReviews } from '../operations/find-reviews.ts';
import { aPlan } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { published, reviews } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, tag } from './threats.ts';

describe('find-reviews', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('finds those of a picture, of a plan and of a measure, in as many statements as none', async () => {
    const none = await countStatements(t, () => t.reader.does(findReviews, {}));
    const form = await aForm(t.editor);
    const [one, other] = [await aPlan(t), await aPlan(t)];
    for (const built of [one, other]) await tag(t.editor, built, form);
    const { picture } = await published(t.editor, t.coordinator, [form]);
    assert.equal((await reviews(t.reader, { picture })).length, 2);
    assert.equal((await reviews(t.reader, { plan: one.plan, item: one.measure })).length, 1);
    assert.deepEqual(await reviews(t.reader, { plan: one.plan, item: other.measure }), []);
    assert.deepEqual(await reviews(t.reader, { picture: nowhere }), []);
    assert.equal(await countStatements(t, () => t.reader.does(findReviews, {})), none);
  });
});
