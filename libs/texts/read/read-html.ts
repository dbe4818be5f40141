// Reads HTML and XHTML of the Commission, EUR-Lex and word processors into blocks.

import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Source } from './blocks.ts';
import { decodeText } from './decode.ts';
import { assemble, type Draft, joinRow } from './drafts.ts';
import { TextsError } from '../errors.ts';
import { plainDigits } from '../labels.ts';
import { limits } from '../limits.ts';
import { styleRole } from './style-roles.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const skipped = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'iframe', 'object']);
const blocky = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const boldElements = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const noteElement = /^(?:sd)?(?:footnote|endnote|ftn|edn|fn)(\d+)$/i;
/** The Official Journal's style for a note; its links may be lost when a page is saved by another program. */
const noteClass = /^(?:oj-)?note$/i;
const noteNumber = /^\s*\(?(\d{1,3})\)?(?=[\s.])\.?/;
const toNote = /^#(?:(?:sd)?(?:footnote|endnote)(\d+)(?:sym)?|_(?:ftn|edn)(\d+)|ntr(\d+)\b.*|fn(\d+))$/i;
const fromNote =
  /^#(?:(?:sd)?(?:footnote|endnote)(?:ref)?(\d+)(?:anc)?|_(?:ftn|edn)ref(\d+)|ntc(\d+)\b.*|fnref(\d+))$/i;

const rule =
  'the text of the body in its order, character references resolved; scripts, styles and comments left out; runs of white space as one space; ' +
  'br as a line feed; blocks without outer white space, joined by a line feed; cells of one table row joined by a tab';

/** Errors: texts.too-deep, texts.not-text, texts.empty. */
export function readHtml(bytes: Uint8Array): Source {
  const declared = declaredEncoding(bytes);
  const { text: markup, encoding } = decodeText(bytes, declared);
  const document = parse(markup);
  const { drafts, language } = walk(document);
  const { text, blocks } = assemble(drafts);
  return { format: 'html', language, encoding, rule, text, blocks, doubts: [] };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1];
  if (!name) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined; // A name nobody knows is as good as none.
  }
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** What an element adds for everything inside it. */
interface Context {
  bold: boolean;
  keepSpace: boolean;
  note?: string;
  /** In a paragraph that is styled as a note; its number stands at its beginning. */
  noteStyle?: boolean;
  role?: Draft['role'];
  level?: number;
  list: { ordered: boolean; type: string; next: number; plain: boolean }[];
}

interface Row {
  cells: Draft[][];
  outer: Draft[];
}

