// What each format does in its own way: Word's numbers, the markup of pages, the lines of a PDF.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { readText } from '../read-text.ts';
import { bodyOf, type TextTree } from '../tree.ts';
import { makeDocx, makePdf, paragraph } from './make-files.ts';

const sentence =
  'This is a sentence that is long enough to be the paragraph of an official text, and it ends here.';
const addresses = (tree: TextTree) => tree.leaves.map((leaf) => leaf.address);
const codes = (tree: TextTree) => tree.doubts.map((doubt) => doubt.code);

describe('a Word document', () => {
  const level = (n: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = strToU8(
    `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>',
  );
  const item = (text: string, list: number, depth = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('gets the numbers, letters and roman numbers that Word would print, and begins again where it is told to', async () => {
    const body = [
      item(sentence, 1),
      item('It does this:', 1),
      item('one;', 1, 1),
      item('two:', 1, 1),
      item('small;', 1, 2),
      item('smaller;', 1, 2),
      item('three.', 1, 1),
      item('Also:', 1),
      item('again.', 1, 1),
      item(sentence, 1),
      paragraph('Annexed text'),
      item(sentence, 2),
      item(sentence, 2),
    ].join('');
    const tree = await readText(makeDocx(body, { 'word/numbering.xml': numbering }), 'a.docx');
    assert.deepEqual(addresses(tree), [
      'cover/1',
      'cover/2',
      'cover/2/a',
      'cover/2/b',
      'cover/2/b/i',
      'cover/2/b/ii',
      'cover/2/c',
      'cover/3',
      'cover/3/a',
      'cover/4',
      'annex/title',
      'annex/1',
      'annex/2',
    ]);
    assert.equal(tree.leaves[2]?.label, '(a)');
  });

  it('takes headings, their numbers and boldness from styles that are based on others', async () => {
    const styles = strToU8(
      '<w:styles xmlns:w="w"><w:style w:styleId="Kop"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="Eigen"><w:name w:val="Own"/><w:basedOn w:val="Kop"/></w:style></w:styles>',
    );
    const heading =
      '<w:p><w:pPr><w:pStyle w:val="Eigen"/></w:pPr><w:r><w:t>a heading that ends with a stop.</w:t></w:r></w:p>';
    const tree = await readText(
      makeDocx(paragraph(`1. ${sentence}`) + heading + paragraph(`2. ${sentence}`), {
        'word/styles.xml': styles,
      }),
      'a.docx',
    );
    assert.deepEqual(addresses(tree), ['text/1', 'text/section/1', 'text/2']);
  });

  it('reads notes in the order of their references, leaves out deletions, field codes and comments, and says that changes were tracked', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
    const footnotes = strToU8(
      `<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>${note(7, 'Second note.')}${note(3, 'First note.')}</w:footnotes>`,
    );
    const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>1. The office</w:t></w:r>${refer(3)}<w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> always</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t xml:space="preserve"> answers.</w:t></w:r>${refer(7)}</w:p>`;
    const tree = await readText(
      makeDocx(body, { 'word/footnotes.xml': footnotes, 'word/comments.xml': strToU8('<w:comments/>') }),
      'a.docx',
    );
    assert.deepEqual(
      tree.leaves.map((leaf) => [leaf.address, bodyOf(leaf)]),
      [
        ['text/1', 'The office always answers.'],
        ['footnote/1', 'First note.'],
        ['footnote/2', 'Second note.'],
      ],
    );
    assert.deepEqual(tree.leaves[0]?.marks, [
      { at: 13, length: 0, note: '1' },
      { at: 29, length: 0, note: '2' },
    ]);
    assert.ok(codes(tree).includes('tracked-changes'));
  });

  it('puts a header apart, and a table row into one leaf', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Goal')}${cell('Year')}</w:tr><w:tr>${cell('Fewer shut doors')}${cell('2031')}</w:tr></w:tbl>`;
    const header = strToU8(`<w:hdr xmlns:w="w">${paragraph('XC 17/31')}</w:hdr>`);
    const tree = await readText(
      makeDocx(paragraph(`1. ${sentence}`) + table, { 'word/header1.xml': header }),
      'a.docx',
    );
    assert.deepEqual(tree.leaves.map((leaf) => [leaf.address, leaf.text]).slice(1), [
      ['text/row/1', 'Goal\tYear'],
      ['text/row/2', 'Fewer shut doors\t2031'],
    ]);
    assert.deepEqual(
      tree.unassigned.map(({ text, code }) => [text, code]),
      [['XC 17/31', 'running-head']],
    );
  });
});

