/** The built-in index of the EU strategy is complete, in four languages, and in the words the project allows. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { fundamentalRights } from '../model/lists.ts';
import { rightNames } from '../model/right-names.ts';

const languages = ['en', 'bg', 'mk', 'sq'] as const;
const words = z.strictObject({
  en: z.string().trim().min(1),
  bg: z.string().trim().min(1),
  mk: z.string().trim().min(1),
  sq: z.string().trim().min(1),
});
const address = z.string().regex(/^(cover|annex)(\/\d+[a-z]?)?(\/\d+)?$/);
const line = z.string().regex(/^L([1-9]|10)$/);
const classification = z.enum(['unclassified', 'eu-restricted']);
const relationKind = z.enum([
  'draft-of',
  'predecessor',
  'part-of',
  'calls-for',
  'takes-into-account',
  'supersedes',
  'updates',
  'implements',
  'in-force-alongside',
]);

const indexFile = z.strictObject({
  version: z.number().int().positive(),
  instrument: z.strictObject({
    id: z.literal('eu-9956-14'),
    number: z.literal('9956/14'),
    date: z.literal('2014-05-19'),
    issuer: z.string(),
    submittedBy: z.string(),
    addressedTo: z.array(z.string()),
    status: z.literal('draft-submitted-for-approval'),
    classification,
    holding: z.literal('index'),
    originalLanguage: z.literal('en'),
    fileCodes: z.array(z.string()),
    title: words,
    issuerName: words,
  }),
  reviewed: z.strictObject({ en: z.boolean(), bg: z.boolean(), mk: z.boolean(), sq: z.boolean() }),
  sections: z.array(z.strictObject({ id: z.string(), part: z.enum(['cover', 'annex']), title: words })),
  lines: z.array(
    z.strictObject({
      id: line,
      section: z.string(),
      bullet: address,
      paragraphs: z.array(address),
      title: words,
    }),
  ),
  paragraphs: z.array(
    z.strictObject({
      address,
      section: z.string(),
      line: line.nullable(),
      asks: z.boolean(),
      statementHalf: z.enum(['first', 'second']).optional(),
      heading: words,
      summary: words,
    }),
  ),
  relations: z.strictObject({
    instruments: z.array(
      z.strictObject({
        id: z.string(),
        number: z.string().nullable(),
        numberFrom: z.enum(['text', 'public-register']).nullable(),
        date: z
          .string()
          .regex(/^\d{4}(-\d{2}){0,2}$/)
          .nullable(),
        issuer: z.string(),
        status: z.string(),
        classification,
        holding: z.enum(['text', 'metadata-only']),
        title: words,
      }),
    ),
    edges: z.array(
      z.strictObject({
        from: z.string(),
        kind: relationKind,
        to: z.string(),
        sources: z.array(address).min(1),
        takesEffect: z.literal('on-approval').optional(),
      }),
    ),
  }),
});

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../content/${name}`, import.meta.url), 'utf8'));
const index = indexFile.parse(read('eu-9956-14.json'));
const doNotSay = z.record(z.enum(languages), z.array(z.string())).parse(read('do-not-say.json'));
const officialBulgarian = new URL(
  '../../../../../shared/data/strategy/council-9956-14.bg.txt',
  import.meta.url,
);

const entries = [
  { place: 'instrument', text: index.instrument.title },
  ...index.sections.map((section) => ({ place: `section ${section.id}`, text: section.title })),
  ...index.lines.map((one) => ({ place: `line ${one.id}`, text: one.title })),
  ...index.relations.instruments.map((one) => ({ place: `related ${one.id}`, text: one.title })),
  ...index.paragraphs.flatMap((one) => [
    { place: `${one.address} heading`, text: one.heading },
    { place: `${one.address} summary`, text: one.summary },
  ]),
];

test('every point of the cover, all 57 paragraphs and the unnumbered one stand there once, in order', () => {
  const expected = [
    ...Array.from({ length: 6 }, (_, n) => `cover/${n + 1}`),
    ...Array.from({ length: 57 }, (_, n) => `annex/${n + 1}`).flatMap((one) =>
      one === 'annex/46' ? [one, 'annex/46b'] : [one],
    ),
  ];
  assert.deepEqual(
    index.paragraphs.map((one) => one.address),
    expected,
  );
});

test('exactly the paragraphs that only describe are marked as asking for nothing', () => {
  const silent = index.paragraphs.filter((one) => !one.asks).map((one) => one.address);
  const cover = [1, 2, 3, 4, 5].map((n) => `cover/${n}`);
  assert.deepEqual(silent, [...cover, 'annex/1', 'annex/3', 'annex/30', 'annex/44', 'annex/47']);
  const halves = index.paragraphs.flatMap((one) =>
    one.statementHalf === undefined ? [] : [`${one.address} ${one.statementHalf}`],
  );
  assert.deepEqual(halves, ['annex/19 second', 'annex/33 first', 'annex/40 first']);
});

test('the ten lines follow the ten bullets and hold the paragraphs that name them', () => {
  assert.deepEqual(
    index.lines.map((one) => [one.id, one.bullet]),
    Array.from({ length: 10 }, (_, n) => [`L${n + 1}`, `annex/14/${n + 1}`]),
  );
  for (const one of index.lines) {
    const members = index.paragraphs.filter((paragraph) => paragraph.line === one.id);
    assert.deepEqual(
      members.map((paragraph) => paragraph.address),
      one.paragraphs,
      one.id,
    );
    assert.ok(
      members.every((paragraph) => paragraph.section === one.section),
      one.id,
    );
  }
  const inLines = index.lines.flatMap((one) => one.paragraphs);
  assert.equal(inLines[0], 'annex/15');
  assert.equal(inLines.at(-1), 'annex/51');
  assert.equal(inLines.length, 38);
});

test('every paragraph lies in a known section of its own part, and no section is empty', () => {
  const used = new Set(index.paragraphs.map((one) => one.section));
  assert.deepEqual(
    [...used],
    index.sections.map((one) => one.id),
  );
  for (const one of index.paragraphs) {
    const section = index.sections.find((candidate) => candidate.id === one.section);
    assert.equal(section?.part, one.address.split('/')[0], one.address);
  }
});

test('headings have three to eight words and summaries fit in 160 characters, in each language', () => {
  for (const one of index.paragraphs)
    for (const language of languages) {
      const count = one.heading[language].split(/\s+/).length;
      assert.ok(count >= 3 && count <= 8, `${one.address} ${language}: ${count} words in the heading`);
      const length = one.summary[language].length;
      assert.ok(length <= 160, `${one.address} ${language}: ${length} characters in the summary`);
    }
});

test('each text is written in the letters of its language and differs from the other three', () => {
  for (const { place, text } of entries) {
    assert.equal(new Set(Object.values(text)).size, 4, `${place}: two languages have the same text`);
    for (const language of ['bg', 'mk'] as const)
      assert.match(text[language], /\p{Script=Cyrillic}/u, `${place} ${language}`);
    for (const language of ['en', 'sq'] as const)
      assert.doesNotMatch(text[language], /\p{Script=Cyrillic}/u, `${place} ${language}`);
    assert.doesNotMatch(text.bg, /[ѓѕјљњќџ]/iu, `${place} bg: a letter that Bulgarian does not have`);
    assert.doesNotMatch(text.mk, /[йщъьюя]/iu, `${place} mk: a letter that Macedonian does not have`);
  }
});

test('no heading is used for two paragraphs', () => {
  for (const language of languages) {
    const headings = index.paragraphs.map((one) => one.heading[language]);
    assert.equal(new Set(headings).size, headings.length, language);
  }
});

test('no text uses a word that the project does not say about people', () => {
  for (const language of languages)
    for (const pattern of doNotSay[language]) {
      const found = entries.filter(({ text }) => new RegExp(pattern, 'iu').test(text[language]));
      assert.deepEqual(
        found.map(({ place }) => place),
        [],
        `${language}: ${pattern}`,
      );
    }
});

test('every related document is reachable from the strategy and every edge has two ends', () => {
  const known = new Set([index.instrument.id, ...index.relations.instruments.map((one) => one.id)]);
  const addresses = new Set(['cover', ...index.paragraphs.map((one) => one.address)]);
  for (const edge of index.relations.edges) {
    assert.ok(known.has(edge.from) && known.has(edge.to), `${edge.from} ${edge.kind} ${edge.to}`);
    for (const source of edge.sources) assert.ok(addresses.has(source), source);
  }
  const neighbours = index.relations.edges
    .filter((edge) => edge.from === index.instrument.id || edge.to === index.instrument.id)
    .flatMap((edge) => [edge.from, edge.to]);
  assert.deepEqual(new Set(neighbours), known);
});

test('a restricted document is held as metadata only and says nothing but its number and subject', () => {
  const restricted = index.relations.instruments.filter((one) => one.classification !== 'unclassified');
  assert.deepEqual(
    restricted.map((one) => [one.number, one.holding]),
    [['5469/3/07 REV 3', 'metadata-only']],
  );
});

test('no summary repeats a run of seven words of the official Bulgarian text', (context) => {
  if (!existsSync(officialBulgarian)) {
    context.skip('the official text is not on this machine');
    return;
  }
  const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (all: string[]): string[] => all.slice(6).map((_, n) => all.slice(n, n + 7).join(' '));
  const official = new Set(runs(tokens(readFileSync(officialBulgarian, 'utf8'))));
  const copied = entries.filter(({ text }) => runs(tokens(text.bg)).some((run) => official.has(run)));
  assert.deepEqual(
    copied.map(({ place }) => place),
    [],
  );
});

test('the fundamental rights are exactly those of the closed list, each with its name in four languages and its source', () => {
  assert.deepEqual(
    rightNames.map(({ code }) => code),
    fundamentalRights,
  );
  for (const { code, charter, convention, names } of rightNames) {
    words.parse(names);
    assert.equal(code, charter ? `cfr-${charter}` : `echr-${convention?.toLowerCase()}`);
  }
});
