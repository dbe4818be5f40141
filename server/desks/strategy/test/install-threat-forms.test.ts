import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editThreatForm } from '../operations/edit-threat-form.ts';
import { installThreatForms } from '../operations/install-threat-forms.ts';
import { countStatements, lastEntry } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { forms } from './threats.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../content/${name}`, import.meta.url), 'utf8'));
const built: { forms: { key: string; titles: Record<string, string> }[] } = read('threat-forms.json');

describe('the built-in forms of threat', () => {
  it('have a title in four languages and a key of their own', () => {
    for (const { key, titles } of built.forms)
      assert.deepEqual(Object.keys(titles), ['en', 'bg', 'mk', 'sq'], key);
    assert.equal(new Set(built.forms.map(({ key }) => key)).size, built.forms.length);
  });

  it('name at least five forms of violence, beside means', () => {
    const keys = built.forms.map(({ key }) => key);
    for (const key of ['far-right-groups', 'ethno-nationalist', 'around-football', 'religiously-framed'])
      assert.ok(keys.includes(key), key);
    for (const key of ['single-issue', 'unclear-or-mixed', 'acting-alone', 'recruitment-online'])
      assert.ok(keys.includes(key), key);
  });

  it('say nothing that the desk does not say, and name no faith and no people', () => {
    const patterns: Record<string, string[]> = read('do-not-say.json');
    const faiths =
      /islam|muslim|christ|orthodox|jew|salaf|ислям|ислам|муслим|мюсюлм|христ|православ|евре|salafi/i;
    for (const { key, titles } of built.forms) {
      for (const [language, title] of Object.entries(titles)) {
        assert.doesNotMatch(title, faiths, key);
        for (const pattern of patterns[language] ?? [])
          assert.doesNotMatch(title, new RegExp(pattern, 'iu'), `${key} ${language}`);
      }
    }
  });
});

describe('install-threat-forms', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const install = (who = t.editor) => who.does<{ installed: number }>(installThreatForms, {});

  it('puts them in once, and leaves what an office has worded otherwise', async () => {
    assert.equal((await install()).installed, built.forms.length);
    assert.deepEqual((await lastEntry(t, installThreatForms))?.detail, { installed: built.forms.length });
    const [first] = await forms(t.reader);
    assert.ok(first);
    const titles = { en: 'Somebody who acts without others' };
    await t.editor.does(editThreatForm, { form: first.id, base: 1, titles });
    assert.equal((await install()).installed, 0);
    const again = await forms(t.reader);
    assert.equal(again.length, built.forms.length);
    assert.deepEqual(again[0]?.titles, titles);
  });

  it('is for writers', async () => {
    await assert.rejects(install(t.focalPoint), refusal('kernel.not-allowed'));
  });

  it('sends few statements when nothing is missing', async () => {
    const sent = await countStatements(t, () => install());
    assert.ok(sent <= 6, `${sent} statements`);
  });
});
