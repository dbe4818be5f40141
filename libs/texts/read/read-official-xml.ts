// Reads Akoma Ntoso (AKN4EU) and Formex 4, the markup of official texts, into blocks: here the file itself says what is what.

import type { Doubt } from '../tree.ts';
import type { Role, Source } from './blocks.ts';
import { decodeText } from './decode.ts';
import { assemble, type Draft, joinRow } from './drafts.ts';
import { aknVocabulary, formexVocabulary, type Rule, type Vocabulary } from './official-rules.ts';
import { walkXmlText } from './xml.ts';

const rule =
  'the text of the document in its order, without its metadata, character references resolved; runs of white space as one space; line breaks as a line feed; ' +
  'a number and the words that it numbers joined by one space; then the footnotes in the order of their references; ' +
  'blocks without outer white space, joined by a line feed; cells of one table row joined by a tab; characters that attributes stand for put in';

/** Errors: texts.entities, texts.too-deep, texts.damaged, texts.not-text, texts.empty. */
export function readOfficialXml(bytes: Uint8Array, format: Vocabulary['format']): Source {
  const vocabulary = format === 'akn' ? aknVocabulary : formexVocabulary;
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})/.exec(
    Buffer.from(bytes.subarray(0, 300)).toString('latin1'),
  )?.[1];
  const { text: markup, encoding } = decodeText(bytes, knownEncoding(declared));
  const reader = openReader(vocabulary);
  walkXmlText(markup, 'the text', reader);
  const { drafts, language, tracked } = reader.end();
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
  return { format, language, encoding, rule, text, blocks, doubts };
}

function knownEncoding(name: string | undefined): string | undefined {
  try {
    return name && new TextDecoder(name).encoding;
  } catch {
    return undefined; // A name nobody knows is as good as none.
  }
}

/** What stands around a block. */
interface Context {
  role: Role | undefined;
  /** A role that only the first block takes: a second paragraph of a recital is no recital. */
  once: { role: Role | undefined };
  items: number;
  level: number;
  bold: boolean;
  quoted: boolean;
  /** In an annex, before its text: how many lines of its title were read. */
  annex: { titles: number } | undefined;
  note: string | undefined;
}

interface Frame {
  name: string;
  rule: Rule | null;
  context: Context;
  leave: () => void;
}

const taken: readonly Role[] = ['recital', 'point'];
const start: Context = {
  role: undefined,
  once: { role: undefined },
  items: 0,
  level: 0,
  bold: false,
  quoted: false,
  annex: undefined,
  note: undefined,
};

