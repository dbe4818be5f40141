/** Correcting guidance. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { editGuidance } from '../operations/edit-guidance.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { theIndex } from './builders.ts';
import { issuer, opened, someGuidance } from './guidance.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('edit-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  it('changes title, issuer and places together, from the version that was seen', async () => {
    const guidance = await someGuidance(t.editor, instrument);
    const edit = (more: object = {}) =>
      t.editor.does(editGuidance, {
        guidance,
        base: 1,
        titles: { en: 'How schools listen' },
        issuer,
        places: [{ instrument, address: 'line/L1' }],
        ...more,
      });
    await refused('strategy.no-such-address', () => edit({ places: [{ instrument, address: 'line/none' }] }));
    await edit();
    const found = await opened(t.reader, guidance);
    assert.deepEqual(
      [found.guidance.titles, found.guidance.addresses, found.guidance.version],
      [{ en: 'How schools listen' }, ['line/L1'], 2],
    );
    assert.equal((await outdated(edit()))['version'], 2);
    await refused('kernel.not-found', () => edit({ guidance: nowhere }));
    await refused('kernel.not-found', () =>
      edit({ base: 2, places: [{ instrument: nowhere, address: 'line/L1' }] }),
    );
    await t.coordinator.does(withdrawGuidance, { guidance, base: 2, of: null, reason: 'Nobody uses it.' });
    await refused('strategy.guidance-withdrawn', () => edit({ base: 3 }));
  });
});
