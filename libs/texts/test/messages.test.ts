// Every code a person may meet has a sentence in each of the four languages, with no other values than the code carries.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { TextsError, textsErrorCodes } from '../errors.ts';
import { messagesOf } from '../messages-of.ts';
import { tableProblemCodes } from '../table.ts';

const languages = ['en', 'bg', 'mk', 'sq'] as const;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '');

/** The members of a union type, read from its source: the compiler keeps none of them. */
async function members(file: string, type: string): Promise<string[]> {
  const source = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const declaration = source.slice(source.indexOf(`export type ${type} =`)).split(';')[0] ?? '';
  return [...declaration.matchAll(/^\s*\| '([a-z-]+)'/gm)].map((match) => match[1] ?? '');
}

describe('the sentences of the library', () => {
  it('stand in every language for every error, doubt, problem and kind', async () => {
    const doubts = (await members('tree.ts', 'DoubtCode')).map((code) => `texts.doubt.${code}`);
    const kinds = (await members('tree.ts', 'LeafKind')).map((kind) => `texts.kind.${kind}`);
    const problems = tableProblemCodes.map((code) => `texts.problem.${code}`);
    const unassigned = ['mark-without-text', 'running-head', 'page-number'].map(
      (code) => `texts.unassigned.${code}`,
    );
    const parts = ['text', 'cover', 'annex', 'memorandum', 'act'].map((part) => `texts.part.${part}`);
    const errors = textsErrorCodes.flatMap((code) => [`error.${code}`, `error.${code}.todo`]);
    // A union that could not be read would leave its part of the list empty, and the words of it unwanted.
    assert.ok(doubts.length >= 18 && kinds.length === 13);
    const expected = [...errors, ...doubts, ...unassigned, ...problems, ...kinds, ...parts].toSorted();
    for (const language of languages)
      assert.deepEqual(Object.keys(await messagesOf(language)).toSorted(), expected, language);
  });

  it('use only values that the English sentence has', async () => {
    const english = await messagesOf('en');
    for (const language of languages) {
      for (const [key, text] of Object.entries(await messagesOf(language))) {
        const known = placeholders(english[key] ?? '');
        for (const name of placeholders(text))
          assert.ok(known.includes(name), `${language} ${key}: {${name}}`);
        assert.equal(text, text.trim());
      }
    }
  });

  it('say in English what the error itself says', async () => {
    const english = await messagesOf('en');
    for (const code of textsErrorCodes) {
      const said = english[`error.${code}`] ?? '';
      assert.ok(new TextsError(code).message.startsWith(said.split('{')[0] ?? said), `${code}: ${said}`);
    }
  });

  it('are written in the letters of their language', async () => {
    for (const [language, letters] of [
      ['bg', /[а-я]/],
      ['mk', /[а-ш]/],
      ['sq', /[a-zë]/],
    ] as const)
      for (const [key, text] of Object.entries(await messagesOf(language))) assert.match(text, letters, key);
    for (const text of Object.values(await messagesOf('mk'))) assert.doesNotMatch(text, /[ъщьюяй]/, text);
    for (const text of Object.values(await messagesOf('bg'))) assert.doesNotMatch(text, /[јљњџѓќѕ]/, text);
  });
});
