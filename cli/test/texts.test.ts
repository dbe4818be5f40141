// The command line from outside: what it prints, and with which exit code it ends.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../libs/texts/test/fixtures/${name}`, import.meta.url));

const zaedno = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('zaedno text', () => {
  it('prints the summary of a tree in the promised shape', async () => {
    const { code, out } = await zaedno('text', 'tree', fixture('strategy.docx'), '--json');
    assert.equal(code, 0);
    const summary = JSON.parse(out);
    assert.deepEqual(Object.keys(summary), [
      'format',
      'language',
      'parts',
      'bullets',
      'footnotes',
      'recitals',
      'articles',
      'doubts',
      'unassigned',
      'repeated',
    ]);
    assert.deepEqual(summary.parts, [
      { id: 'cover', paragraphs: 3, unnumbered: 0 },
      { id: 'annex', paragraphs: 9, unnumbered: 1 },
    ]);
    assert.deepEqual(summary.bullets, { 'annex/3': 4 });
    assert.deepEqual(Object.keys(summary.doubts[0]), ['address', 'why']);
  });

  for (const format of ['txt', 'html', 'docx', 'pdf'])
    it(`prints the leaves of ${format} in order, each as it stands in the declared decoding`, async () => {
      const [leaves, decoding] = await Promise.all([
        zaedno('text', 'leaves', fixture(`strategy.${format}`), '--json-lines'),
        zaedno('text', 'decode', fixture(`strategy.${format}`)),
      ]);
      assert.equal(leaves.code, 0);
      const lines = leaves.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.ok(lines.length >= 32);
      let at = 0;
      for (const { address, start, end, text, why } of lines) {
        assert.equal(decoding.out.slice(start, end), text);
        assert.ok(start >= at);
        assert.equal(typeof why, address.startsWith('unassigned/') ? 'string' : 'undefined');
        at = end;
      }
    });

  it('takes the characters of a plain text itself as the decoding', async () => {
    const { out } = await zaedno('text', 'decode', fixture('strategy.txt'));
    assert.equal(out, await readFile(fixture('strategy.txt'), 'utf8'));
  });

  it('shows one paragraph, or says that there is none', async () => {
    const found = await zaedno('text', 'show', fixture('strategy.html'), 'annex/8');
    assert.deepEqual([found.code, found.out], [0, 'Help does not depend on information about others.\n']);
    const missing = await zaedno('text', 'show', fixture('strategy.html'), 'annex/99');
    assert.deepEqual([missing.code, missing.out], [1, '']);
    assert.match(missing.err, /annex\/99.*text leaves/s);
  });

  it('puts two versions side by side', async () => {
    const { code, out } = await zaedno(
      'text',
      'align',
      fixture('strategy.txt'),
      fixture('strategy.pdf'),
      '--json',
    );
    assert.equal(code, 0);
    const rows = JSON.parse(out) as { address: string; texts: (string | null)[] }[];
    assert.equal(rows.length, 32);
    assert.ok(rows.every((row) => row.texts.length === 2 && row.texts.every((text) => text !== null)));
  });

  it('ends with 1 and the code of the refusal when a file cannot be read', async () => {
    const locked = await zaedno('text', 'tree', fixture('encrypted.pdf'), '--json');
    assert.equal(locked.code, 1);
    assert.equal(JSON.parse(locked.err).code, 'texts.encrypted');
    const absent = await zaedno('text', 'tree', fixture('nothing.txt'));
    assert.equal(absent.code, 1);
    assert.match(absent.err, /cannot be read/);
    const folder = await zaedno('text', 'tree', fixture('.'), '--json');
    assert.equal(JSON.parse(folder.err).code, 'file.unreadable');
  });

  it('ends with 2 and the help when it is used wrongly', async () => {
    const wrong = [
      [],
      ['nonsense'],
      ['constructor'],
      ['text'],
      ['text', 'toString'],
      ['text', 'tree'],
      ['text', 'tree', 'a', 'b'],
      ['text', 'tree', 'a', '--yaml'],
      ['text', 'tree', 'a', '--sheet', 'b'],
    ];
    for (const args of wrong) {
      const { code, out, err } = await zaedno(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /zaedno text tree FILE/);
    }
  });

  it('gives its help in full', async () => {
    for (const args of [['--help'], ['text', '--help'], ['text', 'tree', '--help']]) {
      const { code, out } = await zaedno(...args);
      assert.equal(code, 0);
      assert.match(out, /Exit codes: 0 done, 1 refused or failed, 2 wrong use/);
      for (const command of ['tree', 'leaves', 'show', 'decode', 'align', 'table'])
        assert.match(out, new RegExp(`zaedno text ${command} `));
    }
  });
});