function openReader(vocabulary: Vocabulary) {
  const frames: Frame[] = [];
  let out: Draft[] = [];
  let draft: Draft | null = null;
  let letters = { all: 0, bold: 0 };
  /** A number that waits for its words. */
  let label: { text: string; context: Context } | null = null;
  let labelling = false;
  let skipping = 0;
  let notes = 0;
  const footnotes: Draft[] = [];
  let language: string | null = null;
  let spelled: string | null = null;
  let tracked = false;

  const flush = () => {
    if (draft && draft.text.trim() !== '') {
      if (letters.all > 0 && letters.all === letters.bold) draft.bold = true;
      out.push(draft);
    }
    draft = null;
    letters = { all: 0, bold: 0 };
  };

  /** A number without words stays a line of its own: nothing is lost. */
  const flushLabel = () => {
    if (!label) return;
    const { text, context } = label;
    label = null;
    const lone: Draft = { text, marks: [] };
    if (context.role) lone.role = context.role;
    out.push(lone);
  };

  const open = (context: Context): Draft => {
    if (draft) return draft;
    draft = { text: '', marks: [] };
    const role = roleOf(context);
    if (context.note === undefined && label) {
      draft.text = `${label.text} `;
      if (!context.quoted) draft.labelLength = draft.text.length;
      label = null;
    }
    if (context.note !== undefined) draft.note = context.note;
    else if (role) draft.role = role;
    if (role === 'point') draft.level = context.items - 1;
    if (role === 'heading') draft.level = Math.max(1, context.level);
    return draft;
  };

  const roleOf = (context: Context): Role | undefined => {
    if (context.quoted) return 'quoted';
    if (context.annex && context.role !== 'paragraph' && !label && context.items === 0) {
      if (context.role === 'heading' && context.level > 0) return 'heading';
      context.annex.titles += 1;
      return context.annex.titles === 1 ? 'annex' : 'title';
    }
    const first = context.once.role;
    context.once.role = undefined;
    return first ?? (context.role && taken.includes(context.role) ? undefined : context.role);
  };

  const add = (value: string, context: Context) => {
    let piece = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (labelling) {
      if (label) label.text += piece;
      return;
    }
    if (!draft && piece.trim() === '') return;
    const current = open(context);
    if (/[ \n]$/.test(current.text)) piece = piece.replace(/^ /, '');
    current.text += piece;
    const solid = piece.replace(/\s/gu, '').length;
    letters.all += solid;
    if (context.bold) letters.bold += solid;
  };

  const actions: Record<Rule['does'], (context: Context, attributes: Record<string, string>) => () => void> =
    {
      skip: () => {
        skipping += 1;
        return () => {
          skipping -= 1;
        };
      },
      delete: () => {
        tracked = true;
        skipping += 1;
        return () => {
          skipping -= 1;
        };
      },
      block: () => {
        flush();
        return flush;
      },
      division: (context) => {
        flush();
        context.level += 1;
        context.annex = undefined;
        return flush;
      },
      item: (context) => {
        flush();
        context.items += 1;
        return flush;
      },
      annex: (context) => {
        flush();
        flushLabel();
        context.annex = { titles: 0 };
        context.level = 0;
        return flush;
      },
      quoted: (context) => {
        flush();
        context.quoted = true;
        return flush;
      },
      bold: (context) => {
        context.bold = true;
        return () => {};
      },
      label: (context) => {
        flush();
        flushLabel();
        label = { text: '', context };
        labelling = true;
        return () => {
          labelling = false;
          if (label) label.text = label.text.trim();
          if (label?.text === '') label = null;
        };
      },
      note: (context, attributes) => {
        notes += 1;
        const number = String(notes);
        const shown = attributes['marker'] ?? number;
        if (draft) draft.marks.push({ at: draft.text.length, length: 0, note: number });
        const outer = { draft, out, label, labelling, letters };
        [draft, out, label, labelling] = [null, [], null, false];
        letters = { all: 0, bold: 0 };
        Object.assign(context, { ...start, note: number, once: { role: undefined } });
        return () => {
          flush();
          const [first] = out;
          if (first) first.label = shown;
          footnotes.push(...out);
          ({ draft, out, label, labelling, letters } = outer);
        };
      },
      row: () => {
        flush();
        const outer = out;
        const cells: Draft[][] = [];
        rows.push(cells);
        return () => {
          flush();
          rows.pop();
          out = outer;
          out.push(...joinRow(cells));
        };
      },
      cell: (context) => {
        flush();
        context.annex = undefined;
        const cells = rows.at(-1);
        if (!cells) return flush;
        out = [];
        cells.push(out);
        return flush;
      },
      break: () => {
        if (draft) draft.text = `${draft.text.replace(/ +$/, '')}\n`;
        return () => {};
      },
      sign: (context, attributes) => {
        const point = Number.parseInt(attributes['CODE'] ?? '', 16);
        if (point > 31 && point <= 0x10ffff) add(String.fromCodePoint(point), context);
        return () => {};
      },
    };
  const rows: Draft[][][] = [];

  return {
    open(name: string, attributes: Record<string, string>) {
      const parent = frames.at(-1);
      const found = skipping > 0 ? null : vocabulary.ruleOf(name, parent?.name ?? '');
      const told = vocabulary.languageOf(name, attributes);
      if (told === '') spelled = '';
      else if (told) language ??= told;
      const context: Context = { ...(parent?.context ?? { ...start, once: { role: undefined } }) };
      if (found && found.role !== undefined) {
        context.role = found.role ?? undefined;
        const isTaken = found.role !== null && taken.includes(found.role);
        context.once = { role: isTaken ? (found.role as Role) : undefined };
        if (found.role === 'paragraph' || isTaken) context.annex = undefined;
      }
      const leave = found ? actions[found.does](context, attributes) : () => {};
      frames.push({ name, rule: found, context, leave });
    },
    close(name: string) {
      frames.pop()?.leave();
      if (name === 'LG.DOC' && spelled) language ??= spelled.trim();
      if (name === 'LG.DOC') spelled = null;
    },
    text(value: string) {
      if (spelled !== null) spelled += value;
      if (skipping === 0) add(value, frames.at(-1)?.context ?? start);
    },
    end() {
      flush();
      flushLabel();
      return { drafts: [...out, ...footnotes], language: languageCode(language), tracked };
    },
  };
}

/** "eng", "EN" or "en-GB" as two letters. */
function languageCode(name: string | null): string | null {
  if (!name) return null;
  try {
    return new Intl.Locale(name).minimize().language.toLowerCase();
  } catch {
    return null; // No language that anybody knows.
  }
}
