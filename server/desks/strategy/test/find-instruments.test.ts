/** The list of documents. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findInstruments } from '../operations/find-instruments.ts';
import { theIndex } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { countStatements } from './observe.ts';

describe('find-instruments', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('goes on page by page without loss or double, and finds Cyrillic by Latin typing', async () => {
    await theIndex(t);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await t.reader.does<{ items: { id: string }[]; next: string | null }>(findInstruments, {
        limit: 2,
        ...(after ? { after } : {}),
      });
      seen.push(...page.items.map((one) => one.id));
      after = page.next ?? undefined;
    } while (after);
    assert.equal(seen.length, 9);
    assert.equal(new Set(seen).size, 9);
    const found = await t.reader.does<{ items: { number: string }[] }>(findInstruments, {
      text: 'proekt za prerabotka',
    });
    assert.deepEqual(
      found.items.map((one) => one.number),
      ['9956/14'],
    );
    await refused('kernel.input-invalid', () => t.reader.does(findInstruments, { after: 'nonsense' }));
  });

  it('needs the same few statements for one row and for nine', async () => {
    await theIndex(t);
    const one = await countStatements(t, () => t.reader.does(findInstruments, { limit: 1 }));
    assert.equal(await countStatements(t, () => t.reader.does(findInstruments, {})), one);
    assert.ok(one <= 5, `${one} statements`);
  });
});
