/** Correcting what is said about a document. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { editInstrument } from '../operations/edit-instrument.ts';
import { importedText, nationalStrategy } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('edit-instrument', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('raises the version, and shows the second editor how it stands now', async () => {
    const { instrument } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    assert.deepEqual(
      await t.editor.does(editInstrument, { ...nationalStrategy, instrument, base: 1, number: '13/2026' }),
      { instrument, version: 2 },
    );
    const late = await refused('kernel.changed-meanwhile', () =>
      t.coordinator.does(editInstrument, { ...nationalStrategy, instrument, base: 1 }),
    );
    assert.equal((late.details.current as { number: string }).number, '13/2026');
  });

  it('refuses restricted with text, and metadata only while a text is held', async () => {
    const { instrument } = await importedText(t);
    await refused('strategy.restricted-is-metadata-only', () =>
      t.editor.does(editInstrument, {
        ...nationalStrategy,
        instrument,
        base: 1,
        classification: 'restricted',
      }),
    );
    await refused('strategy.text-is-held', () =>
      t.editor.does(editInstrument, { ...nationalStrategy, instrument, base: 1, holding: 'metadata-only' }),
    );
    await refused('kernel.not-found', () =>
      t.editor.does(editInstrument, { ...nationalStrategy, instrument: nobody, base: 1 }),
    );
  });
});
