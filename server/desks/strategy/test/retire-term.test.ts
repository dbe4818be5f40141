/** Taking a term out of use. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findTerms } from '../operations/find-terms.ts';
import { readTerm } from '../operations/read-term.ts';
import { retireTerm } from '../operations/retire-term.ts';
import { aTerm } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('retire-term', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const retire = (term: string, base = 1) =>
    t.editor.does<{ version: number }>(retireTerm, { term, base, reason: 'The office says neighbour now' });
  const ids = async (input: object) =>
    (await t.reader.does<{ items: { id: string }[] }>(findTerms, input)).items.map(({ id }) => id);

  it('takes it out of the list and out of titles, and keeps it to be read with the reason', async () => {
    const term = await aTerm(t.editor);
    const saidIn = { language: 'en', text: 'A table of neighbours' };
    assert.deepEqual([await ids({}), await ids({ saidIn })], [[term], [term]]);
    assert.equal((await retire(term)).version, 2);
    assert.deepEqual([await ids({}), await ids({ saidIn }), await ids({ retired: true })], [[], [], [term]]);
    const { term: read } = await t.reader.does<{ term: { retired: string } }>(readTerm, { term });
    assert.equal(read.retired, 'The office says neighbour now');
    assert.deepEqual((await lastEntry(t, retireTerm))?.about, [term]);
  });

  it('refuses what is out of use already, what changed meanwhile, and what is not there', async () => {
    const term = await aTerm(t.editor);
    assert.equal((await outdated(retire(term, 9)))['version'], 1);
    await retire(term);
    await refused('strategy.term-retired', () => retire(term, 2));
    await refused('kernel.not-found', () => retire(nowhere));
  });

  it('sends few statements', async () => {
    const term = await aTerm(t.editor);
    const sent = await countStatements(t, () => retire(term));
    assert.ok(sent <= 6, `${sent} statements`);
  });
});
