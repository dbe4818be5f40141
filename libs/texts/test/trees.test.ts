// One text in six forms gives one tree, and the tree is the one written by hand.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readSource, readText } from '../read-text.ts';
import { withUnassigned } from '../summary.ts';
import { bodyOf, type TextTree } from '../tree.ts';

const fixture = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url));
/** Two vocabularies share one ending. */
const fileOf = (name: string, format: string) =>
  ['akn', 'formex'].includes(format) ? `${name}.${format}.xml` : `${name}.${format}`;
const expectedOf = async (name: string) =>
  JSON.parse(await readFile(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));

/** The tree without what differs by format: places, printed labels, marks' forms. */
function essence(tree: TextTree) {
  const notes = tree.leaves.filter((leaf) => leaf.kind === 'footnote');
  const others = tree.leaves.filter((leaf) => leaf.kind !== 'footnote');
  return {
    language: tree.language,
    parts: tree.parts.map(({ id, paragraphs, unnumbered }) => ({ id, paragraphs, unnumbered })),
    leaves: others.map((leaf) => [
      leaf.address,
      leaf.kind,
      leaf.section,
      bodyOf(leaf),
      leaf.marks.map((mark) => mark.note),
    ]),
    footnotes: notes.map((leaf) => [leaf.address, leaf.part, bodyOf(leaf)]),
    doubts: tree.doubts.map((doubt) => [doubt.address, doubt.code]).toSorted(),
    announcements: tree.announcements.map((one) => [one.bullet, one.section, one.similarity === 1]),
  };
}

describe('the invented strategy', () => {
  for (const format of ['txt', 'docx', 'html', 'pdf', 'akn', 'formex']) {
    const file = fileOf('strategy', format);
    it(`gives the tree written by hand when read from ${format}`, async () => {
      const tree = await readText(await fixture(file), file);
      assert.equal(tree.format, format);
      assert.deepEqual(essence(tree), await expectedOf('strategy.expected.json'));
    });

    it(`has every leaf of ${format} stand where it says in the declared decoding, and loses nothing`, async () => {
      const bytes = await fixture(file);
      const { text } = await readSource(bytes, file);
      const tree = await readText(bytes, file);
      assert.equal(tree.decoding.length, text.length);
      let at = 0;
      for (const leaf of withUnassigned(tree)) {
        assert.equal(text.slice(leaf.start, leaf.end), leaf.text);
        assert.equal(text.slice(at, leaf.start).trim(), '', `something is lost before ${leaf.address}`);
        at = leaf.end;
      }
      assert.equal(text.slice(at).trim(), '');
    });
  }

  it('keeps the foot of every PDF page apart with its reason', async () => {
    const tree = await readText(await fixture('strategy.pdf'), 'strategy.pdf');
    assert.deepEqual(
      tree.unassigned.map(({ text, code }) => [text, code]),
      [1, 2, 3].map((n) => [`XC 17/31 – page ${n}`, 'running-head']),
    );
  });

  it('loses no letter of the words in the file itself, counted without this library', async () => {
    const html = (await fixture('strategy.html')).toString('utf8');
    const plain = html
      .replace(/^[\s\S]*<body[^>]*>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, '');
    const { text } = await readSource(await fixture('strategy.html'), 'strategy.html');
    assert.equal(text.replace(/\s+/gu, ''), plain);
  });
});

describe('the invented decision', () => {
  for (const format of ['txt', 'html', 'akn', 'formex']) {
    it(`gives recitals, articles, their paragraphs and points when read from ${format}`, async () => {
      const file = fileOf('decision', format);
      const tree = await readText(await fixture(file), file);
      assert.deepEqual(
        tree.leaves.map((leaf) => [leaf.address, bodyOf(leaf)]),
        await expectedOf('decision.expected.json'),
      );
      assert.deepEqual(
        tree.leaves.find((leaf) => leaf.address === 'recital/2')?.marks.map((mark) => mark.note),
        ['1'],
      );
      assert.deepEqual(
        tree.parts.map((part) => part.id),
        ['act'],
      );
      assert.deepEqual(tree.unassigned, []);
    });
  }
});

