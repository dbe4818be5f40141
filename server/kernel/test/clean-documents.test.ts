/** What a file tells of its origin is found nowhere in what is kept: planted marks, looked for in every part. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { makeDocx, makePdf, makeXlsx, paragraph } from '#libs/texts/test/make-files.ts';
import { readText } from '#libs/texts/read-text.ts';
import { markOf } from '../documents/classification.ts';
import { cleanDocument, settle } from '../documents/clean.ts';
import { answerFor } from '../documents/clean/answer-for.ts';
import { RefusedFile } from '../documents/clean/refused.ts';
import type { DocumentType } from '../documents/types.ts';
import { refusal } from './refusal.ts';
import { makeJpeg, makeOdt, makePng, withInfo } from './marked-files.ts';

/** Stands wherever an origin can be told. Long enough to be found in any part, and in two halves of a coordinate. */
const mark = 'Quillon-Origin-4417';
const all: DocumentType[] = ['pdf', 'docx', 'xlsx', 'odt', 'jpeg', 'png', 'txt'];
const fixture = (name: string) =>
  readFile(new URL(`../../../libs/texts/test/fixtures/${name}`, import.meta.url));
/** As the child does it, in this process: what the child itself adds is tried below. */
const clean = (name: string, bytes: Uint8Array, types = all) =>
  looked(bytes).then((answer) => settle(name, types, answer));
async function looked(bytes: Uint8Array) {
  try {
    const { said, clean = new Uint8Array() } = await answerFor(bytes);
    return { said, bytes: clean };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { said: { refused: error.why }, bytes: new Uint8Array() };
  }
}

/** The file itself, the parts of a zip, the unpacked streams of a PDF: each as text in both widths. */
function everything(bytes: Uint8Array): string {
  const pieces = [bytes];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    for (const [name, part] of Object.entries(unzipSync(bytes))) pieces.push(strToU8(name), part);
  const latin = Buffer.from(bytes).toString('latin1');
  for (const found of latin.matchAll(/stream\r?\n/g)) {
    try {
      pieces.push(
        inflateSync(Buffer.from(bytes).subarray(found.index + found[0].length), { finishFlush: 2 }),
      );
    } catch {
      // No packed stream begins here.
    }
  }
  return pieces
    .flatMap((piece) => [Buffer.from(piece).toString('latin1'), Buffer.from(piece).toString('utf16le')])
    .join('\n');
}

function holds(bytes: Uint8Array, word: string): boolean {
  const text = everything(bytes);
  const wide = Buffer.from(word, 'utf16le').swap16().toString('latin1');
  const hex = Buffer.from(word).toString('hex');
  const wideHex = Buffer.from(word, 'utf16le').swap16().toString('hex');
  return [word, wide, hex, wideHex].some((form) => text.includes(form) || text.toLowerCase().includes(form));
}

describe('a picture', () => {
  it('as JPEG loses Exif, GPS, XMP, comments, thumbnails and whatever follows its end, and stays the picture that it was', async () => {
    const { bytes, scan } = makeJpeg(mark);
    assert.ok(holds(bytes, mark));
    const cleaned = await clean('photo.jpg', bytes);
    assert.ok(!holds(cleaned.bytes, mark));
    assert.ok(
      Buffer.from(cleaned.bytes).includes(Buffer.from(scan)),
      'the data of the picture are untouched',
    );
    assert.deepEqual([cleaned.kept, cleaned.told], [[], ['unread']]);
    const again = await clean('photo.jpeg', cleaned.bytes);
    assert.deepEqual(again.bytes, cleaned.bytes, 'there is nothing left to take out');
    // The way the camera was held: without it the picture lies on its side.
    assert.ok(Buffer.from(cleaned.bytes).includes(Buffer.from('0112000300000001000600000000', 'hex')));
  });

  it('as PNG loses texts, times, Exif, profiles and whatever follows its end', async () => {
    const { bytes, data } = makePng(mark);
    assert.ok(holds(bytes, mark));
    const cleaned = await clean('photo.png', bytes);
    assert.ok(!holds(cleaned.bytes, mark));
    assert.ok(Buffer.from(cleaned.bytes).includes(Buffer.from(data)));
    assert.doesNotMatch(everything(cleaned.bytes), /tEXt|zTXt|iTXt|tIME|eXIf|iCCP/);
  });

  it('that breaks off is refused', async () => {
    const jpeg = makeJpeg(mark).bytes;
    for (const [name, bytes] of [
      ['a.jpg', jpeg.subarray(0, 60)],
      ['a.jpg', Buffer.concat([jpeg.subarray(0, 2), Buffer.from('ffe1ffff', 'hex')])],
      ['a.png', makePng(mark).bytes.subarray(0, 40)],
    ] as const)
      await assert.rejects(clean(name, bytes), refusal('kernel.document-refused'));
  });
});

