/** Pictures, texts and PDFs that tell where they come from in every way that we know of; `mark` stands in each. */
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

const segment = (marker: number, payload: Uint8Array): Uint8Array => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** A JPEG whose data nobody decodes here, with a camera's own words around it; `scan`: what must stay. */
export function makeJpeg(mark: string): { bytes: Uint8Array; scan: Uint8Array } {
  const tables = [
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16), Buffer.from([0])])),
  ];
  const scan = Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0x00]),
  ]);
  const camera = Buffer.from(`${mark}\0`);
  // Big-endian: orientation 6, then the maker of the camera, and where the picture was taken as text.
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a000000080002', 'hex'),
    Buffer.from('011200030000000100060000', 'hex'),
    Buffer.from('010f000200000014', 'hex'),
    Buffer.from([0, 0, 0, 38]),
    Buffer.alloc(4),
    camera,
  ]);
  const exif = segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(`GPS 41.99N 21.43E ${mark}`)]),
  );
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${mark}</x:xmpmeta>`));
  const jfif = segment(
    0xe0,
    Buffer.concat([Buffer.from('JFIF\0'), Buffer.from([1, 2, 0, 0, 1, 0, 1, 1, 1]), camera]),
  );
  const others = [0xe2, 0xed, 0xef, 0xfe].map((marker) =>
    segment(marker, Buffer.from(`Photoshop 3.0\0${mark}`)),
  );
  return {
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      jfif,
      exif,
      xmp,
      ...others,
      ...tables,
      scan,
      Buffer.from([0xff, 0xd9]),
      Buffer.from(`after the end: ${mark}`),
    ]),
    scan,
  };
}

export function makePng(mark: string): { bytes: Uint8Array; data: Uint8Array } {
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const data = chunk('IDAT', deflateSync(Buffer.from([0, 1])));
  const words = Buffer.from(`Author\0${mark}`);
  return {
    bytes: Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
      ...['tEXt', 'iTXt', 'eXIf', 'prVt'].map((name) => chunk(name, words)),
      chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(words)])),
      chunk('tIME', Buffer.from([7, 0xef, 3, 3, 10, 0, 0])),
      data,
      chunk('IEND', Buffer.alloc(0)),
      Buffer.from(mark),
    ]),
    data,
  };
}

export function makeOdt(mark: string, parts: Zippable = {}): Uint8Array {
  const open =
    'xmlns:office="o" xmlns:text="t" xmlns:dc="d" xmlns:meta="m" xmlns:manifest="x" xmlns:style="s" xmlns:rs="rs"';
  const creator = `<dc:creator>${mark}</dc:creator><dc:date>2031-03-03T10:00:00</dc:date>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${open}><style:text-properties rs:rsid="${mark}"/><office:text><text:tracked-changes><text:changed-region><text:insertion><office:change-info>${creator}</office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p>Words that stay.<office:annotation>${creator}<meta:creator-initials>${mark}</meta:creator-initials><text:p>A remark.</text:p></office:annotation></text:p></office:text></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles ${open}><!-- ${mark} --></office:document-styles>`),
    'meta.xml': strToU8(
      `<office:document-meta ${open}><meta:initial-creator>${mark}</meta:initial-creator></office:document-meta>`,
    ),
    'settings.xml': strToU8(`<a>${mark}</a>`),
    'Thumbnails/thumbnail.png': strToU8(mark),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${open}><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="meta.xml"/></manifest:manifest>`,
    ),
    ...parts,
  });
}

/** A PDF of two revisions with Info, XMP and a photograph; `packed`: dictionaries in an object stream, streams deflated. */
export function withInfo(mark: string, { packed }: { packed: boolean }): Uint8Array {
  const hex = Buffer.from(mark).toString('hex');
  const wide = `<FEFF${Buffer.from(mark, 'utf16le').swap16().toString('hex')}>`;
  const info = `<< /Author (${mark} \\(of \\) the (nested) office) /Creator <${hex}> /Title ${wide} /Producer 12 0 R /CreationDate (D:20310303) >>`;
  const words =
    'BT /F1 11 Tf 72 700 Td (Words that stay, in a sentence that is long enough to be one.) Tj ET';
  const photo = makeJpeg(mark).bytes;
  const xmp = Buffer.from(
    `<?xpacket begin="" id="x"?><x:xmpmeta><dc:creator>${mark}</dc:creator></x:xmpmeta>${' '.repeat(80)}`,
  );
  const pieces: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const places: [number, number][] = [];
  const add = (number: number, ...content: (string | Uint8Array)[]) => {
    places.push([number, Buffer.concat(pieces).length]);
    pieces.push(
      Buffer.from(`${number} 0 obj\n`),
      ...content.map((one) => Buffer.from(one as string)),
      Buffer.from('\nendobj\n'),
    );
  };
  const stream = (dictionary: string, data: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]);
  add(1, '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>');
  add(2, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>');
  add(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add(
    4,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /I 7 0 R >> >> /Contents 5 0 R >>',
  );
  add(5, stream('', Buffer.from(words)));
  add(
    6,
    packed
      ? stream('/Type /Metadata /Subtype /XML /Filter /FlateDecode', deflateSync(xmp))
      : stream('/Type /Metadata /Subtype /XML', xmp),
  );
  add(
    7,
    stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
      photo,
    ),
  );
  const held = `(${mark})`;
  if (packed) {
    const head = `11 0 12 ${info.length + 1} `;
    const data = deflateSync(Buffer.from(`${head}${info} ${held} `));
    add(8, stream(`/Type /ObjStm /N 2 /First ${head.length} /Filter /FlateDecode`, data));
  } else {
    add(11, `<< /Author (older ${mark}) >>`);
    add(11, info);
    add(12, held);
  }
  const bytes = Buffer.concat(pieces);
  const rows = new Map<number, Buffer>();
  for (const [number, place] of places) rows.set(number, rowOf(1, place, 0));
  if (packed) {
    rows.set(11, rowOf(2, 8, 0));
    rows.set(12, rowOf(2, 8, 1));
  }
  rows.set(13, rowOf(1, bytes.length, 0));
  const table = Buffer.concat(Array.from({ length: 14 }, (_, number) => rows.get(number) ?? rowOf(0, 0, 0)));
  const index = `13 0 obj\n<< /Type /XRef /Size 14 /W [1 4 2] /Root 1 0 R /Info 11 0 R /Length ${table.length} >>\nstream\n`;
  return Buffer.concat([
    bytes,
    Buffer.from(index),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${bytes.length}\n%%EOF\n`),
  ]);
}

function rowOf(kind: number, place: number, index: number): Buffer {
  const row = Buffer.alloc(7);
  row[0] = kind;
  row.writeUInt32BE(place, 1);
  row.writeUInt16BE(index, 5);
  return row;
}
