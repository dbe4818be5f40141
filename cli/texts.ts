// Local commands on official texts and tables: they read a file here, in an isolated child, and need no server.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextsError } from '#libs/texts/errors.ts';
import { readIsolated } from '#libs/texts/isolated.ts';
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

Files: .txt, .docx, .html, .pdf with a text layer. The content decides, not the name.
Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

const commands: Record<
  string,
  { operands: number; flags: string[]; run: (operands: string[], flags: Set<string>) => Promise<Outcome> }
> = {
  tree: { operands: 1, flags: ['--json'], run: tree },
  leaves: { operands: 1, flags: ['--json-lines', '--json'], run: leaves },
  show: { operands: 2, flags: ['--json'], run: show },
  decode: { operands: 1, flags: [], run: decode },
};

export async function runTexts(args: string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  const command = commands[name ?? ''];
  if (!command)
    return usage(
      `${name === undefined ? 'Say what to do with the text.' : `There is no command "text ${name}".`}\n\n${textsHelp}`,
    );
  const flags = new Set(rest.filter((arg) => arg.startsWith('--')));
  const operands = rest.filter((arg) => !arg.startsWith('--'));
  const unknown = [...flags].find((flag) => !command.flags.includes(flag));
  if (unknown) return usage(`"text ${name}" does not know ${unknown}.\n\n${textsHelp}`);
  if (operands.length !== command.operands)
    return usage(
      `"text ${name}" takes ${command.operands} operand(s), not ${operands.length}.\n\n${textsHelp}`,
    );
  try {
    return await command.run(operands, flags);
  } catch (error) {
    const asJson = flags.has('--json') || flags.has('--json-lines');
    if (error instanceof TextsError) return refused(error.code, error.message, asJson);
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return refused(
        'file.unreadable',
        `The file cannot be read: ${error.message}. Check its name and your rights.`,
        asJson,
      );
    throw error;
  }
}

const read = async (file: string) => readIsolated(await readFile(file), basename(file), 'text');

async function tree([file = '']: string[], flags: Set<string>): Promise<Outcome> {
  const read_ = await read(file);
  const summary = summarise(read_);
  if (flags.has('--json')) return json(summary);
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

async function leaves([file = '']: string[], flags: Set<string>): Promise<Outcome> {
  const all = withUnassigned(await read(file));
  if (flags.size > 0) return jsonLines(all);
  return done(
    columns(all.map((leaf) => [leaf.address, `${leaf.start}-${leaf.end}`, leaf.text.replace(/\s+/gu, ' ')])),
  );
}

async function show([file = '', address = '']: string[], flags: Set<string>): Promise<Outcome> {
  const leaf = findLeaf(await read(file), address);
  if (!leaf) throw new TextsError('texts.no-address', { address });
  if (!flags.has('--json')) return done(leaf.text);
  const { start, end, text } = leaf;
  return json({ address, start, end, text });
}

async function decode([file = '']: string[]): Promise<Outcome> {
  return { code: 0, out: await readIsolated(await readFile(file), basename(file), 'decoding') };
}
