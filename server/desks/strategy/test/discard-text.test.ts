/** Setting an imported text aside. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { discardText } from '../operations/discard-text.ts';
import { aText, importedText } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('discard-text', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('needs a reason, and an accepted text stays', async () => {
    const { instrument, version } = await importedText(t);
    await refused('kernel.input-invalid', () =>
      t.editor.does(discardText, { instrument, version, reason: '' }),
    );
    assert.deepEqual(await t.editor.does(discardText, { instrument, version, reason: 'The wrong file.' }), {
      version,
      state: 'discarded',
    });
    const accepted = await aText(t);
    await refused('kernel.wrong-state', () =>
      t.editor.does(discardText, {
        instrument: accepted.instrument,
        version: accepted.version,
        reason: 'Too late.',
      }),
    );
    await refused('kernel.not-found', () =>
      t.editor.does(discardText, { instrument, version: nobody, reason: 'Nothing here.' }),
    );
  });
});
