// Reads a Word document (.docx) into blocks: its words from word/document.xml, its notes, and the labels Word would print.

import type { Source } from './blocks.ts';
import { type Numbering, readNumbering, readStyles, type Styles } from './docx-numbering.ts';
import { assemble, type Draft, joinRow } from './drafts.ts';
import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';
import { styleRole } from './style-roles.ts';
import type { Doubt } from '../tree.ts';
import { walkXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const rule =
  'the text of the paragraphs in their order (tracked deletions, field codes and comments left out), then footnotes and endnotes in the order of their references, ' +
  'then headers and footers; tabs and line breaks kept; paragraphs without outer white space, joined by a line feed; cells of one table row joined by a tab; ' +
  'labels that Word generates are not part of it';

/** `span`: columns the cell covers; `continues`: it goes on from the cell above. */
export interface DocxTable {
  rows: { text: string; span: number; continues: boolean }[][];
}

/** Errors: texts.bomb, texts.entities, texts.damaged, texts.too-deep, texts.encrypted, texts.empty. */
export function readDocx(bytes: Uint8Array): Source {
  const { drafts, tracked } = readDrafts(bytes);
  const { text, blocks } = assemble(drafts);
  const doubts: Doubt[] = tracked
    ? [
        {
          address: '',
          code: 'tracked-changes',
          why: 'The document holds tracked changes; it was read as if all were accepted.',
          values: {},
        },
      ]
    : [];
  return { format: 'docx', language: null, encoding: 'utf-8', rule, text, blocks, doubts };
}

/** The tables of the document as plain cells, in their order. */
export function docxTables(bytes: Uint8Array): DocxTable[] {
  return readDrafts(bytes).tables;
}

function readDrafts(bytes: Uint8Array) {
  const zip = openZip(bytes);
  const mainPart = mainPartOf(zip);
  const main = zip.read(mainPart);
  if (!main) throw new TextsError('texts.damaged', { detail: `${mainPart} is missing` });
  const styles = readStyles(zip);
  const numbering = readNumbering(zip);
  const body = readPart(main, mainPart, styles, numbering);
  const drafts = [...body.drafts];
  for (const [part, prefix] of [
    ['word/footnotes.xml', ''],
    ['word/endnotes.xml', 'e'],
  ] as const) {
    const notes = zip.read(part);
    if (!notes) continue;
    const found = readPart(notes, part, styles, numbering);
    const order = body.noteOrder.filter((key) => key.startsWith(prefix || 'f')).map((key) => key.slice(1));
    const ids = [...order, ...found.noteIds.filter((id) => !order.includes(id))];
    ids.forEach((id, i) => {
      for (const draft of found.drafts.filter((one) => one.note === id))
        drafts.push({ ...draft, note: `${prefix}${i + 1}` });
    });
  }
  for (const name of zip.names
    .filter((entry) => /^word\/(?:header|footer)\d*\.xml$/.test(entry))
    .toSorted()) {
    const found = readPart(zip.read(name) as Uint8Array, name, styles, numbering);
    drafts.push(...found.drafts.map((draft): Draft => ({ text: draft.text, marks: [], role: 'running' })));
  }
  return { drafts, tables: body.tables, tracked: body.tracked };
}

/** Usually word/document.xml; some programs give it another name and say so in the package's relations. */
function mainPartOf(zip: Zip): string {
  const relations = zip.read('_rels/.rels');
  let part = 'word/document.xml';
  if (relations)
    walkXml(relations, '_rels/.rels', {
      open(name, { Type = '', Target = '' }) {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) part = Target.replace(/^\//, '');
      },
    });
  return part;
}

interface Cell {
  drafts: Draft[];
  span: number;
  continues: boolean;
}

interface Paragraph {
  draft: Draft;
  styleId: string;
  numId: string | null;
  ilvl: number | null;
  outline: number | null;
  letters: number;
  boldLetters: number;
  inProperties: boolean;
}

const silent = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'delInstrText']);

