// Bad files, by mistake or by intent: each ends in its own error with a sentence that says what to do, in little time and memory.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { TextsError, type TextsErrorCode, textsErrorCodes } from '../errors.ts';
import { childCommand, type IsolationOptions } from '../isolated-child.ts';
import { readingChild, readIsolated, type Readings } from '../isolated.ts';
import { limits } from '../limits.ts';
import { makeDocx, makePdf, makeXlsx, paragraph } from './make-files.ts';

const fixture = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url));

async function refused(
  bytes: Uint8Array,
  name: string,
  code: TextsErrorCode,
  reading: keyof Readings = 'text',
  options: IsolationOptions = {},
): Promise<TextsError> {
  const error = await readIsolated(bytes, name, reading, options).then(
    () => assert.fail(`${name} was read, ${code} was expected`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof TextsError, String(error));
  assert.equal(error.code, code, error.message);
  assert.doesNotMatch(error.message, /[{}]|\?/, 'a value is missing in the sentence');
  assert.match(
    error.message,
    /\b(?:Check|Save|Rename|Use|Split|Ask|Open|Remove|it was not|List)\b/,
    'the sentence does not say what to do',
  );
  return error;
}

describe('a file that is not what its name says', () => {
  const pdf = makePdf([['Hello']]);
  const cases: [string, string, Uint8Array, TextsErrorCode][] = [
    ['a PDF called .docx', 'plan.docx', pdf, 'texts.type'],
    ['a PDF called .txt', 'plan.txt', pdf, 'texts.type'],
    ['a Word file called .pdf', 'plan.pdf', makeDocx(paragraph('Hello')), 'texts.type'],
    ['a Word file called .xlsx', 'plan.xlsx', makeDocx(paragraph('Hello')), 'texts.type'],
    [
      'a page called .txt',
      'plan.txt',
      strToU8('<!DOCTYPE html><html><body>Hello</body></html>'),
      'texts.type',
    ],
    ['a text called .pdf', 'plan.pdf', strToU8('Hello, this is no PDF.'), 'texts.type'],
    [
      'a picture called .docx',
      'plan.docx',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'texts.unsupported',
    ],
    [
      'an old Word file',
      'plan.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'texts.unsupported',
    ],
    [
      'a plain archive called .docx',
      'plan.docx',
      zipSync({ 'a.txt': strToU8('Hello') }),
      'texts.unsupported',
    ],
    [
      'a program called .txt',
      'plan.txt',
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0),
      'texts.unsupported',
    ],
    ['XML of another kind', 'act.xml', strToU8('<?xml version="1.0"?><invoice/>'), 'texts.unsupported'],
    ['XML without any root', 'act.xml', strToU8('<?xml version="1.0"?>'), 'texts.unsupported'],
    ['a text called .xml', 'act.xml', strToU8('Hello, this is no markup.'), 'texts.unsupported'],
    ['Formex called .akn', 'act.akn', strToU8('<ACT><TITLE/></ACT>'), 'texts.type'],
    ['Akoma Ntoso called .txt', 'act.txt', strToU8('<akomaNtoso/>'), 'texts.type'],
    ['a text called .exe', 'a', strToU8('MZ\u0000\u0001'), 'texts.unsupported'],
  ];
  for (const [what, name, bytes, code] of cases)
    it(`is refused: ${what}`, async () => {
      await refused(bytes, name, code);
    });
});

describe('a file without text', () => {
  it('is refused when it is empty', async () => {
    await refused(new Uint8Array(), 'a.txt', 'texts.empty');
    await refused(strToU8(' \n\t\n'), 'a.txt', 'texts.empty');
    await refused(makeDocx(''), 'a.docx', 'texts.empty');
    await refused(strToU8('<html><body><script>x()</script></body></html>'), 'a.html', 'texts.empty');
  });

  it('is refused when it holds zero bytes or other bytes that no text has', async () => {
    await refused(
      Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
      'a.txt',
      'texts.not-text',
    );
    await refused(strToU8('Hello\u0000world, this is a line of text.'), 'a.txt', 'texts.not-text');
  });

  it('is refused when it is a scanned PDF', async () => {
    const error = await refused(makePdf([[], [], []]), 'scan.pdf', 'texts.scanned');
    assert.match(error.message, /3 pages/);
  });

  it('is refused when it is locked', async () => {
    await refused(await fixture('encrypted.pdf'), 'locked.pdf', 'texts.encrypted');
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(100),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await refused(locked, 'locked.docx', 'texts.encrypted');
  });
});

