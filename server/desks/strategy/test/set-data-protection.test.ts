/** Whether a measure touches data of persons is said by whoever keeps it, on a named basis (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { aPlan } from './builders.ts';

import { gdpr, says } from './law.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('set-data-protection', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('keeps what fits together, version by version', async () => {
    const of = await aPlan(t);
    for (const facts of [
      { touches: false, bases: ['gdpr-6-1-e'] },
      { touches: true, bases: ['national'] },
      { touches: true, bases: ['gdpr-6-1-e'], law: 'Law on data, Art. 5' },
      { touches: true, bases: ['gdpr-6-1-z'] },
    ])
      await assert.rejects(says(t.editor, of, facts), refusal('kernel.input-invalid'), JSON.stringify(facts));
    assert.equal((await says(t.editor, of, gdpr)).version, 1);
    assert.equal((await outdated(says(t.editor, of, gdpr)))['version'], 1);
    const own = { touches: true, bases: ['national'], law: 'Law on data, Art. 5' };
    assert.equal((await says(t.editor, of, own, 1)).version, 2);
    assert.equal((await outdated(says(t.editor, of, gdpr, 1)))['version'], 2);
    await assert.rejects(says(t.focalPoint, of, gdpr, 2), refusal('strategy.not-your-measure'));
  });

  it('is said of a measure, and the same is answered for what is not there', async () => {
    const [of, other] = [await aPlan(t), await aPlan(t)];
    await assert.rejects(
      says(t.editor, { ...of, measure: of.goal }, gdpr),
      refusal('strategy.basis-of-a-measure'),
    );
    for (const measure of [nowhere, other.measure])
      await assert.rejects(says(t.editor, { ...of, measure }, gdpr), refusal('kernel.not-found'));
  });
});
