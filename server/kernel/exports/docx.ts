/** A report as DOCX: headings that one can walk, tables whose heads repeat, pictures with words; no macro, nothing from elsewhere. */
import { strToU8, zipSync } from 'fflate';
import type { Language } from '../operation/define.ts';
import { barPicture, type PictureSize } from './bar-picture.ts';
import { type Bar, type BarChart, escapeXml, type Tone } from './bars.ts';
import { docxStyles } from './docx-styles.ts';
import { columnWidths } from './column-widths.ts';
import { type Cell, type Report, type ReportSection, type ReportTable, tablesOf } from './report.ts';

const languageTags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  bg: 'bg-BG',
  mk: 'mk-MK',
  sq: 'sq-AL',
};
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const barSize: PictureSize = { width: 300, height: 14 };
const sampleSize: PictureSize = { width: 16, height: 12 };
/** In twentieths of a point: the width between the margins of A4. */
const textWidth = 9866;

/** What the document refers to: addresses and pictures, by the ids under which it does. */
type Parts = { links: Map<string, string>; pictures: Uint8Array[] };

export function writeDocx(report: Report): Uint8Array {
  const { letterhead = [], title, lines, sections, language } = report;
  const parts: Parts = { links: new Map(), pictures: [] };
  const body = [
    ...letterhead.map((line) => paragraph(line)),
    paragraph(title, 'Heading1'),
    ...lines.map((line) => paragraph(line)),
    ...sections.map((section) => sectionOf(section, parts)),
  ].join('');
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const document = `${head}<w:document xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${page}</w:body></w:document>`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(
      relations([
        ['rId1', `${office}/officeDocument`, 'word/document.xml'],
        ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ),
    'docProps/core.xml': strToU8(coreOf(title, languageTags[language])),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(`${head}${docxStyles(main, languageTags[language])}`),
    'word/settings.xml': strToU8(
      `${head}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ),
    'word/footer1.xml': strToU8(footerOf(report.pageLabel)),
    'word/_rels/document.xml.rels': strToU8(relationsOf(parts)),
  };
  for (const [at, picture] of parts.pictures.entries()) files[`word/media/bar${at + 1}.png`] = picture;
  // A day that is always the same: the same report is the same file.
  return zipSync(files, { mtime: new Date('2000-01-01T00:00:00') });
}

function sectionOf(section: ReportSection, parts: Parts): string {
  const { heading, level = 2, sentences = [], chart } = section;
  return [
    paragraph(heading, `Heading${level}`),
    ...sentences.map((sentence) => paragraph(sentence)),
    chart ? chartOf(chart, parts) : '',
    ...tablesOf(section).map((one) => tableOf(one, heading, parts)),
  ].join('');
}

function paragraph(text: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs(text)}</w:p>`;
}

/** A line's end in a text stays one. */
function runs(text: string, style = ''): string {
  const properties = style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : '';
  return text
    .split('\n')
    .map(
      (line, at) =>
        `<w:r>${properties}${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`,
    )
    .join('');
}

function tableOf(table: ReportTable, heading: string, parts: Parts): string {
  const { caption, columns, rows } = table;
  if (rows.length === 0) return '';
  const widths = columnWidths(table, textWidth);
  const cells = (row: readonly Cell[], style: string) =>
    columns
      .map(({ align }, at) => cellOf(row[at] ?? null, widths[at] ?? 0, align === 'right', style, parts))
      .join('');
  return [
    caption ? paragraph(caption, 'Caption') : '',
    tableHead(caption ?? heading, widths),
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(
      columns.map(({ label }) => label),
      'TableHead',
    )}</w:tr>`,
    ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row, 'TableText')}</w:tr>`),
    // Two tables without anything between them would be one.
    '</w:tbl><w:p/>',
  ].join('');
}

function tableHead(name: string, widths: readonly number[]): string {
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escapeXml(name)}"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>`;
}

