/** Importing an official text. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { importText } from '../operations/import-text.ts';
import { importedText, nationalStrategy } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('import-text', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('reads it into addressed paragraphs and waits for the doubts', async () => {
    const { version, language, state, doubts } = await importedText(t);
    assert.equal(language, 'en');
    assert.equal(state, doubts > 0 ? 'read' : 'settled');
    assert.match(version, /^[0-9a-f-]{36}$/);
  });

  it('reads the markup of the institutions, Akoma Ntoso and Formex, into the same paragraphs', async () => {
    const { instrument } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    for (const name of ['strategy.akn.xml', 'strategy.formex.xml']) {
      const bytes = await readFile(new URL(`../../../../libs/texts/test/fixtures/${name}`, import.meta.url));
      const file = { name, type: 'application/octet-stream', bytes };
      const read = await t.uploads<Record<string, unknown>>(t.editor, importText, { instrument }, file);
      const { version: _, ...rest } = read;
      assert.deepEqual(rest, { language: 'en', state: 'read', doubts: 2, unassigned: 0 }, name);
    }
  });

  it('refuses a text for a restricted document, a file that is none, and no file', async () => {
    const { instrument } = await t.editor.does<{ instrument: string }>(addInstrument, {
      ...nationalStrategy,
      classification: 'eu-restricted',
      holding: 'metadata-only',
    });
    const file = {
      name: 'a.txt',
      type: 'text/plain',
      bytes: Buffer.from('1. One paragraph.\n\n2. Another paragraph.\n'),
    };
    await refused('strategy.restricted-is-metadata-only', () =>
      t.uploads(t.editor, importText, { instrument }, file),
    );
    const { instrument: open } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    await refused('strategy.file-needed', () => t.editor.does(importText, { instrument: open }));
    const wrong = {
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: Buffer.from('PK\u0003\u0004 no pdf at all'),
    };
    await refused('strategy.file-unreadable', () =>
      t.uploads(t.editor, importText, { instrument: open }, wrong),
    );
    await refused('kernel.not-found', () => t.uploads(t.editor, importText, { instrument: nobody }, file));
    const numbers = { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('1. 22 33\n\n2. 44 55\n') };
    await refused('strategy.language-needed', () =>
      t.uploads(t.editor, importText, { instrument: open }, numbers),
    );
    const blank = { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('A TITLE ALONE\n') };
    await refused('strategy.no-paragraphs', () =>
      t.uploads(t.editor, importText, { instrument: open, language: 'en' }, blank),
    );
  });
});
