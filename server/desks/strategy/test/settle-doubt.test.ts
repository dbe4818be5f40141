/** Deciding what the reader of a text was not sure of. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readTextVersion } from '../operations/read-text-version.ts';
import { settleDoubt } from '../operations/settle-doubt.ts';
import { importedText } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('settle-doubt', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('settles the text with the last doubt; after that there is nothing to decide', async () => {
    const { instrument, version } = await importedText(t);
    const read = await t.editor.does<{
      doubts: { position: number; address: string }[];
      leaves: { address: string }[];
    }>(readTextVersion, { instrument, version });

    assert.ok(read.doubts.length > 0, 'the fixture has a doubt');
    let answer = { state: 'read', openDoubts: -1 };
    for (const doubt of read.doubts)
      answer = await t.editor.does(settleDoubt, {
        instrument,
        version,
        doubt: doubt.position,
        decision: 'keep',
      });
    assert.equal(answer.state, 'settled');
    assert.equal(answer.openDoubts, 0);
    await refused('kernel.wrong-state', () =>
      t.editor.does(settleDoubt, { instrument, version, doubt: 0, decision: 'keep' }),
    );
  });

  it('gives a paragraph another address, with what stands under it', async () => {
    const { instrument, version } = await importedText(t);
    const read = await t.editor.does<{
      doubts: { position: number; address: string }[];
      leaves: { address: string }[];
    }>(readTextVersion, { instrument, version });

    const doubt = read.doubts.find((one) => read.leaves.some((leaf) => leaf.address === one.address));
    await refused('kernel.not-found', () =>
      t.editor.does(settleDoubt, { instrument, version, doubt: 999, decision: 'keep' }),
    );
    assert.ok(doubt, 'a doubt about a leaf');
    await refused('strategy.address-needed', () =>
      t.editor.does(settleDoubt, { instrument, version, doubt: doubt.position, decision: 'readdress' }),
    );
    const taken = read.leaves.find((leaf) => leaf.address !== doubt.address)?.address;
    await refused('strategy.address-taken', () =>
      t.editor.does(settleDoubt, {
        instrument,
        version,
        doubt: doubt.position,
        decision: 'readdress',
        address: taken,
      }),
    );
    await t.editor.does(settleDoubt, {
      instrument,
      version,
      doubt: doubt.position,
      decision: 'readdress',
      address: 'text/99z',
    });
    const after = await t.editor.does<{ leaves: { address: string }[] }>(readTextVersion, {
      instrument,
      version,
    });
    assert.ok(after.leaves.some((leaf) => leaf.address === 'text/99z'));
    assert.ok(!after.leaves.some((leaf) => leaf.address === doubt.address));
  });
});
