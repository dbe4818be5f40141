// A plan's table tried out here, with no server and no sign-in: what it would bring into an empty plan, and what is wrong with it.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { summariseImport } from '#libs/plans/index.ts';
import { proposeRepair, readDate, readIsolated, TextsError } from '#libs/texts/index.ts';
import { columns, done, json, type Outcome, refused, usage } from './format.ts';

export const plansHelp = `zaedno strategy import-plan FILE --dry-run [--json] [--language LANG] [--sheet NAME] [--repair]
      What a table (.csv, .xlsx, a table in .docx) would bring into an empty plan; nothing is sent or written.
      JSON: {"rows","new","changed","unchanged","refused","problems":[{"row","column","code","proposal"}]}.
      row is the line or row of the file. Names of institutions and paragraphs are not checked here.
  zaedno strategy import-plan --file FILE --plan ID [--dryRun false] [--json] [--follow]
      The same against a plan of the server, or the import itself.
`;

const languages = ['en', 'bg', 'mk', 'sq'] as const;

/** undefined: no file was named as an operand, so this is the server's operation. */
export async function runPlanImport(args: readonly string[]): Promise<Outcome | undefined> {
  if (args[0] === undefined || args[0].startsWith('--')) return undefined;
  const options = {
    json: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    repair: { type: 'boolean' },
    language: { type: 'string' },
    sheet: { type: 'string' },
  } as const;
  let given: ReturnType<typeof parse>;
  const parse = () => parseArgs({ args: [...args], allowPositionals: true, options });
  try {
    given = parse();
  } catch (error) {
    return usage(`${(error as Error).message}\n\n${plansHelp}`);
  }
  const { values, positionals } = given;
  const language = languages.find((one) => one === (values.language ?? 'en'));
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values['dry-run'] || !language) return usage(plansHelp);
  try {
    const table = await readIsolated(
      await readFile(file),
      basename(file),
      'table',
      values.sheet === undefined ? {} : { sheet: values.sheet },
    );
    const around = {
      language,
      repair: values.repair ?? false,
      organisations: [],
      posts: [],
      addresses: undefined,
      readDate,
    };
    let made = 0;
    const summary = summariseImport(table, around, {
      newId: () => `new-${(made += 1)}`,
      repaired: (text) => proposeRepair(text) ?? text,
    });
    return values.json ? json(summary) : done(written(summary));
  } catch (error) {
    if (error instanceof TextsError) return refused(error.code, error.message, values.json ?? false);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refused('cli.file', message, values.json ?? false);
  }
}

function written({ problems, ...counts }: ReturnType<typeof summariseImport>): string {
  const head = Object.entries(counts).map(([name, count]) => [name, String(count)]);
  const rows = problems.map((one) => [String(one.row), one.column ?? '', one.code, one.proposal ?? '']);
  return `${columns(head)}\n\n${columns([['row', 'column', 'problem', 'proposal'], ...rows])}`;
}