describe('an office file', () => {
  const named = (author: string) =>
    `w:author="${author}" w:initials="${author}" w:date="2031-03-03T10:00:00Z"`;
  const word = () =>
    makeDocx(
      `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:ins ${named(mark)}><w:r><w:t>Words that stay.</w:t></w:r></w:ins><w:r><w:drawing><wp:docPr xmlns:wp="p" id="1" name="C:\\Users\\${mark}\\photo.jpg"/></w:drawing></w:r></w:p>`,
      {
        '[Content_Types].xml': strToU8(
          '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="c"/><Override PartName="/word/document.xml" ContentType="d"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<Relationships xmlns="r"><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
        ),
        'word/_rels/settings.xml.rels': strToU8(
          `<Relationships xmlns="r"><Relationship Id="r1" Type="x/attachedTemplate" Target="file:///C:/Users/${mark}/Normal.dotm" TargetMode="External"/></Relationships>`,
        ),
        'word/settings.xml': strToU8(
          `<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="r1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="${mark}"/></w:docVars></w:settings>`,
        ),
        'word/comments.xml': strToU8(
          `<?xml version="1.0"?><!-- ${mark} --><w:comments xmlns:w="w"><w:comment w:id="0" ${named(mark)}><w:p><w:r><w:t>A remark that stays.</w:t></w:r></w:p></w:comment></w:comments>`,
        ),
        'word/people.xml': strToU8(
          `<w15:people xmlns:w15="x"><w15:person w15:author="${mark}"/></w15:people>`,
        ),
        'word/media/image1.jpg': makeJpeg(mark).bytes,
        'docProps/core.xml': strToU8(
          `<cp:coreProperties xmlns:cp="c"><dc:creator>${mark}</dc:creator></cp:coreProperties>`,
        ),
        'docProps/app.xml': strToU8(`<Properties><Company>${mark}</Company></Properties>`),
        'docProps/custom.xml': strToU8(`<Properties><property name="${mark}"/></Properties>`),
        'docProps/thumbnail.jpeg': makeJpeg(mark).bytes,
        'customXml/item1.xml': strToU8(`<a>${mark}</a>`),
      } satisfies Zippable,
    );

  it('of Word loses properties, authors, revision marks, paths, thumbnails; its words stay, and comments are told', async () => {
    const bytes = word();
    assert.ok(holds(bytes, mark));
    const cleaned = await clean('paper.docx', bytes);
    assert.ok(!holds(cleaned.bytes, mark));
    assert.doesNotMatch(everything(cleaned.bytes), /00AB12CD|2031-03-03|docProps|customXml/);
    assert.match(everything(cleaned.bytes), /A remark that stays/);
    assert.deepEqual([cleaned.kept, [...cleaned.told].toSorted()], [[], ['changes', 'comments']]);
    const tree = await readText(cleaned.bytes, 'paper.docx');
    assert.equal(tree.leaves[0]?.text, 'Words that stay.');
    for (const part of Object.values(unzipSync(cleaned.bytes)).map((one) => strFromU8(one, true)))
      assert.doesNotMatch(part, /docProps/, 'nothing points to what is gone');
  });

  it('of Word is still the same text for the reader of texts', async () => {
    const bytes = await fixture('strategy.docx');
    const cleaned = await clean('strategy.docx', bytes);
    const texts = async (one: Uint8Array) =>
      (await readText(one, 'a.docx')).leaves.map(({ address, text }) => [address, text]);
    assert.deepEqual(await texts(cleaned.bytes), await texts(bytes));
    assert.deepEqual(cleaned.kept, []);
  });

  it('of Excel loses properties, commenters, the path where it lay, and the printer', async () => {
    const bytes = makeXlsx(
      {
        One: '<sheetData><row r="1"><c r="A1" t="str"><v>Cell</v></c></row></sheetData><pageSetup xmlns:r="r" r:id="rId9"/>',
      },
      {
        'xl/comments1.xml': strToU8(
          `<comments><authors><author>${mark}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>A remark.</t></text></comment></commentList></comments>`,
        ),
        'xl/persons/person.xml': strToU8(`<personList><person displayName="${mark}"/></personList>`),
        'xl/printerSettings/printerSettings1.bin': strToU8(mark),
        'xl/workbook.xml': strToU8(
          `<workbook xmlns:r="r"><fileSharing userName="${mark}"/><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\${mark}\\"/><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ),
        'docProps/app.xml': strToU8(mark),
      },
    );
    const cleaned = await clean('table.xlsx', bytes);
    assert.ok(holds(bytes, mark) && !holds(cleaned.bytes, mark));
    assert.match(everything(cleaned.bytes), /Cell/);
    assert.doesNotMatch(everything(cleaned.bytes), /rId9/);
  });

  it('of OpenDocument loses properties, settings, authors and revision marks', async () => {
    const bytes = makeOdt(mark);
    const cleaned = await clean('paper.odt', bytes);
    assert.ok(holds(bytes, mark) && !holds(cleaned.bytes, mark));
    assert.match(everything(cleaned.bytes), /Words that stay/);
    assert.deepEqual([...cleaned.told].toSorted(), ['changes', 'comments', 'unread']);
    assert.equal(
      Buffer.from(cleaned.bytes).toString('latin1', 30, 77),
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
  });

  const part = (name: string, text = 'x') => makeDocx(paragraph('Hello'), { [name]: strToU8(text) });
  const relation = (type: string, target: string) =>
    part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="r"><Relationship Id="r1" Type="x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  const hostile: [string, string, Uint8Array, string][] = [
    ['macros', 'a.docx', part('word/vbaProject.bin'), 'macros'],
    ['a control that runs', 'a.docx', part('word/activeX/activeX1.xml', '<a/>'), 'macros'],
    [
      'the type of a file with macros',
      'a.docx',
      part(
        '[Content_Types].xml',
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
      'macros',
    ],
    ['another file', 'a.docx', part('word/embeddings/oleObject1.bin'), 'embedded'],
    ['a picture that is fetched', 'a.docx', relation('image', 'http://127.0.0.1:9/pixel.png'), 'external'],
    ['a frame that is fetched', 'a.docx', relation('frame', '\\\\host\\share'), 'external'],
    ['entities', 'a.docx', part('word/styles.xml', '<!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>'), 'damaged'],
    ['parts that go up', 'a.docx', part('word/../../etc/passwd', '<a/>'), 'damaged'],
    [
      'a bomb',
      'a.docx',
      makeDocx('', { 'word/styles.xml': [new Uint8Array(60_000_000), { level: 9 }] }),
      'bomb',
    ],
    ['macros', 'a.odt', makeOdt(mark, { 'Basic/Standard/Module1.xml': strToU8('<a/>') }), 'macros'],
    ['an object', 'a.odt', makeOdt(mark, { 'Object 1/content.xml': strToU8('<a/>') }), 'embedded'],
  ];
  for (const [what, name, bytes, why] of hostile)
    it(`is refused when it holds ${what} (${name})`, async () => {
      await assert.rejects(clean(name, bytes), (error: Error & { details?: { params?: unknown } }) => {
        assert.deepEqual(error.details?.params, { why });
        return true;
      });
    });

  it('keeps a link that a reader clicks, and says of a picture of another kind that nothing can be removed from it', async () => {
    const link = await clean('a.docx', relation('hyperlink', 'https://example.org/'));
    assert.match(everything(link.bytes), /example\.org/);
    const emf = await clean(
      'a.docx',
      makeDocx(paragraph('Hello'), { 'word/media/image1.emf': strToU8('EMF') }),
    );
    assert.deepEqual(emf.kept, ['pictures']);
  });
});

describe('a PDF', () => {
  it('loses what it tells of itself in every revision, in strings, hexadecimal, packed or not, and in its pictures', async () => {
    for (const packed of [false, true]) {
      const bytes = withInfo(mark, { packed });
      assert.ok(holds(bytes, mark), `packed: ${packed}`);
      const cleaned = await clean('paper.pdf', bytes);
      assert.ok(!holds(cleaned.bytes, mark), `packed: ${packed}`);
      assert.equal(cleaned.bytes.length, bytes.length, 'in place');
      assert.deepEqual(cleaned.kept, []);
      const tree = await readText(cleaned.bytes, 'paper.pdf');
      assert.match(tree.leaves[0]?.text ?? '', /Words that stay/);
    }
  });

  it('of a word processor stays the text that it was', async () => {
    const bytes = await fixture('strategy.pdf');
    assert.ok(holds(bytes, 'LibreOffice'));
    const cleaned = await clean('strategy.pdf', bytes);
    const texts = async (one: Uint8Array) => (await readText(one, 'a.pdf')).leaves.map(({ text }) => text);
    assert.deepEqual(await texts(cleaned.bytes), await texts(bytes));
    assert.ok(!holds(cleaned.bytes, 'LibreOffice') && !holds(cleaned.bytes, 'Writer'));
  });

  it('says what it could not reach, and is refused when it is locked, runs something or holds other files', async () => {
    const plain = Buffer.from(makePdf([['Hello']])).toString('latin1');
    const withRoot = (more: string) =>
      Buffer.from(plain.replace('/Type /Catalog', `/Type /Catalog ${more}`), 'latin1');
    const lost = await clean('a.pdf', Buffer.from(plain.replace('/Root', '/Info 99 0 R /Root'), 'latin1'));
    assert.deepEqual(lost.kept, ['properties']);
    const remarks = withRoot('/X << /Subtype /Text /T (Somebody) >>');
    assert.deepEqual((await clean('a.pdf', remarks)).kept, ['commenters']);
    for (const [more, why] of [
      ['/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'active'],
      ['/OpenAction << /S /J#61vaScript >>', 'active'],
      ['/AA << /S /Launch >>', 'active'],
      ['/Names << /EmbeddedFiles 9 0 R >>', 'embedded'],
    ] as const)
      await assert.rejects(
        clean('a.pdf', withRoot(more)),
        (error: Error & { details?: { params?: unknown } }) => {
          assert.deepEqual(error.details?.params, { why }, more);
          return true;
        },
      );
    await assert.rejects(clean('a.pdf', await fixture('encrypted.pdf')), refusal('kernel.document-refused'));
  });
});

describe('the type of a file', () => {
  it('is that of its content, one of those named, and what its name ends with', async () => {
    const pdf = makePdf([['Hello']]);
    const cases: [string, Uint8Array, DocumentType[]][] = [
      ['a.txt', pdf, all],
      ['a.pdf', strToU8('Hello'), all],
      ['a.pdf', pdf, ['jpeg']],
      ['a.html', strToU8('<html>Hello</html>'), all],
      ['a.txt', strToU8('<html>Hello</html>'), all],
      ['a.txt', Uint8Array.of(0x4d, 0x5a, 0, 1), all],
      ['a.txt', strToU8(' '), all],
      ['a', pdf, all],
      ['a.zip', zipSync({ a: strToU8('x') }), all],
      ['a.pdf', Buffer.concat([strToU8('GIF89a '), pdf]), all],
    ];
    for (const [name, bytes, types] of cases)
      await assert.rejects(clean(name, bytes, types), refusal('kernel.document-type'), name);
    assert.equal((await clean('A.TXT', strToU8('Hello'))).type, 'txt');
  });
});

describe('the mark of a classification', () => {
  it('is seen alone on a line or in capitals, in each of the three languages, and not in a sentence', () => {
    const marked = [
      ['Строго секретно\nДоклад', 'Строго секретно'],
      ['Република\n  Ниво на класификация: Поверително\n', 'Поверително'],
      ['ДЪРЖАВНА АГЕНЦИЯ   ЗА СЛУЖЕБНО ПОЛЗВАНЕ', 'ЗА СЛУЖЕБНО ПОЛЗВАНЕ'],
      ['ДОВЕРЛИВО\nпримерок бр. 2', 'ДОВЕРЛИВО'],
      ['Државна тајна', 'Државна тајна'],
      ['Tepër sekret, kopja nr. 1', 'Tepër sekret'],
      ['MINISTRIA   KONFIDENCIAL', 'KONFIDENCIAL'],
    ];
    for (const [text, expected] of marked) assert.equal(markOf(text as string), expected, text);
    const plain = [
      'Разговорът остава поверителен и доверителен.',
      'Пишеме доверливо и секретно за тоа.',
      'Sekretariati mban një regjistër konfidencial.',
      'SEKRETARIATI I PËRGJITHSHËM',
      `${'A line of a first page. '.repeat(200)}\nСЕКРЕТНО`,
    ];
    for (const text of plain) assert.equal(markOf(text), undefined, text);
    assert.equal(markOf('Text', ['СЕКРЕТНО']), 'СЕКРЕТНО', 'in a running head too');
  });

  it('on the first page of a PDF, a Word file or a text holds it back', async () => {
    const marked = refusal('kernel.document-marked');
    await assert.rejects(clean('a.txt', strToU8('СТРОГО СЕКРЕТНО\n\n1. Words.')), marked);
    await assert.rejects(clean('a.docx', makeDocx(paragraph('Интерно') + paragraph('1. Words.'))), marked);
    await assert.rejects(clean('a.pdf', makePdf([['SEKRET', '', '1. Words.']])), marked);
    const header = strToU8(`<w:hdr xmlns:w="w">${paragraph('ПОВЕРИТЕЛНО')}</w:hdr>`);
    const long = makeDocx(paragraph(`1. ${'Words. '.repeat(900)}`), { 'word/header1.xml': header });
    await assert.rejects(clean('a.docx', long), marked, 'in the head of the page');
  });
});

describe('the child that cleans', () => {
  it('answers the clean bytes and the refusals as they are, also of twenty megabytes', async () => {
    const through = (name: string, bytes: Uint8Array) => cleanDocument({ name, bytes }, all);
    const { bytes } = makeJpeg(mark);
    assert.deepEqual(
      Buffer.from((await through('a.jpg', bytes)).bytes),
      Buffer.from((await clean('a.jpg', bytes)).bytes),
    );
    await assert.rejects(
      through('a.docx', makeDocx('', { 'word/vbaProject.bin': strToU8('x') })),
      refusal('kernel.document-refused'),
    );
    await assert.rejects(through('a.txt', strToU8('ПОВЕРИТЕЛНО')), refusal('kernel.document-marked'));
    const large = await through('large.txt', Buffer.alloc(20 * 1024 * 1024, 'Twenty megabytes of words. '));
    assert.equal(large.bytes.length, 20 * 1024 * 1024);
  });
});
