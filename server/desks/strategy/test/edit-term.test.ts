/** Editing a term. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { editTerm } from '../operations/edit-term.ts';
import { readTerm } from '../operations/read-term.ts';
import { retireTerm } from '../operations/retire-term.ts';
import { aTerm, neighbours } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('edit-term', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const edit = (term: string, base: number, more: object = {}) =>
    t.editor.does<{ version: number }>(editTerm, { ...neighbours, term, base, ...more });

  it('raises the version, and shows the second editor how it stands now', async () => {
    const term = await aTerm(t.editor);
    assert.equal((await edit(term, 1, { names: { en: 'open table' }, meaning: null })).version, 2);
    const { term: read } = await t.reader.does<{ term: { names: object; meaning: unknown } }>(readTerm, {
      term,
    });
    assert.deepEqual([read.names, read.meaning], [{ en: 'open table' }, null]);
    assert.deepEqual((await lastEntry(t, editTerm))?.about, [term]);
    assert.deepEqual((await outdated(edit(term, 1)))['names'], { en: 'open table' });
  });

  it('is won by one of two at the same moment', async () => {
    const term = await aTerm(t.editor);
    const both = await Promise.allSettled([edit(term, 1), edit(term, 1)]);
    assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
  });

  it('refuses a term that is out of use, and one that is not there', async () => {
    const term = await aTerm(t.editor);
    await t.editor.does(retireTerm, { term, base: 1, reason: 'Said otherwise' });
    await refused('strategy.term-retired', () => edit(term, 2));
    await refused('kernel.not-found', () => edit(nowhere, 1));
  });

  it('sends few statements', async () => {
    const term = await aTerm(t.editor);
    const sent = await countStatements(t, () => edit(term, 1));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