function cellOf(cell: Cell, width: number, right: boolean, style: string, parts: Parts): string {
  return inCell(
    width,
    `<w:pStyle w:val="${style}"/>${right ? '<w:jc w:val="right"/>' : ''}`,
    content(cell, parts),
  );
}

function inCell(width: number, properties: string, inside: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr>${properties}</w:pPr>${inside}</w:p></w:tc>`;
}

function content(cell: Cell, { links }: Parts): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return runs(String(cell));
  if (!/^https?:\/\//.test(cell.href)) return runs(cell.text);
  const id = links.get(cell.href) ?? `rIdL${links.size + 1}`;
  links.set(cell.href, id);
  return `<w:hyperlink r:id="${id}" w:history="1">${runs(cell.text, 'Hyperlink')}</w:hyperlink>`;
}

/** Its bars in rows, each with its name and its figures in words, so that it says the same to every reader. */
function chartOf(chart: BarChart, parts: Parts): string {
  const widths = [3400, 4700, textWidth - 8100];
  return [
    paragraph(chart.title, 'Caption'),
    tableHead(chart.alt, widths),
    ...chart.bars.map((bar) => barRow(bar, widths, parts)),
    '</w:tbl>',
    `<w:p>${chart.legend.map(({ label, tone }) => sample(tone, label, parts)).join('')}</w:p>`,
  ].join('');
}

/** What a colour and hatching stand for: a sample, then the word, which says the same. */
function sample(tone: Tone, label: string, parts: Parts): string {
  const picture = pictureRun({ label, text: '', parts: [{ tone, share: 1 }] }, sampleSize, '', parts);
  return `${picture}${runs(` ${label}    `)}`;
}

function barRow(bar: Bar, [label = 0, width = 0, text = 0]: readonly number[], parts: Parts): string {
  const picture = pictureRun(bar, barSize, `${bar.label}: ${bar.text}`, parts);
  const style = '<w:pStyle w:val="TableText"/>';
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inCell(label, style, runs(bar.label))}${inCell(width, style, picture)}${inCell(text, style, runs(bar.text))}</w:tr>`;
}

/** `words` empty: it stands beside its words and says nothing more. */
function pictureRun(bar: Bar, { width, height }: PictureSize, words: string, { pictures }: Parts): string {
  pictures.push(barPicture(bar, { width, height }));
  const n = pictures.length;
  // In English Metric Units: 9525 for each point of the picture; a little smaller, so that it fits its cell.
  const [across, down] = [Math.round(width * 9525 * 0.9), Math.round(height * 9525 * 0.9)];
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${across}" cy="${down}"/><wp:docPr id="${n}" name="bar${n}" descr="${escapeXml(words)}"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${n}" name="bar${n}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdB${n}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${across}" cy="${down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

function footerOf(pageLabel: string): string {
  const inside = pageLabel
    .split(/(\{number\}|\{total\})/)
    .map((part) => {
      const field = { '{number}': 'PAGE', '{total}': 'NUMPAGES' }[part];
      return field ? `<w:fldSimple w:instr=" ${field} ">${runs('1')}</w:fldSimple>` : runs(part);
    })
    .join('');
  return `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${inside}</w:p></w:ftr>`;
}

function coreOf(title: string, language: string): string {
  return `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

function relationsOf({ links, pictures }: Parts): string {
  return relations([
    ['rId1', `${office}/styles`, 'styles.xml'],
    ['rId2', `${office}/settings`, 'settings.xml'],
    ['rId3', `${office}/footer`, 'footer1.xml'],
    ...pictures.map((_, at): [string, string, string] => [
      `rIdB${at + 1}`,
      `${office}/image`,
      `media/bar${at + 1}.png`,
    ]),
    ...[...links].map(([href, id]): [string, string, string] => [id, `${office}/hyperlink`, href]),
  ]);
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = all.map(([id, type, target]) => {
    const outside = type.endsWith('/hyperlink') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${outside}/>`;
  });
  return `${head}<Relationships xmlns="${packages}/relationships">${rows.join('')}</Relationships>`;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
