/** A settled text becomes the text of its language. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { acceptText } from '../operations/accept-text.ts';
import { importText } from '../operations/import-text.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readTextVersion } from '../operations/read-text-version.ts';
import { settleDoubt } from '../operations/settle-doubt.ts';
import { startPlan } from '../operations/start-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { aText, anItem, importedText, theIndex } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('accept-text', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('makes an index where there is none, and a corrected text replaces the one before and keeps the ties', async () => {
    const { instrument, version } = await aText(t);
    const first = await t.reader.does<{ instrument: { languages: string[]; paragraphs: number } }>(
      readInstrument,
      { instrument },
    );
    assert.deepEqual(first.instrument.languages, ['en']);
    assert.ok(first.instrument.paragraphs >= 3);
    const { plan } = await t.editor.does<{ plan: string }>(startPlan, {
      titles: { en: 'A plan' },
      instrument,
    });
    const item = await anItem(t.editor, { plan, type: 'measure', titles: { en: 'A measure' } });
    const address = (
      await t.reader.does<{ paragraphs: { address: string }[] }>(readInstrument, { instrument })
    ).paragraphs[1]?.address;
    const { tie } = await t.editor.does<{ tie: string }>(tieMeasure, {
      plan,
      item,
      instrument,
      address,
      strength: 'contributes',
    });
    const corrected = await importedText(t, {
      instrument,
      change: ['without prejudice', 'without any prejudice'],
    });
    const shown = await t.editor.does<{ difference: { against: string; changed: { address: string }[] } }>(
      readTextVersion,
      { instrument, version: corrected.version },
    );
    assert.equal(shown.difference.against, version);
    assert.equal(shown.difference.changed.length, 1);
    const accepted = await aText(t, corrected);
    assert.equal(accepted.replaced, version);
    const measure = await t.reader.does<{ ties: { id: string; address: string }[] }>(readMeasure, {
      plan,
      item,
    });
    assert.deepEqual(
      measure.ties.map((one) => [one.id, one.address]),
      [[tie, address]],
    );
  });

  it('refuses a text with open doubts, and one that nobody has', async () => {
    const { instrument, version } = await importedText(t);
    await refused('kernel.wrong-state', () => t.editor.does(acceptText, { instrument, version }));
    await refused('kernel.not-found', () => t.editor.does(acceptText, { instrument, version: nobody }));
  });

  it('attaches the official Bulgarian text to all 64 addresses of the built-in index, and adds none', async (context) => {
    const path = new URL('../../../../../shared/data/strategy/council-9956-14.bg.txt', import.meta.url);
    if (!existsSync(path)) return context.skip('the official text is not here');
    const instrument = await theIndex(t);
    const file = { name: 'council-9956-14.bg.txt', type: 'text/plain', bytes: readFileSync(path) };
    const read = await t.uploads<{ version: string; doubts: number; unassigned: number }>(
      t.editor,
      importText,
      { instrument },
      file,
    );
    assert.deepEqual([read.doubts, read.unassigned], [3, 1]);
    for (let doubt = 0; doubt < read.doubts; doubt += 1) {
      await t.editor.does(settleDoubt, { instrument, version: read.version, doubt, decision: 'keep' });
    }
    const accepted = await t.editor.does<{ attached: number; added: number }>(acceptText, {
      instrument,
      version: read.version,
    });
    assert.deepEqual([accepted.attached, accepted.added], [64, 0]);
  });
});
