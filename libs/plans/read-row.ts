// Reads one row: each cell into its value, each doubt into a problem; nothing is dropped without one.

import { readAmount } from './amounts.ts';
import type { Lookup } from './lookup.ts';
import type {
  Budget,
  Entry,
  Field,
  Lang,
  Named,
  Partner,
  PlanProblemCode,
  Problem,
  Publication,
  Surroundings,
  Texts,
} from './types.ts';
import { kinds, levels, plain, states, strengths, type Values } from './words.ts';

/** The cells of one row by field, as written and repaired. */
export interface Row {
  number: number;
  /** Fewer cells than headings: what is missing is not missed once more by name. */
  short: boolean;
  has(field: Field): boolean;
  column(field: Field): string | null;
  /** Trimmed; repaired where the person took the repairs. Empty where there is nothing. */
  text(field: Field): string;
  /** Repaired in any case: what the row is known by. */
  known(field: Field): string;
}

/** What every row of a table is read with. */
export interface Known {
  around: Surroundings;
  lookup: Lookup;
}

type Report = (field: Field, code: PlanProblemCode, proposal?: string | null) => void;

const languages = ['en', 'bg', 'mk', 'sq'] as const;

/** Answers the entry, or null where the row cannot be taken over. */
export function readRow(row: Row, known: Known, problems: Problem[]): Entry | null {
  const { around } = known;
  const report: Report = (field, code, proposal = null) =>
    problems.push({ row: row.number, column: row.column(field), code, proposal });
  const titles = readTitles(row, around.language, report);
  if (!titles) return null;
  const [startsOn, endsOn] = readDates(row, around, report);
  return {
    row: row.number,
    externalId: readId(row, report),
    partOf: row.text('part-of') || undefined,
    path: (['level-1', 'level-2', 'level-3', 'level-4', 'level-5'] as const)
      .map((field) => ({ title: row.text(field), known: row.known(field) }))
      .filter((step) => step.title !== ''),
    titles: titles.written,
    known: titles.known,
    description: row.text('description') ? { [around.language]: row.text('description') } : undefined,
    kind: readWord(row, 'kind', kinds, 'unknown-kind', known, report),
    level: readWord(row, 'level', levels, 'unknown-level', known, report),
    lead: readLead(row, around, report),
    leadPost: readPost(row, around, report),
    coLeads: readPartners(row, 'co-leads', around),
    partners: readPartners(row, 'partners', around),
    startsOn,
    endsOn,
    state: readState(row, known, report),
    budget: readBudget(row, known, report),
    ties: readTies(row, known, report),
    publication: readPublication(row, around, report),
  };
}

function readTitles(row: Row, language: Lang, report: Report): { written: Texts; known: Texts } | null {
  const written: Texts = {};
  const known: Texts = {};
  const take = (field: Field, key: Lang) => {
    const text = row.text(field);
    if (text.startsWith('=')) report(field, 'formula');
    else if (text.length > 500) report(field, 'too-long', text.slice(0, 500));
    else if (text) {
      written[key] = text;
      known[key] = row.known(field);
    }
  };
  if (row.has('title')) take('title', language);
  const named = languages.filter((key) => row.has(`title-${key}`));
  for (const key of named) take(`title-${key}`, key);
  const first: Field = row.has('title') ? 'title' : `title-${named[0] ?? 'en'}`;
  if (Object.keys(written).length === 0) {
    report(first, 'missing-title');
    return null;
  }
  for (const key of named)
    if (!row.text(`title-${key}`) && !row.short) report(`title-${key}`, 'missing-language');
  return { written, known };
}

function readId(row: Row, report: Report): string | undefined {
  const id = row.text('external-id');
  if (!id && row.has('external-id') && !row.short) report('external-id', 'missing-id');
  if (id.length <= 80) return id || undefined;
  report('external-id', 'too-long', id.slice(0, 80));
  return undefined;
}

function readWord(
  row: Row,
  field: Field,
  values: Values,
  code: PlanProblemCode,
  { around, lookup }: Known,
  report: Report,
): string | undefined {
  const text = row.text(field);
  if (!text) return undefined;
  const { value, proposal } = lookup.value(values, text);
  if (value) return value;
  report(field, code, proposal);
  return around.repair ? proposal : undefined;
}

function readState(row: Row, known: Known, report: Report): string | undefined {
  if (row.has('status') && !row.text('status') && !row.short) report('status', 'missing-status', 'planned');
  return readWord(row, 'status', states, 'unknown-status', known, report);
}

function readDates(row: Row, around: Surroundings, report: Report): [string | undefined, string | undefined] {
  const read = (field: Field) => {
    const text = row.text(field);
    if (!text) return undefined;
    const { date, unsure } = around.readDate(text);
    if (!date) report(field, 'date-not-readable');
    else if (unsure || /\p{L}/u.test(text)) report(field, 'date-as-text', date);
    return date && (!unsure || around.repair) ? date : undefined;
  };
  const starts = read('starts');
  const ends = read('ends');
  if (!starts || !ends || starts <= ends) return [starts, ends];
  report('ends', 'ends-before-start');
  return [starts, undefined];
}

