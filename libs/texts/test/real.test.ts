// Real official texts and a real plan, where they are at hand: counts known from reading them.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSource, readText } from '../read-text.ts';
import { summarise, withUnassigned } from '../summary.ts';
import { readTable } from '../read-table.ts';
import { bodyOf, findLeaf, leavesUnder } from '../tree.ts';

const shared = process.env.ZAEDNO_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const path = (name: string) => join(shared, 'data', name);
const skip = existsSync(path('strategy')) ? false : `the real inputs are not at ${shared}`;
const read = async (name: string) => readText(await readFile(path(name)), name);

describe('the revised EU strategy as the Council published it in Bulgarian', { skip }, () => {
  const name = 'strategy/council-9956-14.bg.txt';

  it('has a cover of 6 paragraphs and an annex of 57 and one without number, 10 bullets and 3 footnotes', async () => {
    const { doubts, ...summary } = summarise(await read(name));
    assert.deepEqual(summary, {
      format: 'txt',
      language: 'bg',
      parts: [
        { id: 'cover', paragraphs: 6, unnumbered: 0 },
        { id: 'annex', paragraphs: 57, unnumbered: 1 },
      ],
      bullets: { 'annex/14': 10 },
      footnotes: 3,
      recitals: 0,
      articles: 0,
      unassigned: 1,
      repeated: 0,
    });
    assert.deepEqual(doubts.map((doubt) => doubt.address).toSorted(), [
      'annex/14/6',
      'annex/46b',
      'annex/title',
    ]);
  });

  it('leaves only the stray dash at its end unassigned', async () => {
    const tree = await read(name);
    assert.deepEqual(
      tree.unassigned.map(({ text, code }) => [text, code]),
      [['-', 'mark-without-text']],
    );
  });

  it('matches the ten bullets to ten sections in order, all word for word but the sixth', async () => {
    const { announcements } = await read(name);
    assert.deepEqual(
      announcements.map((one) => [one.bullet, one.section, one.similarity === 1]),
      Array.from({ length: 10 }, (_, i) => [`annex/14/${i + 1}`, `annex/section/${i + 4}`, i !== 5]),
    );
  });

  it('puts paragraphs under their sections, and footnotes between those they stand between', async () => {
    const tree = await read(name);
    assert.equal(findLeaf(tree, 'annex/46b')?.section, 'annex/section/12');
    assert.equal(leavesUnder(tree, 'annex/14').length, 10);
    const order = tree.leaves.map((leaf) => leaf.address);
    const around = [
      'cover/4',
      'footnote/1',
      'footnote/2',
      'cover/5',
      'cover/6',
      'footnote/3',
      'annex/title',
      'annex/1',
    ];
    assert.deepEqual(order.slice(order.indexOf('cover/4'), order.indexOf('annex/1') + 1), around);
    const note = findLeaf(tree, 'footnote/3');
    assert.equal(note?.part, 'cover');
    assert.match(bodyOf(note), /^ДОК\. 5469/);
  });

  it('gives back the file, character by character', async () => {
    const text = (await readFile(path(name))).toString('utf8');
    const tree = await read(name);
    const covered = new Uint8Array(text.length);
    for (const leaf of withUnassigned(tree)) {
      assert.equal(leaf.text, text.slice(leaf.start, leaf.end));
      for (let i = leaf.start; i < leaf.end; i += 1) covered[i] = (covered[i] ?? 0) + 1;
    }
    for (let i = 0; i < text.length; i += 1)
      assert.equal(covered[i] === 1 || (covered[i] === 0 && /\s/.test(text[i] ?? '')), true, `at ${i}`);
  });
});

