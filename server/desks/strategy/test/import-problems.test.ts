/** The words of what can be wrong with an imported table: each code of the libraries has them, and no words are left over. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from '#kernel/operation/define.ts';
import { planProblemCodes } from '#libs/plans/index.ts';
import { tableProblemCodes } from '#libs/texts/index.ts';

describe('problems of an imported table', () => {
  for (const language of languages) {
    it(`each code has its words, and each words their code, in ${language}`, () => {
      const path = new URL(`../messages/${language}.json`, import.meta.url);
      const keys = Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object);
      const told = keys.filter((key) => key.startsWith('import.problem.')).map((key) => key.slice(15));
      assert.deepEqual(told.toSorted(), [...tableProblemCodes, ...planProblemCodes].toSorted());
    });
  }

  it('no code stands in both lists', () => {
    const both = planProblemCodes.filter((code) => (tableProblemCodes as readonly string[]).includes(code));
    assert.deepEqual(both, []);
  });
});
