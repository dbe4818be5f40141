/** The built-in index goes in once, whole. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { installIndex } from '../operations/install-index.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('install-index', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('puts 9 documents, 64 paragraphs, 10 lines and 16 sections in; the second time changes nothing', async () => {
    const first = await t.coordinator.does<{ instrument: string; installed: number; changed: number }>(
      installIndex,
      {},
    );
    assert.equal(first.installed, 9 + 10);
    assert.equal(first.changed, 64 + 10 + 16);
    assert.deepEqual(await t.editor.does(installIndex, {}), {
      instrument: first.instrument,
      installed: 0,
      changed: 0,
    });
    const read = await t.reader.does<{ paragraphs: { address: string }[]; lines: unknown[] }>(
      readInstrument,
      { instrument: first.instrument },
    );
    assert.equal(read.paragraphs.length, 64);
    assert.equal(read.lines.length, 10);
    assert.ok(read.paragraphs.some((one) => one.address === 'annex/46b'));
  });
});