describe('a proposal as the Commission published it', { skip }, () => {
  const name = 'strategy/com-2025-6.en.html';

  it('has 30 recitals, 3 articles and 17 footnotes in a cover, a memorandum and an act', async () => {
    const summary = summarise(await read(name));
    assert.deepEqual(
      [
        summary.recitals,
        summary.articles,
        summary.footnotes,
        summary.unassigned,
        summary.repeated,
        summary.language,
      ],
      [30, 3, 17, 0, 0, 'en'],
    );
    assert.deepEqual(
      summary.parts.map((part) => part.id),
      ['cover', 'memorandum', 'act'],
    );
    assert.deepEqual(
      summary.doubts.map((doubt) => doubt.address),
      ['recital/24'],
    );
  });

  it('refers to each of its footnotes once, where the mark stands', async () => {
    const tree = await read(name);
    const marks = tree.leaves.flatMap((leaf) =>
      leaf.marks.map((mark) => [mark.note, leaf.text.slice(mark.at, mark.at + mark.length)]),
    );
    assert.deepEqual(
      marks,
      Array.from({ length: 17 }, (_, i) => [String(i + 1), String(i + 1)]),
    );
    assert.match(
      bodyOf(findLeaf(tree, 'recital/3') as NonNullable<ReturnType<typeof findLeaf>>),
      /^The UN Convention/,
    );
  });

  it('loses no letter of its body, counted without this library', async () => {
    const bytes = await readFile(path(name));
    const body = bytes
      .toString('utf8')
      .replace(/^[\s\S]*<body[^>]*>/, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<[^>]*>/g, '');
    const plain = body
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/\s+/gu, '');
    const tree = await readText(bytes, name);
    assert.equal(
      withUnassigned(tree)
        .map((leaf) => leaf.text)
        .join('')
        .replace(/\s+/gu, ''),
      plain,
    );
    assert.equal((await readSource(bytes, name)).text.replace(/\s+/gu, ''), plain);
  });
});

describe('a regulation that the Publications Office shows as an example of AKN4EU', { skip }, () => {
  const name = 'strategy/akn4eu-example.xml';

  it('has 8 recitals, 15 articles and 2 footnotes, and nothing in it is left over', async () => {
    const summary = summarise(await read(name));
    assert.deepEqual(
      [summary.format, summary.recitals, summary.articles, summary.footnotes, summary.unassigned],
      ['akn', 8, 15, 2, 0],
    );
    assert.deepEqual([summary.repeated, summary.language], [0, 'en']);
    assert.deepEqual(summary.parts, [{ id: 'act', paragraphs: 26, unnumbered: 8 }]);
  });

  it('keeps the points of points under their articles', async () => {
    const tree = await read(name);
    assert.equal(leavesUnder(tree, 'article/1/1/b').length, 5);
    assert.equal(findLeaf(tree, 'article/1/1/b/iv')?.text, '(iv) a counterclaim;');
    assert.equal(bodyOf(findLeaf(tree, 'article/1/1/b/iv') as never), 'a counterclaim;');
  });

  it('loses no letter outside its metadata, counted without this library', async () => {
    const bytes = await readFile(path(name));
    const plain = bytes
      .toString('utf8')
      .replace(/<meta>[\s\S]*?<\/meta>/, '')
      .replace(/<authorialNote[\s\S]*?<\/authorialNote>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/gu, '');
    const tree = await readText(bytes, name);
    const words = tree.leaves.filter((leaf) => leaf.kind !== 'footnote');
    assert.equal(words.map(({ text }) => text.replace(/\s+/gu, '')).join(''), plain);
  });
});

describe('a press note in Macedonian', { skip }, () => {
  it('is told from Bulgarian and has four paragraphs without numbers', async () => {
    const summary = summarise(await read('strategy/mk-coordinator-2018.mk.txt'));
    assert.equal(summary.language, 'mk');
    assert.deepEqual(summary.parts, [{ id: 'text', paragraphs: 0, unnumbered: 4 }]);
  });
});

describe('a real plan of 247 measures', { skip }, () => {
  it('gives 247 rows and a repair for each of the 14 with letters encoded twice', async () => {
    const table = await readTable(await readFile(path('plans/municipal-plan-247.csv')), 'plan.csv');
    assert.equal(table.rows.length, 247);
    assert.deepEqual([...new Set(table.problems.map((problem) => problem.code))], ['double-encoded']);
    const lines = [55, 56, 117, 118, 119, 130, 131, 132, 133, 134, 135, 176, 178, 203];
    assert.deepEqual(
      table.problems.map((problem) => problem.row),
      lines,
    );
    for (const { proposal } of table.problems) assert.match(proposal ?? '', /Orduña|3\.6\u00A0Des|…\)/);
    const row = table.rows.find(({ number }) => number === 152);
    assert.equal(row?.cells[table.columns.indexOf('Node.Status')], '');
  });
});