function walk(document: Node): { drafts: Draft[]; language: string | null } {
  let out: Draft[] = [];
  let language: string | null = null;
  let draft: Draft | null = null;
  let letters = 0;
  let boldLetters = 0;
  let styledAsNote = false;
  let pendingLabel: { label: string; level: number; bullet: boolean } | null = null;
  const rows: Row[] = [];

  const flush = () => {
    if (draft && draft.text.trim() !== '') {
      const number = styledAsNote && draft.note === undefined ? noteNumber.exec(draft.text) : null;
      if (number) {
        draft.note = number[1] as string;
        draft.labelLength = number[0].length;
      }
      if (letters > 0 && letters === boldLetters) draft.bold = true;
      if (draft.label !== undefined && /^\s*(?:\(?\d{1,3}[.)]|[-–—•])\s/u.test(draft.text))
        delete draft.label;
      out.push(draft);
    }
    draft = null;
    letters = 0;
    boldLetters = 0;
  };

  const open = (context: Context): Draft => {
    if (draft) return draft;
    draft = { text: '', marks: [] };
    styledAsNote = context.noteStyle === true;
    if (context.note !== undefined) draft.note = context.note;
    if (context.role) draft.role = context.role;
    if (context.level !== undefined) draft.level = context.level;
    if (pendingLabel && context.note === undefined) {
      draft.label = pendingLabel.label;
      draft.level = pendingLabel.level;
      if (pendingLabel.bullet) draft.role = 'bullet';
      pendingLabel = null;
    }
    return draft;
  };

  const addText = (value: string, context: Context) => {
    let piece = context.keepSpace ? value : value.replace(/[ \t\n\r\f]+/g, ' ');
    if (!draft && piece.trim() === '') return;
    const current = open(context);
    if (!context.keepSpace && (current.text === '' || /[ \n]$/.test(current.text)))
      piece = piece.replace(/^ /, '');
    current.text += piece;
    const solid = piece.replace(/\s/gu, '').length;
    letters += solid;
    if (context.bold) boldLetters += solid;
  };

  type Step = { node: Node; context: Context; depth: number } | { leave: () => void };
  const steps: Step[] = [{ node: document, depth: 0, context: { bold: false, keepSpace: false, list: [] } }];
  const enter = (element: Element, above: Context, depth: number) => {
    if (depth > limits.htmlDepth) throw new TextsError('texts.too-deep', { limit: limits.htmlDepth });
    const name = element.tagName;
    if (skipped.has(name)) return;
    if (name === 'html' || name === 'body')
      language ??=
        attribute(element, 'lang')?.split('-')[0]?.toLowerCase() ||
        attribute(element, 'xml:lang')?.split('-')[0]?.toLowerCase() ||
        null;
    if (name === 'br') {
      if (draft) {
        const current: Draft = draft;
        current.text = `${current.text.replace(/ +$/, '')}\n`;
      }
      return;
    }
    const context = contextOf(element, above);
    const isBlock = blocky.has(name);
    if (isBlock) flush();
    let leave = () => {
      if (isBlock) flush();
    };
    if (name === 'li') {
      const list = context.list.at(-1);
      pendingLabel = list && !list.plain ? itemLabel(element, list, context.list.length - 1) : null;
      leave = () => {
        flush();
        pendingLabel = null;
      };
    } else if (name === 'tr') {
      rows.push({ cells: [], outer: out });
      leave = () => {
        flush();
        const row = rows.pop() as Row;
        out = row.outer;
        out.push(...joinRow(row.cells));
      };
    } else if ((name === 'td' || name === 'th') && rows.length > 0) {
      const cell: Draft[] = [];
      const row = rows.at(-1) as Row;
      row.cells.push(cell);
      out = cell;
    } else if (name === 'a') leave = noteLinks(element);
    else if (name === 'span' && /(?:^|\s)num(?:\s|$)/.test(attribute(element, 'class') ?? '')) {
      const before = draft ? (draft as Draft).text.trim() : '';
      leave = () => {
        if (draft && before === '') draft.labelLength = draft.text.length;
      };
    }
    steps.push({ leave });
    for (const child of element.childNodes.toReversed())
      steps.push({ node: child, context, depth: depth + 1 });
  };

  const noteLinks = (element: Element): (() => void) => {
    const href = attribute(element, 'href') ?? '';
    const number = (pattern: RegExp) =>
      pattern
        .exec(href)
        ?.slice(1)
        .find((group) => group !== undefined);
    const back = /ref|anc$|#ntc/i.test(href) ? number(fromNote) : undefined;
    const forth = back === undefined ? number(toNote) : undefined;
    const from = draft ? (draft as Draft).text.length : 0;
    return () => {
      if (!draft) return;
      const words = draft.text.slice(from);
      const digits = /\d+/.exec(plainDigits(words))?.[0];
      if (forth !== undefined && digits !== undefined && from > 0) {
        const lead = words.length - words.trimStart().length;
        draft.marks.push({
          at: from + lead,
          length: words.trim().length,
          note: digits,
        });
      }
      if (back !== undefined && draft.text.slice(0, from).trim() === '') {
        draft.note ??= digits ?? back;
        draft.labelLength = draft.text.length;
      }
    };
  };

  while (steps.length > 0) {
    const step = steps.pop() as Step;
    if ('leave' in step) step.leave();
    else if (isElement(step.node)) enter(step.node, step.context, step.depth);
    else if ('value' in step.node) addText(step.node.value, step.context);
    else if ('childNodes' in step.node)
      for (const child of step.node.childNodes.toReversed())
        steps.push({ node: child, context: step.context, depth: step.depth + 1 });
  }
  flush();
  return { drafts: out, language };
}

function contextOf(element: Element, above: Context): Context {
  const name = element.tagName;
  const style = attribute(element, 'style') ?? '';
  const context: Context = { ...above };
  if (boldElements.has(name) || /font-weight:\s*(?:bold|[6-9]00)/i.test(style)) context.bold = true;
  else if (/font-weight:\s*(?:normal|[1-4]00)/i.test(style)) context.bold = false;
  if (name === 'pre' || name === 'textarea') context.keepSpace = true;
  const note = noteElement.exec(attribute(element, 'id') ?? '');
  if (note?.[1]) context.note = note[1];
  if ((attribute(element, 'class') ?? '').split(/\s+/).some((name) => noteClass.test(name)))
    context.noteStyle = true;
  const heading = /^h([1-6])$/.exec(name);
  const roles = (attribute(element, 'class') ?? '').split(/\s+/).map(styleRole);
  const role = heading
    ? { role: 'heading' as const, level: Number(heading[1]) }
    : roles.find((found) => found !== null);
  if (attribute(element, 'title') === 'footer' || attribute(element, 'title') === 'header')
    context.role = 'running';
  if (role && context.role !== 'running') {
    context.role = role.role;
    if (role.level !== undefined) context.level = role.level;
  }
  if (name === 'ol' || name === 'ul' || name === 'menu') {
    const next = Number(attribute(element, 'start') ?? 1);
    const plain = /list-style(?:-type)?:\s*none/i.test(style);
    context.list = [
      ...above.list,
      { ordered: name === 'ol', type: attribute(element, 'type') ?? '1', next, plain },
    ];
  }
  return context;
}

function itemLabel(element: Element, list: Context['list'][number], level: number) {
  if (!list.ordered) return { label: '•', level, bullet: true };
  const value = Number(attribute(element, 'value') ?? list.next);
  list.next = value + 1;
  const letter = String.fromCharCode(96 + Math.min(Math.max(value, 1), 26));
  return { label: list.type.toLowerCase() === 'a' ? `(${letter})` : `${value}.`, level, bullet: false };
}
