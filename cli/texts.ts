// Local commands on official texts and tables: they read a file here, in an isolated child, and need no server.

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { align } from '#libs/texts/align.ts';
import { TextsError } from '#libs/texts/errors.ts';
import { type Readings, readIsolated } from '#libs/texts/isolated.ts';
import { summarise, withUnassigned } from '#libs/texts/summary.ts';
import { findLeaf } from '#libs/texts/tree.ts';
import { columns, done, json, jsonLines, type Outcome, refused, usage } from './format.ts';

export const textsHelp = `zaedno text: official texts as addressed trees

  zaedno text tree FILE [--json]
      Parts, counts, and what a person should look at.
      JSON: {"format","language","parts":[{"id","paragraphs","unnumbered"}],"bullets":{"<address>":n},
      "footnotes":n,"recitals":n,"articles":n,"doubts":[{"address","why"}],"unassigned":n,"repeated":n}

  zaedno text leaves FILE [--json-lines]
      Every piece in the order of the source. JSON lines: {"address","start","end","text"};
      start and end count UTF-16 units of the declared decoding (for .txt, .html and .docx the text is
      exactly what stands there). What belongs nowhere has the address unassigned/N and a "why".

  zaedno text show FILE ADDRESS [--json]
      One paragraph, verbatim: cover/5, annex/14/3, annex/46b, recital/12, article/5/2, footnote/3.

  zaedno text decode FILE
      The declared decoding itself.

  zaedno text align FILE FILE [--json]
      Two language versions side by side, by address. JSON: [{"address","texts":[text or null, ...]}]

  zaedno text table FILE [--sheet NAME] [--json | --json-lines]
      A table from .csv, .xlsx or .docx. JSON: {"format","encoding","delimiter","sheet","sheets",
      "columns","rows":n,"problems":[{"row","column","code","proposal"}]}.
      JSON lines: {"number","cells"} for each row, number being its line or row in the file.

Files: .txt, .docx, .html, .pdf with a text layer, .xml (Akoma Ntoso, Formex). The content decides, not the name.
Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

interface Command {
  operands: string[];
  options: string[];
  run(operands: string[], flags: Flags): Promise<Outcome>;
}

interface Flags {
  json?: boolean;
  'json-lines'?: boolean;
  sheet?: string;
}

const commands = new Map<string, Command>([
  ['tree', { operands: ['FILE'], options: ['json'], run: tree }],
  ['leaves', { operands: ['FILE'], options: ['json', 'json-lines'], run: leaves }],
  ['show', { operands: ['FILE', 'ADDRESS'], options: ['json'], run: show }],
  ['decode', { operands: ['FILE'], options: [], run: decode }],
  ['align', { operands: ['FILE', 'FILE'], options: ['json'], run: alignTwo }],
  ['table', { operands: ['FILE'], options: ['json', 'json-lines', 'sheet'], run: table }],
]);

export async function runTexts(args: string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  const command = commands.get(name ?? '');
  if (!command)
    return usage(
      `${name === undefined ? 'Say what to do with the text.' : `There is no command "text ${name}".`}\n\n${textsHelp}`,
    );
  const given = split(rest, command);
  if (typeof given === 'string') return usage(`text ${name}: ${given}\n\n${textsHelp}`);
  const { operands, flags } = given;
  try {
    return await command.run(operands, flags);
  } catch (error) {
    const asJson = flags.json === true || flags['json-lines'] === true;
    if (error instanceof TextsError) return refused(error.code, error.message, asJson);
    if (error instanceof Error && 'syscall' in error)
      return refused(
        'file.unreadable',
        `The file cannot be read: ${error.message}. Check its name and your rights.`,
        asJson,
      );
    throw error;
  }
}

/** Operands and flags, or the sentence that says what is wrong with them. */
function split(args: string[], command: Command): { operands: string[]; flags: Flags } | string {
  try {
    const options = Object.fromEntries(
      command.options.map((name) => [name, { type: name === 'sheet' ? 'string' : 'boolean' } as const]),
    );
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === command.operands.length) return { operands: positionals, flags: values };
    return `takes ${command.operands.join(' ')}, and got ${positionals.length === 0 ? 'nothing' : positionals.join(' ')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const load = async <R extends keyof Readings>(
  file: string,
  reading: R,
  sheet?: string,
): Promise<Readings[R]> =>
  readIsolated(
    await readFile(fromCaller(file)),
    basename(file),
    reading,
    sheet === undefined ? {} : { sheet },
  );
const read = (file: string) => load(file, 'text');

/** npm runs scripts in the project's folder; the name of a file counts from where the person stands. */
const fromCaller = (file: string): string =>
  process.env.npm_lifecycle_event === 'zaedno' && process.env.INIT_CWD
    ? resolve(process.env.INIT_CWD, file)
    : file;

async function tree([file = '']: string[], flags: Flags): Promise<Outcome> {
  const read_ = await read(file);
  const summary = summarise(read_);
  if (flags.json) return json(summary);
  const lines = [
    ['format', summary.format],
    ['language', summary.language],
    ...summary.parts.map((part) => [
      `part ${part.id}`,
      `${part.paragraphs} paragraphs, ${part.unnumbered} without number`,
    ]),
    ...Object.entries(summary.bullets).map(([address, n]) => [`bullets ${address}`, String(n)]),
    ['footnotes', String(summary.footnotes)],
    ['recitals', String(summary.recitals)],
    ['articles', String(summary.articles)],
    ['unassigned', String(summary.unassigned)],
    ['repeated', String(summary.repeated)],
    ...summary.doubts.map((doubt) => [`doubt ${doubt.address}`, doubt.why]),
  ];
  return done(columns(lines));
}

async function leaves([file = '']: string[], flags: Flags): Promise<Outcome> {
  const all = withUnassigned(await read(file));
  if (flags.json || flags['json-lines']) return jsonLines(all);
  return done(
    columns(all.map((leaf) => [leaf.address, `${leaf.start}-${leaf.end}`, leaf.text.replace(/\s+/gu, ' ')])),
  );
}

async function show([file = '', address = '']: string[], flags: Flags): Promise<Outcome> {
  const leaf = findLeaf(await read(file), address);
  if (!leaf) throw new TextsError('texts.no-address', { address });
  if (!flags.json) return done(leaf.text);
  const { start, end, text } = leaf;
  return json({ address, start, end, text });
}

async function decode([file = '']: string[]): Promise<Outcome> {
  return done(await load(file, 'decoding'));
}

async function alignTwo([left = '', right = '']: string[], flags: Flags): Promise<Outcome> {
  const rows = align([await read(left), await read(right)]);
  const texts = rows.map(({ address, leaves: found }) => ({
    address,
    texts: found.map((leaf) => leaf?.text ?? null),
  }));
  if (flags.json) return json(texts);
  return done(
    columns(
      texts.map((row) => [
        row.address,
        ...row.texts.map((text) => (text ?? '-').replace(/\s+/gu, ' ').slice(0, 60)),
      ]),
    ),
  );
}

async function table([file = '']: string[], flags: Flags): Promise<Outcome> {
  const { rows, ...about } = await load(file, 'table', flags.sheet);
  if (flags['json-lines']) return jsonLines(rows);
  if (flags.json) return json({ ...about, rows: rows.length });
  const problems = about.problems.map(({ row, column, code, proposal }) => [
    String(row),
    column,
    code,
    proposal ?? '',
  ]);
  return done(`${rows.length} rows, columns: ${about.columns.join(', ')}\n${columns(problems)}`);
}