/** One XML part. Paragraphs may hold paragraphs (text boxes), tables may hold tables: both are kept on stacks. */
function readPart(bytes: Uint8Array, part: string, styles: Styles, numbering: Numbering) {
  let out: Draft[] = [];
  const tables: DocxTable[] = [];
  const tableStack: { rows: DocxTable['rows']; row: Cell[]; outer: Draft[] }[] = [];
  const paragraphs: Paragraph[] = [];
  const noteOrder: string[] = [];
  const noteIds: string[] = [];
  let note: string | undefined;
  let silence = 0;
  let tracked = false;
  let runBold: boolean | null = null;
  let inRun = false;
  let inText = false;

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || silence > 0) return;
    paragraph.draft.text += text;
    const letters = text.replace(/\s/gu, '').length;
    paragraph.letters += letters;
    if (runBold ?? styles.find(paragraph.styleId, 'bold') ?? false) paragraph.boldLetters += letters;
  };

  const refer = (id: string, key: 'f' | 'e') => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || silence > 0) return;
    if (!noteOrder.includes(key + id)) noteOrder.push(key + id);
    const n = noteOrder.filter((other) => other.startsWith(key)).indexOf(key + id) + 1;
    paragraph.draft.marks.push({
      at: paragraph.draft.text.length,
      length: 0,
      note: key === 'e' ? `e${n}` : String(n),
    });
  };

  const finish = (paragraph: Paragraph) => {
    const { draft, styleId } = paragraph;
    if (note !== undefined) draft.note = note;
    if (draft.text.trim() === '') return;
    if (paragraph.letters > 0 && paragraph.letters === paragraph.boldLetters) draft.bold = true;
    const outline = paragraph.outline ?? styles.find(styleId, 'outline');
    const role =
      outline !== null && outline < 9
        ? { role: 'heading' as const, level: outline + 1 }
        : (styleRole(styles.name(styleId)) ?? styleRole(styleId));
    if (role && note === undefined) Object.assign(draft, role);
    const numId = paragraph.numId ?? styles.find(styleId, 'numId');
    const ilvl = paragraph.ilvl ?? styles.find(styleId, 'ilvl') ?? 0;
    const label = numId && numId !== '0' ? numbering.next(numId, ilvl) : null;
    if (label) {
      draft.label = label.label;
      if (draft.role !== 'heading') draft.level = ilvl;
      if (label.bullet) draft.role = 'bullet';
    }
    out.push(draft);
  };

  walkXml(bytes, part, {
    open(name, attributes) {
      const paragraph = paragraphs.at(-1);
      const { val } = attributes;
      if (silent.has(name)) {
        silence += 1;
        if (name === 'del' || name === 'moveFrom') tracked = true;
      }
      switch (name) {
        case 'ins':
          tracked = true;
          break;
        case 'p':
          paragraphs.push({
            draft: { text: '', marks: [] },
            styleId: '',
            numId: null,
            ilvl: null,
            outline: null,
            letters: 0,
            boldLetters: 0,
            inProperties: false,
          });
          break;
        case 'pPr':
          if (paragraph) paragraph.inProperties = true;
          break;
        case 'pStyle':
          if (paragraph) paragraph.styleId = val ?? '';
          break;
        case 'numId':
          if (paragraph?.inProperties) paragraph.numId = val ?? null;
          break;
        case 'ilvl':
          if (paragraph?.inProperties) paragraph.ilvl = Number(val);
          break;
        case 'outlineLvl':
          if (paragraph?.inProperties) paragraph.outline = Number(val);
          break;
        case 'r':
          inRun = true;
          runBold = null;
          break;
        case 'b':
          if (inRun) runBold = val !== '0' && val !== 'false';
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (inRun) add('\t');
          break;
        case 'br':
        case 'cr':
          add('\n');
          break;
        case 'noBreakHyphen':
          add('\u2011');
          break;
        case 'sym':
          add(String.fromCodePoint(Number.parseInt(attributes.char ?? '20', 16) || 32));
          break;
        case 'footnoteReference':
          refer(attributes.id ?? '', 'f');
          break;
        case 'endnoteReference':
          refer(attributes.id ?? '', 'e');
          break;
        case 'footnote':
        case 'endnote':
          note = attributes.id ?? '';
          if (attributes.type === undefined || attributes.type === 'normal') noteIds.push(note);
          break;
        case 'tbl':
          tableStack.push({ rows: [], row: [], outer: out });
          break;
        case 'tc': {
          const cell: Cell = { drafts: [], span: 1, continues: false };
          tableStack.at(-1)?.row.push(cell);
          out = cell.drafts;
          break;
        }
        case 'gridSpan': {
          const cell = tableStack.at(-1)?.row.at(-1);
          if (cell) cell.span = Math.min(Math.max(Number(val) || 1, 1), limits.tableColumns);
          break;
        }
        case 'vMerge': {
          const cell = tableStack.at(-1)?.row.at(-1);
          if (cell) cell.continues = val !== 'restart';
          break;
        }
        default:
      }
    },
    close(name) {
      if (silent.has(name)) silence -= 1;
      const table = tableStack.at(-1);
      if (name === 't') inText = false;
      else if (name === 'r') {
        inRun = false;
        runBold = null;
      } else if (name === 'pPr') {
        const paragraph = paragraphs.at(-1);
        if (paragraph) paragraph.inProperties = false;
      } else if (name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph) finish(paragraph);
      } else if (name === 'tc' && table) out = table.outer;
      else if (name === 'tr' && table) {
        table.rows.push(
          table.row.map(({ drafts, span, continues }) => ({
            text: drafts.map((draft) => draft.text).join('\n'),
            span,
            continues,
          })),
        );
        table.outer.push(...joinRow(table.row.map((cell) => cell.drafts)));
        table.row = [];
      } else if (name === 'tbl' && table) {
        tableStack.pop();
        tables.push({ rows: table.rows });
        out = table.outer;
      }
      if (name === 'footnote' || name === 'endnote') note = undefined;
    },
    text(text) {
      if (inText) add(text);
    },
  });
  return { drafts: out, tables, tracked, noteOrder, noteIds };
}