const tree = (text: string) => readText(Buffer.from(text), 'text.txt');
const addresses = async (text: string) => (await tree(text)).leaves.map((leaf) => leaf.address);
const sentence =
  'This is a sentence that is long enough to be the paragraph of an official text, and it ends here.';

describe('a plain text', () => {
  it('gives an address that occurs twice a mark and a doubt', async () => {
    const found = await tree(
      `1. ${sentence}\n2. ${sentence}\n2. ${sentence}\n- one\n\n${sentence}\n3. ${sentence}\n`,
    );
    assert.deepEqual(
      found.leaves.map((leaf) => leaf.address),
      ['text/1', 'text/2', 'text/2~2', 'text/2~2/1', 'text/2~2b', 'text/3'],
    );
    assert.deepEqual(
      found.doubts.map((doubt) => [doubt.address, doubt.code]),
      [
        ['text/2~2', 'number-repeated'],
        ['text/2~2b', 'paragraph-unnumbered'],
      ],
    );
  });

  it('doubts a missing number', async () => {
    const found = await tree(`1. ${sentence}\n2. ${sentence}\n4. ${sentence}\n`);
    assert.deepEqual(
      found.doubts.map((doubt) => [doubt.address, doubt.code]),
      [['text/4', 'number-missing']],
    );
  });

  it('puts a numbered list after a colon under its paragraph', async () => {
    assert.deepEqual(
      await addresses(
        `1. ${sentence}\n2. We do three things:\n1. one;\n2. two;\n3. three.\n3. ${sentence}\n`,
      ),
      ['text/1', 'text/2', 'text/2/1', 'text/2/2', 'text/2/3', 'text/3'],
    );
  });

  it('takes numbered headings before prose for headings, and says that it guessed', async () => {
    const found = await tree(
      `National plan\n\n1. Where we stand\n\n${sentence}\n\n2. What we do\n\n${sentence}\n${sentence}\n`,
    );
    assert.deepEqual(
      found.leaves.map((leaf) => leaf.address),
      ['text/head/1', 'text/section/1', 'text/u1', 'text/section/2', 'text/u2', 'text/u3'],
    );
    assert.deepEqual(
      found.doubts.map((doubt) => doubt.code),
      ['heading-guessed', 'heading-guessed'],
    );
  });

  it('puts the section into the address when every section numbers from one', async () => {
    const section = (name: string) => `${name}\n\n1. ${sentence}\n2. ${sentence}\n\n`;
    const found = await tree(`Plan\n\n${section('First')}${section('Second')}${section('Third')}`);
    assert.deepEqual(
      found.leaves.filter((leaf) => leaf.kind === 'paragraph').map((leaf) => leaf.address),
      ['text/1', 'text/2', 'text/section/1/1', 'text/section/1/2', 'text/section/2/1', 'text/section/2/2'],
    );
    assert.ok(found.doubts.some((doubt) => doubt.code === 'numbering-by-section'));
  });

  it('joins lines that were broken by hand at a fixed width', async () => {
    const wrapped =
      '1. The office reads every letter that comes in, and\nanswers each of them within the month in which it\ncame, in the language in which it was written.\n2. The office keeps no letter longer than a year and\nsays so to everybody who writes to it, at once.\n';
    const found = await tree(wrapped);
    assert.deepEqual(
      found.leaves.map((leaf) => leaf.address),
      ['text/1', 'text/2'],
    );
    assert.equal(found.leaves[0]?.text, wrapped.slice(0, wrapped.indexOf('\n2.')));
  });

  it('doubts letters that were encoded twice', async () => {
    const found = await tree(`1. ${sentence} La OrduÃ±a.\n`);
    assert.equal(found.doubts[0]?.code, 'double-encoded');
    assert.match(String(found.doubts[0]?.values.repaired), /Orduña/);
  });
});
