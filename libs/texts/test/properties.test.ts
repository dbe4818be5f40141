// Whatever the text, nothing is lost, and leaves stand in order without touching each other.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readSource, readText } from '../read-text.ts';
import { withUnassigned } from '../summary.ts';
import { makeDocx, paragraph } from './make-files.ts';

/** Lines as official texts have them, and lines as nobody would write them. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'ANNEX',
    'ПРИЛОЖЕНИЕ I',
    'Whereas:',
    'Article 1',
    'Член 2',
    'HAS ADOPTED THIS DECISION:',
    '-',
    '\t',
    'EXPLANATORY MEMORANDUM',
    'Done at Port Alder,',
  ),
  fc
    .nat({ max: 30 })
    .map(
      (n) =>
        `${n}. A paragraph that is a sentence of some length, as they stand in official texts, and it ends.`,
    ),
  fc.nat({ max: 5 }).map((n) => `${n}. Heading or point:`),
  fc.constantFrom(
    '- bullet',
    '• bullet;',
    '(a) point',
    '(i) point',
    '(12) recital, or what looks like it',
    '¹ a note',
    'with a mark¹',
    '[3] another',
    'A heading',
  ),
  fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFE]/gu, '')),
  fc.lorem({ mode: 'sentences', maxCount: 4 }),
);
const text = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => `x${lines.join('\n')}`);

async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const { text: decoding } = await readSource(bytes, name);
  const tree = await readText(bytes, name);
  let at = 0;
  for (const leaf of withUnassigned(tree)) {
    assert.ok(leaf.start >= at, `${leaf.address} begins before the end of the one before`);
    assert.ok(leaf.end > leaf.start);
    assert.equal(leaf.text, decoding.slice(leaf.start, leaf.end));
    assert.equal(decoding.slice(at, leaf.start).trim(), '');
    at = leaf.end;
  }
  assert.equal(decoding.slice(at).trim(), '');
  const addresses = tree.leaves.map((leaf) => leaf.address);
  assert.equal(new Set(addresses).size, addresses.length, 'an address stands twice');
  const known = new Set(addresses);
  for (const leaf of tree.leaves) {
    if (leaf.section) assert.ok(known.has(leaf.section), `${leaf.section} is no address`);
    assert.ok(leaf.bodyAt <= leaf.text.length);
    for (const mark of leaf.marks) assert.ok(mark.at >= 0 && mark.at + mark.length <= leaf.text.length);
  }
}

const escape = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const xmlSafe = (value: string): string => escape(value.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, ''));

describe('any text', () => {
  it('keeps every character once when it is plain text', async () => {
    await fc.assert(
      fc.asyncProperty(text, (value) => holds(Buffer.from(value), 'a.txt')),
      { numRuns: 300 },
    );
  });

  it('keeps every character once when it is HTML', async () => {
    const page = text.map(
      (value) =>
        `<!DOCTYPE html><html><body>${value
          .split('\n')
          .map((one) => `<p>${escape(one)}</p>`)
          .join('\n')}</body></html>`,
    );
    await fc.assert(
      fc.asyncProperty(page, (value) => holds(Buffer.from(value), 'a.html')),
      { numRuns: 150 },
    );
  });

  it('keeps every character once when it is a Word document', async () => {
    await fc.assert(
      fc.asyncProperty(text, (value) =>
        holds(
          makeDocx(
            value
              .split('\n')
              .map((one) => paragraph(xmlSafe(one)))
              .join(''),
          ),
          'a.docx',
        ),
      ),
      { numRuns: 100 },
    );
  });

  it('gives the same tree every time', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        assert.deepEqual(
          await readText(Buffer.from(value), 'a.txt'),
          await readText(Buffer.from(value), 'a.txt'),
        );
      }),
      { numRuns: 50 },
    );
  });
});
