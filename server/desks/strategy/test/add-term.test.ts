/** Adding a term. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addTerm } from '../operations/add-term.ts';
import { readTerm } from '../operations/read-term.ts';
import { aTerm, neighbours, theIndex } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Answer = { term: { names: object; avoid: object; source: { number: string; address: string } | null } };

describe('add-term', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('keeps words, meaning, source and what is not said, in any language', async () => {
    const instrument = await theIndex(t);
    const term = await aTerm(t.editor, {
      names: { en: 'neighbour', tr: 'komşu' },
      source: { instrument, address: 'annex/10' },
    });
    const read = (await t.reader.does<Answer>(readTerm, { term })).term;
    assert.deepEqual(read.names, { en: 'neighbour', tr: 'komşu' });
    assert.deepEqual(read.avoid, neighbours.avoid);
    assert.deepEqual([read.source?.number, read.source?.address], ['9956/14', 'annex/10']);
    assert.deepEqual((await lastEntry(t, addTerm))?.about, [term]);
  });

  it('refuses a term without a word, a language that is none, and a source that is not there', async () => {
    const instrument = await theIndex(t);
    await refused('kernel.input-invalid', () => aTerm(t.editor, { names: {} }));
    await refused('kernel.input-invalid', () => aTerm(t.editor, { names: { English: 'neighbour' } }));
    await refused('strategy.no-such-address', () =>
      aTerm(t.editor, { source: { instrument, address: 'annex/999' } }),
    );
    await refused('kernel.not-found', () =>
      aTerm(t.editor, { source: { instrument: nowhere, address: 'annex/1' } }),
    );
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => aTerm(t.editor));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