describe('a page of HTML', () => {
  const html = (body: string, head = '') =>
    readText(
      Buffer.from(`<!DOCTYPE html><html lang="bg"><head>${head}</head><body>${body}</body></html>`),
      'a.html',
    );

  it('finds a note of the Official Journal by its style, also where the links were lost', async () => {
    const tree = await html(
      `<p class="oj-normal">1. ${sentence}</p><p class="oj-normal">2. ${sentence}</p>` +
        '<p class="oj-note">(1) The first note.</p><p class="note">2. The second note.</p>',
    );
    assert.deepEqual(addresses(tree), ['text/1', 'text/2', 'footnote/1', 'footnote/2']);
  });

  it('folds white space, keeps breaks, resolves references and skips what is not shown', async () => {
    const tree = await html(
      `<script>x()</script><style>p{}</style><!-- no --><p>1. A&nbsp;door\n   &amp; a\n<b>number</b><br>to call.</p><template><p>no</p></template>`,
    );
    assert.equal(tree.leaves[0]?.text, '1. A\u00A0door & a number\nto call.');
    assert.equal(tree.language, 'bg');
  });

  it('knows a mark of a footnote once, also where it is a raised digit', async () => {
    const tree = await html(
      `<p>1. We answer<a href="#_ftn1" name="_ftnref1">¹</a> at once.</p><p><a href="#_ftnref1" name="_ftn1">¹</a> Within a week.</p>`,
    );
    assert.deepEqual(tree.leaves[0]?.marks, [{ at: 12, length: 1, note: '1' }]);
    assert.deepEqual(addresses(tree), ['text/1', 'footnote/1']);
  });

  it('counts lists as a browser does', async () => {
    const tree = await html(
      `<ol><li>${sentence}</li><li>We do:<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul></li></ol><ol start="3"><li>${sentence}</li><li value="5">${sentence}</li></ol>`,
    );
    assert.deepEqual(addresses(tree), [
      'text/1',
      'text/2',
      'text/2/1',
      'text/2/2',
      'text/2/2/1',
      'text/3',
      'text/5',
    ]);
  });

  it('is read in the encoding it declares', async () => {
    const text =
      '<html><head><meta charset="windows-1251"></head><body><p>1. \u0414\u0430.</p></body></html>';
    const bytes = Uint8Array.from(text, (char) =>
      char.charCodeAt(0) < 128 ? char.charCodeAt(0) : char.charCodeAt(0) - 0x410 + 0xc0,
    );
    const tree = await readText(bytes, 'a.html');
    assert.deepEqual([tree.decoding.encoding, tree.leaves[0]?.text], ['windows-1251', '1. Да.']);
  });
});

describe('a PDF', () => {
  const long = (words: string) => words.padEnd(90, ' and more words of the same kind');

  it('drops a hyphen at the end of a line, unless the word has its own, and doubts each one it drops', async () => {
    const lines = [
      '1. The town hall has long-term plans, and a number of',
      'neigh-',
      'bours have long-',
      'term plans of their own.',
    ];
    const tree = await readText(makePdf([lines]), 'a.pdf');
    assert.equal(
      tree.leaves[0]?.text,
      '1. The town hall has long-term plans, and a number of neighbours have long-term plans of their own.',
    );
    assert.deepEqual(
      tree.doubts
        .filter((doubt) => doubt.code === 'lines-joined')
        .map((doubt) => [doubt.address, doubt.values.word]),
      [['text/1', 'neighbours']],
    );
  });

  it('goes on with a paragraph over the page, and puts heads and numbers of pages apart', async () => {
    const page = (n: number, ...lines: string[]) => [`XC 17/31 page ${n}`, '', ...lines];
    const pages = [
      page(1, long('1. The first paragraph begins here'), 'and does not end on this'),
      page(2, 'page but on the next.', '', `2. ${sentence}`),
      page(3, `3. ${sentence}`),
    ];
    const tree = await readText(makePdf(pages), 'a.pdf');
    assert.deepEqual(addresses(tree), ['text/1', 'text/2', 'text/3']);
    assert.match(tree.leaves[0]?.text ?? '', /does not end on this page but on the next\.$/);
    assert.deepEqual(
      tree.unassigned.map(({ code }) => code),
      ['running-head', 'running-head', 'running-head'],
    );
  });

  it('takes a lone heading at the head of a page for the text, and a lone "p. 2" for a page number', async () => {
    const pages = [
      ['Part 1', '', `1. ${sentence}`],
      ['p. 2', '', `2. ${sentence}`],
    ];
    const tree = await readText(makePdf(pages), 'a.pdf');
    assert.ok(tree.leaves.some(({ text }) => text === 'Part 1'));
    assert.deepEqual(
      tree.unassigned.map(({ code }) => code),
      ['page-number'],
    );
  });

  it('leaves the text its own where lines near the edge come again but the outermost does not', async () => {
    const page = (n: string) => [
      `${n} begins another page of this text`,
      'with words that come again on each',
      `and ${n} goes on.`,
    ];
    const tree = await readText(makePdf(['One', 'Two', 'Three', 'Four'].map(page)), 'a.pdf');
    assert.deepEqual(tree.unassigned, []);
  });

  it('names a page that has no text among others that have', async () => {
    const tree = await readText(makePdf([[`1. ${sentence}`], [], [`2. ${sentence}`]]), 'a.pdf');
    assert.deepEqual(
      tree.doubts.map((doubt) => [doubt.code, doubt.values.page]),
      [['page-without-text', 2]],
    );
  });
});
