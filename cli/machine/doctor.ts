// `zaedno doctor`: looks the node over on its machine; reads only and needs no sign-in.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { readTexts, type Texts } from '#kernel/i18n/translate.ts';
import { databasePasswords } from '#kernel/keys/files.ts';
import { examine } from '#kernel/readiness/examine.ts';
import { type Finding, listsOfWords } from '#kernel/readiness/finding.ts';
import { json, type Outcome, usage } from '../format.ts';
import { atTheMachine } from './at-the-machine.ts';

export const doctorHelp = `zaedno doctor [--json]

Says of each desk with personal data what is there and what is missing, and looks at configuration, keys, backups, ledger,
disk, people and work that waits. It changes nothing. Run it as the user whose keys these are, with the ZAEDNO_HOME and
DATABASE_URL of the server; an embedded database must be running.

Exit codes: 0 nothing must be done, 1 something must be done (lines that begin with "!") or it could not look, 2 wrong use.
`;

const marks = { must: '!', should: '-', fine: ' ' } as const;

export async function runDoctor(args: string[]): Promise<Outcome> {
  const asJson = readArguments(args);
  if (asJson === undefined) return usage(doctorHelp);
  const machine = atTheMachine(asJson);
  if ('code' in machine) return machine;
  const pools = openPools(machine.database, databasePasswords(machine.config.keys));
  try {
    const found = await examine(machine.config, pools.door, new Date());
    const code = found.some(({ level }) => level === 'must') ? 1 : 0;
    const texts = readTexts([fileURLToPath(new URL('../../server/desks/office', import.meta.url))]);
    if (asJson)
      return {
        ...json({ ok: code === 0, findings: found.map((one) => ({ ...one, text: told(texts, one) })) }),
        code,
      };
    return { code, out: inWords(texts, found) };
  } finally {
    await closePools(pools);
  }
}

function readArguments(args: string[]): boolean | undefined {
  try {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
    return values.json;
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

/** What is so, and what to do about it. */
function told({ translate, has }: Texts, { code, values: given }: Finding): string {
  const todo = `doctor.${code}.todo`;
  const wordsOf = (list: string | number, of: string) =>
    String(list)
      .split(', ')
      .map((one) => translate('en', `${of}.${one}`))
      .join('; ');
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const of = listsOfWords[name as keyof typeof listsOfWords];
      return [name, of ? wordsOf(value, of) : value];
    }),
  );
  return [`doctor.${code}`, ...(has(todo) ? [todo] : [])]
    .map((key) => translate('en', key, values))
    .join(' ');
}

function inWords(texts: Texts, found: readonly Finding[]): string {
  const lines = found.map((one) => `${marks[one.level]} ${told(texts, one)}`);
  const must = found.filter(({ level }) => level === 'must').length;
  const last =
    must === 0 ? 'Nothing must be done.' : `${must} ${must === 1 ? 'thing' : 'things'} must be done.`;
  return [...lines, '', last].join('\n');
}
