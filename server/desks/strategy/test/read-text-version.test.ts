/** An imported text beside its source. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readTextVersion } from '../operations/read-text-version.ts';
import { importedText } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-text-version', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('gives every leaf verbatim at its place in the source', async () => {
    const { instrument, version } = await importedText(t);
    const read = await t.editor.does<{
      source: { text: string };
      leaves: { text: string; start: number; end: number }[];
    }>(readTextVersion, { instrument, version });
    assert.ok(read.leaves.length > 3);
    for (const leaf of read.leaves) assert.equal(read.source.text.slice(leaf.start, leaf.end), leaf.text);
    await refused('kernel.not-found', () => t.editor.does(readTextVersion, { instrument, version: nobody }));
  });
});