describe('a bomb', () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);

  it('is refused by what its directory promises, before anything is unpacked', async () => {
    await refused(makeDocx('', { 'word/document.xml': [zeros, { level: 9 }] }), 'a.docx', 'texts.bomb');
    await refused(
      makeDocx(paragraph('Hello'), { 'word/media/a.bin': [zeros, { level: 9 }] }),
      'a.docx',
      'texts.bomb',
    );
    await refused(
      makeXlsx({ A: '' }, { 'xl/sharedStrings.xml': [zeros, { level: 9 }] }),
      'a.xlsx',
      'texts.bomb',
      'table',
    );
  });

  it('is refused when its parts together go beyond the limit, each below the ratio', async () => {
    const noise = Uint8Array.from({ length: 1024 * 1024 }, (_, i) => (i * 7919) >> 3);
    const part = new Uint8Array(22 * 1024 * 1024);
    for (let at = 0; at < part.length; at += noise.length) part.set(noise, at);
    const parts = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`word/media/${n}.bin`, [part, { level: 1 }] as [Uint8Array, { level: 1 }]]),
    );
    await refused(makeDocx(paragraph('Hello'), parts), 'a.docx', 'texts.bomb');
  });

  it('is refused when its directory lies about the size', async () => {
    const honest = makeDocx('', { 'word/document.xml': [zeros, { level: 9 }] });
    const lying = Buffer.from(honest);
    for (
      let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    )
      lying.writeUInt32LE(500, at + 24);
    await refused(lying, 'a.docx', 'texts.bomb');
  });

  it('is refused when a name stands twice or the archive is cut off', async () => {
    const twice = Buffer.from(makeDocx(paragraph('Hello'), { 'word/documenu.xml': strToU8('<a/>') }));
    for (
      let at = twice.indexOf('word/documenu.xml');
      at >= 0;
      at = twice.indexOf('word/documenu.xml', at + 4)
    )
      twice.write('word/document.xml', at);
    await refused(twice, 'a.docx', 'texts.damaged');
    await refused(makeDocx(paragraph('Hello')).subarray(0, 300), 'a.docx', 'texts.damaged');
  });
});

