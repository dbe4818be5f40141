// Builds small PDF, Word and Excel files for the tests, byte by byte, so that each holds just what a test is about.

import { strToU8, type Zippable, zipSync } from 'fflate';

/** A PDF with one page per entry; an entry's lines are its text layer, an empty one is a page without text. */
export function makePdf(pages: string[][]): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const kids: number[] = [];
  objects.push(font);
  for (const lines of pages) {
    const shown = lines.map(
      (line, i) => `BT /F1 11 Tf 72 ${760 - i * 14} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    );
    const content = lines.length > 0 ? shown.join('\n') : '0.8 g 72 72 400 600 re f';
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, i) => {
    places.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return strToU8(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${tail}`, true);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `body` is the inside of w:body; `parts` adds or replaces entries. */
export function makeDocx(body: string, parts: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  });
}

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** `sheets` maps names to the inside of worksheet (sheetData, mergeCells). */
export function makeXlsx(sheets: Record<string, string>, parts: Zippable = {}): Uint8Array {
  const names = Object.keys(sheets);
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet>${sheets[name]}</worksheet>`),
      ]),
    ),
    ...parts,
  });
}
