/** The invented country's data hold together: ids, languages, roles from the closed list, a plan that parses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { roles } from '#desks/office/model/lists.ts';
import { purposeNames } from '#kernel/identity/purposes.ts';
import { personas } from '#e2e/personas.ts';

const languages = ['en', 'bg', 'mk', 'sq'] as const;
const text = z.string().trim().min(1);
const words = z.strictObject({ en: text, bg: text, mk: text, sq: text });
const slug = z.string().regex(/^[a-z][a-z-]*$/);

const seed = (name: string): string =>
  readFileSync(new URL(`../../../../tools/seed/${name}`, import.meta.url), 'utf8');
const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../content/${name}`, import.meta.url), 'utf8'));

const countries = z
  .array(z.strictObject({ code: z.enum(['XC', 'XD', 'XE']), names: words }))
  .parse(JSON.parse(seed('countries.json')));
const organisations = z
  .array(
    z.strictObject({
      id: slug,
      parent: slug.nullable(),
      kind: slug,
      names: words,
      inhabitants: z.int().min(1).optional(),
    }),
  )
  .parse(JSON.parse(seed('organisations.json')));
const posts = z
  .array(
    z.strictObject({
      id: slug,
      organisation: slug,
      titles: words,
      roles: z.array(z.enum(roles)).min(1),
      purposes: z.array(z.enum(purposeNames)).min(1),
    }),
  )
  .parse(JSON.parse(seed('posts.json')));
const goals = z
  .array(
    z.strictObject({
      id: z.string().regex(/^G\d(\.\d)?$/),
      parent: z.string().nullable(),
      kind: z.enum(['goal', 'objective']),
      titles: words,
      aim: z.literal('annex/5').optional(),
      outcome: words.optional(),
    }),
  )
  .parse(JSON.parse(seed('plan-goals-xc.json')));
const faults = z
  .array(
    z.strictObject({
      line: z.number().int().min(2),
      column: z.string().nullable(),
      fault: slug,
      written: z.string(),
      meant: z.string().nullable(),
    }),
  )
  .parse(JSON.parse(seed('plan-xc-messy.faults.json')));

const records = (name: string, loose: boolean): Record<string, string>[] =>
  parse(seed(name), { columns: true, relax_column_count: loose });
const plan = records('plan-xc.csv', false);
const measures = plan.filter((row) => row['Part of'] === '');
const list = (cell: string | undefined): string[] =>
  cell === undefined || cell === '' ? [] : cell.split('; ');
const euParagraphs = z
  .object({ paragraphs: z.array(z.object({ address: z.string(), asks: z.boolean() })) })
  .parse(content('eu-9956-14.json')).paragraphs;

const repeats = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

test('organisations form one tree under the invented country', () => {
  const ids = organisations.map((one) => one.id);
  assert.deepEqual(repeats(ids), []);
  assert.deepEqual(
    organisations.filter((one) => one.parent === null).map((one) => one.id),
    ['xc'],
  );
  organisations.forEach((one, at) => {
    if (one.parent !== null) assert.ok(ids.indexOf(one.parent) < at, `${one.id} stands before its parent`);
  });
  assert.deepEqual(organisations[0]?.names, countries[0]?.names);
});

test('no two organisations share a name and no two posts share a title, in any language', () => {
  for (const language of languages) {
    assert.deepEqual(repeats(organisations.map((one) => one.names[language])), [], language);
    assert.deepEqual(repeats(posts.map((one) => one.titles[language])), [], language);
  }
});

test('every post belongs to an organisation of the tree', () => {
  const known = new Set(organisations.map((one) => one.id));
  assert.deepEqual(repeats(posts.map((one) => one.id)), []);
  for (const post of posts) assert.ok(known.has(post.organisation), post.id);
});

test('no post mixes roles from both sides of a wall', () => {
  for (const post of posts) {
    const desks = new Set(post.roles.map((role) => role.split('.')[0]));
    assert.equal(desks.size, 1, post.id);
    const identification = post.purposes.includes('returnee-identification');
    const help = post.purposes.some((one) =>
      ['advice', 'prevention-support', 'exit-and-return'].includes(one),
    );
    assert.ok(!(identification && help), post.id);
  }
});

test('each persona holds one post of their own and is introduced in four languages', () => {
  const known = new Set(posts.map((one) => one.id));
  assert.deepEqual(repeats(personas.map((one) => one.slug)), []);
  assert.deepEqual(repeats(personas.map((one) => one.name)), []);
  assert.deepEqual(repeats(personas.map((one) => one.post)), []);
  for (const persona of personas) {
    assert.ok(known.has(persona.post), persona.slug);
    words.parse(persona.about);
  }
});

test('every role that works on the strategy or in the office has a persona', () => {
  const held = new Set(
    personas.flatMap((persona) => posts.find((post) => post.id === persona.post)?.roles ?? []),
  );
  const now = roles.filter((role) => role.startsWith('office.') || role.startsWith('strategy.'));
  assert.deepEqual(
    now.filter((role) => !held.has(role)),
    [],
  );
});

test('the plan has 48 measures with titles in four languages, and every activity belongs to one', () => {
  assert.equal(measures.length, 48);
  assert.deepEqual(repeats(plan.map((row) => row['External id'] ?? '')), []);
  const ids = new Set(measures.map((row) => row['External id']));
  for (const row of plan) {
    const place = row['External id'] ?? '';
    for (const language of languages) assert.ok(row[`Measure (${language})`]?.trim(), `${place} ${language}`);
    if (row['Part of'] !== '') assert.ok(ids.has(row['Part of']), place);
  }
});

test('the plan names only institutions, posts, goals and paragraphs that exist', () => {
  const institutions = new Set(organisations.map((one) => one.names.en));
  const titles = new Set(posts.map((one) => one.titles.en));
  const headings = new Set(goals.map((one) => one.titles.en));
  const addresses = new Set(euParagraphs.map((one) => one.address));
  for (const row of plan) {
    const place = row['External id'] ?? '';
    const named = [row['Lead institution'] ?? '', ...list(row['Co-leads']), ...list(row['Partners'])];
    for (const name of named) assert.ok(institutions.has(name), `${place}: ${name}`);
    assert.deepEqual(repeats(named), [], `${place}: an institution is named twice`);
    if (row['Lead post'] !== '') assert.ok(titles.has(row['Lead post'] ?? ''), place);
    assert.ok(headings.has(row['Goal'] ?? '') && headings.has(row['Objective'] ?? ''), place);
    for (const one of list(row['Paragraphs served'])) assert.ok(addresses.has(one), `${place}: ${one}`);
  }
});

test('dates, money, kinds and levels of the plan are in order', () => {
  for (const row of plan) {
    const place = row['External id'] ?? '';
    const starts = z.iso.date().parse(row['Starts'], { reportInput: true });
    const ends = z.iso.date().parse(row['Ends'], { reportInput: true });
    assert.ok(starts < ends, place);
    assert.match(row['Budget planned'] ?? '', /^[1-9]\d*$/, place);
    assert.equal(row['Currency'], 'EUR', place);
    assert.match(row['Kind'] ?? '', /^(security|prevention|root cause|rights|capacity)$/, place);
    assert.match(row['Level'] ?? '', /^(local|national|regional|European|international)$/, place);
    assert.match(row['Strength'] ?? '', row['Part of'] === '' ? /^(contributes|fully covers)$/ : /^$/, place);
    assert.match(row['Publication'] ?? '', /^(public|public after \d{4}-\d{2}-\d{2}|restricted: .+)$/, place);
  }
});

test('activities cost no more than the measure they belong to', () => {
  for (const measure of measures) {
    const parts = plan.filter((row) => row['Part of'] === measure['External id']);
    const sum = parts.reduce((total, row) => total + Number(row['Budget planned']), 0);
    assert.ok(sum <= Number(measure['Budget planned']), measure['External id']);
  }
});

test('twelve of the 57 paragraphs are served by nothing, nine of which ask for something', () => {
  const served = new Set(plan.flatMap((row) => list(row['Paragraphs served'])));
  const gaps = euParagraphs.filter((one) => one.address.startsWith('annex/') && !served.has(one.address));
  assert.deepEqual(
    gaps.filter((one) => one.asks).map((one) => one.address),
    [2, 21, 25, 29, 32, 48, 50, 51, 57].map((n) => `annex/${n}`),
  );
  assert.deepEqual(
    gaps.filter((one) => !one.asks).map((one) => one.address),
    ['annex/1', 'annex/3', 'annex/44'],
  );
});

test('goals form a tree whose top is the aim of annex/5', () => {
  const top = goals.filter((one) => one.parent === null);
  assert.deepEqual(
    top.map((one) => [one.id, one.aim]),
    [['G0', 'annex/5']],
  );
  const ids = new Set(goals.map((one) => one.id));
  for (const one of goals) assert.ok(one.parent === null || ids.has(one.parent), one.id);
});

test('the messy plan has 25 rows, and the list of its faults says what is written there', () => {
  const rows = records('plan-xc-messy.csv', true);
  assert.equal(rows.length, 25);
  for (const fault of faults) {
    const row = rows[fault.line - 2];
    assert.ok(row, `line ${fault.line}`);
    if (fault.column === null) assert.equal(Object.keys(row).length, Number(fault.written));
    else assert.equal(row[fault.column], fault.written, `line ${fault.line}, ${fault.column}`);
  }
  const repaired = faults.filter((one) => one.fault === 'double-encoded');
  for (const { written, meant } of repaired) assert.equal(readAsWindows1252(meant ?? ''), written);
});

test('the four versions of the invented strategy have the same numbers, bullets and footnotes', () => {
  const shape = (name: string): string[] =>
    seed(name)
      .split('\n')
      .map((line) => /^(\d+\.| -|[¹²])/.exec(line)?.[0] ?? '')
      .filter((mark) => mark !== '');
  const english = shape('strategy-xc.txt');
  assert.equal(english.filter((mark) => mark.endsWith('.')).length, 5 + 24);
  assert.equal(english.filter((mark) => mark === ' -').length, 6);
  assert.deepEqual(english.slice(3, 5), ['¹', '²']);
  for (const language of ['bg', 'mk', 'sq'])
    assert.deepEqual(shape(`strategy-xc.${language}.txt`), english, language);
});

test('no demo text uses a word that the project does not say about people', () => {
  const doNotSay = z.record(z.enum(languages), z.array(z.string())).parse(content('do-not-say.json'));
  for (const language of languages) {
    const texts = [
      ...organisations.map((one) => one.names[language]),
      ...posts.map((one) => one.titles[language]),
      ...goals.map((one) => one.titles[language]),
      ...goals.flatMap((one) => one.outcome?.[language] ?? []),
      ...personas.map((one) => one.about[language]),
      ...plan.map((row) => row[`Measure (${language})`] ?? ''),
      seed(language === 'en' ? 'strategy-xc.txt' : `strategy-xc.${language}.txt`),
    ];
    for (const pattern of doNotSay[language])
      assert.deepEqual(
        texts.filter((one) => new RegExp(pattern, 'iu').test(one)),
        [],
        `${language}: ${pattern}`,
      );
  }
});

test('no measure names a people or a religion as the ones it is for', () => {
  const group = /\b(muslim|islam|christian|orthodox|catholic|jew|roma\b|albanian|turk|slav|serb|bulgarian)/i;
  for (const row of plan) assert.doesNotMatch(row['Measure (en)'] ?? '', group, row['External id']);
});

/** UTF-8 bytes wrongly read as windows-1252: what a spreadsheet does to Cyrillic and to ë when it is told a lie. */
function readAsWindows1252(meant: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(meant));
}