describe('hostile markup', () => {
  it('is refused when an office part declares entities', async () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:body></w:document>';
    await refused(makeDocx('', { 'word/document.xml': strToU8(laughs) }), 'a.docx', 'texts.entities');
    const outside =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>';
    await refused(
      makeXlsx({ A: '' }, { 'xl/worksheets/sheet1.xml': strToU8(outside) }),
      'a.xlsx',
      'texts.entities',
      'table',
    );
  });

  it('is refused when it nests without end', async () => {
    const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
    await refused(makeDocx(deep('<w:sdt>', '</w:sdt>', 5000)), 'a.docx', 'texts.too-deep');
    await refused(
      strToU8(`<html><body>${'<div>'.repeat(20_000)}Hello</body></html>`),
      'a.html',
      'texts.too-deep',
    );
  });

  describe('in an official text', () => {
    const akn = (before: string, body: string) =>
      strToU8(`<?xml version="1.0"?>${before}<akomaNtoso><act><body>${body}</body></act></akomaNtoso>`);

    it('is refused when it declares entities, or a document type that lies elsewhere', async () => {
      const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
      const bomb = `<!DOCTYPE akomaNtoso [<!ENTITY l0 "ha">${laughs.join('')}]>`;
      await refused(akn(bomb, '<p>&l9;</p>'), 'a.xml', 'texts.entities');
      const file = '<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
      await refused(akn(file, '<p>&x;</p>'), 'a.xml', 'texts.entities');
      const elsewhere = '<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/akn.dtd">';
      await refused(akn(elsewhere, '<p>Hello</p>'), 'a.xml', 'texts.entities');
      await refused(strToU8('<!DOCTYPE ACT SYSTEM "x.dtd"><ACT/>'), 'a.xml', 'texts.entities');
    });

    it('is refused when it uses an entity that nobody declared, nests without end, or breaks off', async () => {
      await refused(akn('', '<p>&unknown;</p>'), 'a.xml', 'texts.damaged');
      await refused(akn('', '<list>'.repeat(5000) + '</list>'.repeat(5000)), 'a.xml', 'texts.too-deep');
      await refused(strToU8('<akomaNtoso><act><body><p>Hello'), 'a.xml', 'texts.damaged');
      await refused(akn('', '<p>Hello</p></act>'), 'a.xml', 'texts.damaged');
      await refused(akn('', '<meta><p>Hello</p></meta>'), 'a.xml', 'texts.empty');
    });

    it('is read when an attribute is huge or there are very many, and none of it becomes text', async () => {
      const huge = `<p title="${'a'.repeat(20_000_000)}">Hello</p>`;
      const many = `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>Hello</p>`;
      for (const body of [huge, many]) {
        const tree = await readIsolated(akn('', body), 'a.xml', 'text');
        assert.deepEqual(
          tree.leaves.map(({ text }) => text),
          ['Hello'],
        );
      }
    });

    it('is read when it says nonsense about its notes, signs and numbers', async () => {
      const odd =
        '<ACT><TITLE><TI><P>T<QUOT.START CODE="110000"/><QUOT.START CODE="zz"/><QUOT.START/></P></TI></TITLE><NOTE><P>n</P></NOTE><NO.P>1.</NO.P><NO.P>2.</NO.P><CELL><P>c</P></CELL><ROW/></ACT>';
      const { tree, decoding } = await readIsolated(strToU8(odd), 'a.xml', 'both');
      assert.equal(decoding, 'T\n1.\n2. c\nn');
      assert.equal(tree.leaves.length + tree.unassigned.length, 4);
    });
  });

  it('is refused when it is no XML at all', async () => {
    await refused(
      makeDocx('', { 'word/document.xml': strToU8('<w:document><w:p>') }),
      'a.docx',
      'texts.damaged',
    );
    await refused(strToU8('%PDF-1.7\nnothing that follows is a PDF'), 'a.pdf', 'texts.damaged');
  });
});