/** A name by any of its languages; `exact` where it is written as the reader's language has it. */
function findNamed(
  list: readonly Named[],
  text: string,
  language: Lang,
): { id: string; name: string; exact: boolean } | undefined {
  const wanted = plain(text);
  for (const { id, names } of list) {
    const key = (Object.keys(names) as Lang[]).find((one) => plain(names[one] ?? '') === wanted);
    if (key)
      return {
        id,
        name: names[language] ?? text,
        exact: key === language || plain(names[language] ?? '') === wanted,
      };
  }
  return undefined;
}

function readLead(row: Row, around: Surroundings, report: Report): Partner | undefined {
  const text = row.text('lead');
  if (!text) {
    if (row.has('lead') && !row.short) report('lead', 'missing-lead');
    return undefined;
  }
  const found = findNamed(around.organisations, text, around.language);
  if (!found && around.organisations.length > 0) report('lead', 'unknown-institution');
  if (found && !found.exact) report('lead', 'name-in-another-language', found.name);
  return found ? { organisation: found.id, name: null } : { organisation: null, name: text.slice(0, 300) };
}

function readPost(row: Row, around: Surroundings, report: Report): string | undefined {
  const text = row.text('lead-post');
  const found = text ? findNamed(around.posts, text, around.language) : undefined;
  if (text && !found && around.posts.length > 0) report('lead-post', 'unknown-post');
  return found?.id;
}

function readPartners(row: Row, field: Field, around: Surroundings): Partner[] | undefined {
  const names = row
    .text(field)
    .split(/\s*[;\n]\s*/)
    .filter(Boolean);
  if (names.length === 0) return undefined;
  return names.slice(0, 50).map((name) => {
    const found = findNamed(around.organisations, name, around.language);
    return found ? { organisation: found.id, name: null } : { organisation: null, name: name.slice(0, 300) };
  });
}

function readBudget(row: Row, { around, lookup }: Known, report: Report): Budget | undefined {
  const written = (['planned', 'committed', 'spent'] as const).filter((field) => row.text(field));
  if (written.length === 0) return undefined;
  const currency = row.text('currency').toUpperCase();
  const digits = lookup.digits(currency);
  if (digits === null) {
    if (currency) report('currency', 'unknown-currency');
    else report(row.has('currency') ? 'currency' : 'planned', 'missing-currency');
  }
  const amounts = { planned: 0, committed: 0, spent: 0 };
  let readable = digits !== null;
  for (const field of written) {
    const amount = readAmount(row.text(field), digits ?? 2);
    if (amount.minor === null) report(field, 'not-a-number');
    else if (amount.local || amount.unsure) report(field, 'local-number-format', amount.text);
    if (amount.minor === null || (amount.unsure && !around.repair)) readable = false;
    else amounts[field] = amount.minor;
  }
  const year = /^(19|20)\d\d$/.test(row.text('year')) ? Number(row.text('year')) : null;
  if (row.text('year') && year === null) report('year', 'not-a-number');
  return readable
    ? { source: row.text('source').slice(0, 200) || '-', year, currency, ...amounts }
    : undefined;
}

function readTies(row: Row, known: Known, report: Report): Entry['ties'] {
  const { addresses } = known.around;
  const strength = readWord(row, 'strength', strengths, 'unknown-strength', known, report) ?? 'contributes';
  const found = new Set<string>();
  for (const word of row
    .text('addresses')
    .split(/[\s;,]+/)
    .filter(Boolean)) {
    const isKnown = addresses?.has(word) ?? /^(line\/[\w-]+|[a-z]+\/\d+[a-z]?)$/.test(word);
    const proposal =
      /^\d+[a-z]?$/.test(word) && (addresses?.has(`annex/${word}`) ?? true) ? `annex/${word}` : null;
    if (isKnown) found.add(word);
    else report('addresses', proposal ? 'paragraph-without-part' : 'unknown-paragraph', proposal);
    if (!isKnown && proposal && known.around.repair) found.add(proposal);
  }
  return [...found].map((address) => ({ address, strength }));
}

function readPublication(row: Row, around: Surroundings, report: Report): Publication | undefined {
  const text = row.text('publication');
  if (!text) return undefined;
  const [rule = '', ...rest] = text.split(':');
  const reason = rest.join(':').trim();
  if (/^(restricted|ограничен|[ei] kufizuar|ограничено)\p{L}*$/iu.test(rule.trim()) && reason.length >= 3)
    return { rule: 'restricted', reason };
  if (/^(public|публично|публична|јавно|јавна|publike?)$/iu.test(text)) return { rule: 'public' };
  const after = /^(?:public|публично|јавно|publike?) (?:after|from|след|от|по|од|pas|nga) (.+)$/iu.exec(
    text,
  )?.[1];
  const on = after ? around.readDate(after).date : null;
  if (on) return { rule: 'public-from', on };
  report('publication', 'unknown-publication');
  return undefined;
}
