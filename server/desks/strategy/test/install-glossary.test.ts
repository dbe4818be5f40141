/** The glossary that comes with the desk, put into a node and held to the page that people read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it, test } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { editTerm } from '../operations/edit-term.ts';
import { findTerms } from '../operations/find-terms.ts';
import { installGlossary } from '../operations/install-glossary.ts';
import { readTerm } from '../operations/read-term.ts';
import { TermFacts } from '../model/terms.ts';
import type { GlossaryContent } from '../rules/built-in-glossary.ts';
import { theIndex } from './builders.ts';
import { countStatements, lastEntry } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const content = JSON.parse(
  readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8'),
) as GlossaryContent;
const languages = ['en', 'bg', 'mk', 'sq'] as const;

test('the built-in glossary says each term in the words of docs/glossary.md', () => {
  const page = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (English|-+) /.test(line))
    .map((line) => line.slice(1, -1).split('|').slice(0, 4));
  // Notes to the reader of the page, and how a list is divided, are not words of the term.
  const plain = (cell: string) =>
    (cell.replaceAll(/\((\?|doc[^)]*)\)/g, '').match(/\p{L}+/gu) ?? []).filter(
      (word) => !['и', 'dhe'].includes(word),
    );
  const onPage = new Set(rows.map((cells) => JSON.stringify(cells.map(plain))));
  assert.ok(content.terms.length > 100);
  const strays = content.terms.filter(
    ({ names, part }) =>
      !part && !onPage.has(JSON.stringify(languages.map((language) => plain(names[language] ?? '')))),
  );
  assert.deepEqual(
    strays.map(({ key }) => key),
    [],
  );
});

test('it says that nobody has reviewed it, has each key once, and every row is one that an office could write', () => {
  assert.deepEqual(content.reviewed, { en: false, bg: false, mk: false, sq: false });
  const keys = content.terms.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const { key, source: _, ...term } of content.terms) assert.ok(TermFacts.safeParse(term).success, key);
  for (const { key, meaning } of content.terms)
    if (meaning) assert.deepEqual(Object.keys(meaning), [...languages], key);
});

test('it is written in the letters of its languages', () => {
  for (const { key, names, meaning, avoid } of content.terms) {
    const all = (language: string) =>
      [
        names[language],
        (meaning as Record<string, string> | undefined)?.[language],
        ...(avoid?.[language] ?? []),
      ].join(' ');
    assert.doesNotMatch(all('bg'), /[ѓѕјљњќџ]/iu, key);
    assert.doesNotMatch(all('mk'), /[йщъьюя]/iu, key);
    for (const language of ['en', 'sq']) assert.doesNotMatch(all(language), /\p{Script=Cyrillic}/u, key);
  }
});

describe('install-glossary', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const install = () => t.editor.does<{ installed: number }>(installGlossary, {});
  type Read = {
    term: { source: { address: string } | null; builtIn: boolean; names: object; version: number };
  };

  it('puts each term in once, with its paragraph, and leaves what the office edited', async () => {
    await theIndex(t);
    assert.equal((await install()).installed, content.terms.length);
    assert.deepEqual((await lastEntry(t, installGlossary))?.detail['installed'], content.terms.length);
    const { items } = await t.reader.does<{ items: { id: string; names: { en: string } }[] }>(findTerms, {
      limit: 200,
    });
    const term = items.find(({ names }) => names.en === 'resilience')?.id;
    const before = (await t.reader.does<Read>(readTerm, { term })).term;
    assert.deepEqual([before.source?.address, before.builtIn], ['annex/37', true]);
    await t.editor.does(editTerm, { term, base: 1, names: { en: 'staying power' } });
    assert.equal((await install()).installed, 0);
    const { term: read } = await t.reader.does<Read>(readTerm, { term });
    assert.deepEqual([read.names, read.version], [{ en: 'staying power' }, 2]);
  });

  it('sends few statements where all is there', async () => {
    await install();
    const sent = await countStatements(t, install);
    assert.ok(sent <= 6, `${sent} statements`);
  });
});