describe('a very large file', () => {
  it('is refused above the limit of bytes', async () => {
    await refused(new Uint8Array(limits.fileBytes + 1).fill(65), 'a.txt', 'texts.too-large');
  });

  it('is read when it is one line of five million letters or of blanks', async () => {
    const letters = await readIsolated(strToU8('a'.repeat(5_000_000)), 'a.txt', 'text');
    assert.equal(letters.leaves.length, 1);
    const blanks = await readIsolated(strToU8(`a${' '.repeat(2_000_000)}b`), 'a.txt', 'text');
    assert.equal(blanks.leaves.length, 1);
  });

  it('is read when it has two hundred thousand short lines', async () => {
    const tree = await readIsolated(strToU8('1. a\n- b\n'.repeat(100_000)), 'a.txt', 'text');
    assert.equal(tree.leaves.length + tree.unassigned.length, 200_000);
  });

  it('is read when it is a PDF of 500 pages, and refused above the limit of pages', async () => {
    const pages = (n: number) =>
      makePdf(
        Array.from({ length: n }, (_, i) => [
          `${i + 1}. The word ${String.fromCharCode(97 + (i % 26)).repeat(3 + (i % 40))} stands on this page, which ends here.`,
        ]),
      );
    const tree = await readIsolated(pages(500), 'a.pdf', 'text');
    assert.equal(tree.parts[0]?.paragraphs, 500);
    await refused(pages(limits.pdfPages + 1), 'a.pdf', 'texts.too-many-pages');
  });

  it('is stopped when it takes too long', async () => {
    await refused(strToU8('1. a\n'.repeat(500_000)), 'a.txt', 'texts.too-slow', 'text', { seconds: 0.3 });
  });

  it('is stopped when it takes too much memory', async () => {
    await refused(strToU8('1. a\n'.repeat(500_000)), 'a.txt', 'texts.too-big-in-memory', 'text', {
      residentMegabytes: 60,
    });
    await refused(
      strToU8(`<html><body>${'<p>a'.repeat(8_000_000)}</body></html>`),
      'a.html',
      'texts.too-big-in-memory',
    );
  });

  it('is refused as a table above the limit of rows or columns', async () => {
    await refused(
      strToU8(`a,b\n${'1,2\n'.repeat(limits.tableRows + 1)}`),
      'a.csv',
      'texts.too-many-rows',
      'table',
    );
    await refused(
      strToU8(`${'a,'.repeat(limits.tableColumns + 1)}b\n`.repeat(2)),
      'a.csv',
      'texts.too-many-columns',
      'table',
    );
    const far = '<sheetData><row r="1"><c r="XFD1" t="str"><v>a</v></c></row></sheetData>';
    await refused(makeXlsx({ A: far }), 'a.xlsx', 'texts.too-many-columns', 'table');
    await refused(strToU8('one line without any column'), 'a.csv', 'texts.no-table', 'table');
  });
});

describe('the name of a file', () => {
  it('is a label and never a path: only the bytes that came are read', async () => {
    for (const name of [
      '../../../../etc/hostname.txt',
      '/etc/passwd.txt',
      fileURLToPath(new URL('fixtures/strategy.txt', import.meta.url)),
      'file:///etc/passwd.txt',
      '\u0000/etc/passwd.txt',
    ]) {
      const { tree, decoding } = await readIsolated(strToU8('1. The bytes that came.\n'), name, 'both');
      assert.equal(decoding, '1. The bytes that came.\n', name);
      assert.equal(tree.leaves.length, 1, name);
    }
  });
});

describe('the child that reads', () => {
  it('can read no other file, write none, start nothing, and sees no environment', async () => {
    const { connected: _, ...report } = await probe();
    assert.deepEqual(report, {
      readFile: false,
      readPasswd: false,
      writeFile: false,
      startProcess: false,
      startWorker: false,
      environment: [],
    });
  });

  it('has no network where Node or the system can take it away', async (t) => {
    const [command] = await childCommand(readingChild);
    const closed = command === 'unshare' || Number(process.versions.node.split('.')[0]) >= 26;
    // The threat model says that nothing closes it there.
    if (!closed) return t.skip('this system gives no empty network namespace');
    assert.equal((await probe()).connected, false);
  });

  it('names every code of the table once', () => {
    assert.equal(new Set(textsErrorCodes).size, textsErrorCodes.length);
    for (const code of textsErrorCodes) assert.match(code, /^texts\.[a-z-]+$/);
  });
});

type Probe = Record<string, unknown> & { connected: boolean };

/** What a child with the reader's permissions can do, a socket to this process tried as well. */
async function probe(): Promise<Probe> {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const target = join(tmpdir(), `zaedno-probe-${process.pid}`);
  const request = {
    file: fileURLToPath(new URL('../../../package-lock.json', import.meta.url)),
    target,
    port: typeof address === 'object' ? address?.port : 0,
  };
  const [command, ...args] = await childCommand(
    { ...readingChild, script: fileURLToPath(new URL('probe-child.ts', import.meta.url)) },
    JSON.stringify(request),
  );
  const child = spawn(command as string, args, { env: {}, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdio[3]?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  server.close();
  await rm(target, { force: true });
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Probe;
}
