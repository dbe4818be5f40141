/** A term with its uses in the plans. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readTerm } from '../operations/read-term.ts';
import { anItem, aPlan, aTerm } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Answer = { uses: { plan: string; item: string; titles: object; planTitles: object }[]; more: boolean };

describe('read-term', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = (term: string) => t.reader.does<Answer>(readTerm, { term });

  it('lists the items whose titles say it, in an inflected form, in any language', async () => {
    const term = await aTerm(t.editor, { names: { en: 'open evening', bg: 'отворена вечер', sq: '%_' } });
    const built = await aPlan(t);
    const bulgarian = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      titles: { bg: 'Няколко отворени вечери' },
    });
    await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'The evening is open' } });
    const { uses, more } = await read(term);
    assert.deepEqual(uses.map(({ item }) => item).toSorted(), [built.measure, bulgarian].toSorted());
    assert.deepEqual(
      [uses[0]?.plan, uses[0]?.planTitles, more],
      [built.plan, { en: 'National plan' }, false],
    );
  });

  it('answers nobody’s term as one that is not there', async () => {
    await refused('kernel.not-found', () => read(nowhere));
  });

  it('sends few statements', async () => {
    const term = await aTerm(t.editor);
    const sent = await countStatements(t, () => read(term));
    assert.ok(sent <= 6, `${sent} statements`);
  });
});
