/** `docs/errors.md`: every code that anything of the house refuses with, what it means and what to do. */
import { existsSync, readFileSync } from 'node:fs';
import { TextsError, textsErrorCodes } from '#libs/texts/errors.ts';
import type { Desk } from '#kernel/operation/desk.ts';
import { kernelErrors } from '#kernel/operation/errors.ts';

type Row = { code: string; status: string; meaning: string; todo: string };

/** Codes of the command line itself, where no server said anything. */
const commandLine: Row[] = [
  {
    code: 'cli.not-signed-in',
    status: 'exit 1',
    meaning: 'No token is kept on this computer.',
    todo: 'Sign in first: `zaedno sign-in`.',
  },
  {
    code: 'cli.no-token',
    status: 'exit 1',
    meaning: 'What was typed is no token.',
    todo: 'Copy the token from the page “Your access”, or make a new one there.',
  },
  {
    code: 'cli.token-not-ended',
    status: 'exit 1',
    meaning: 'The token is forgotten on this computer, but the node did not end it.',
    todo: 'End it on the page “Your access”.',
  },
  {
    code: 'file.unreadable',
    status: 'exit 1',
    meaning: 'The file is not there, or it is not yours to read.',
    todo: 'Check its name and your rights.',
  },
  {
    code: 'cli.no-server',
    status: 'exit 1',
    meaning: 'No node answers at the address.',
    todo: 'Start it with `npm start`, or say `--server URL`.',
  },
  {
    code: 'cli.file',
    status: 'exit 1',
    meaning: 'The file cannot be read, or it is not a table of a plan.',
    todo: 'Check its name, your rights and its columns; the sentence says which.',
  },
  {
    code: 'cli.no-keys',
    status: 'exit 1',
    meaning: 'This folder holds no keys of a node.',
    todo: 'Run it where the node runs, with the same `ZAEDNO_HOME`.',
  },
  {
    code: 'cli.no-database',
    status: 'exit 1',
    meaning: 'The embedded database does not run.',
    todo: 'Start Zaedno first.',
  },
  {
    code: 'cli.no-owner',
    status: 'exit 1',
    meaning: 'Only the database’s owner can do this.',
    todo: 'Set `DATABASE_OWNER_URL` beside `DATABASE_URL`, for this one command.',
  },
  {
    code: 'cli.no-citus',
    status: 'exit 1',
    meaning: 'The database does not have the extension Citus. Nothing was changed.',
    todo: 'Leave it so, unless one machine is no longer enough; else install the extension first.',
  },
  {
    code: 'cli.not-distributed',
    status: 'exit 1',
    meaning: 'The tables were not declared for Citus. Nothing was changed.',
    todo: 'The sentence says what stands in the way.',
  },
  {
    code: 'cli.backup-failed',
    status: 'exit 1',
    meaning: 'The backup, or the drill, was not made.',
    todo: 'The sentence says why; an older backup is as it was.',
  },
  {
    code: 'cli.restore-failed',
    status: 'exit 1',
    meaning: 'The restore did not come to its end.',
    todo: 'The sentence says why; the database was left empty.',
  },
  {
    code: 'cli.keys-failed',
    status: 'exit 1',
    meaning: 'The node key was not changed to its end.',
    todo: 'The sentence says why; run it again, it goes on where it stopped.',
  },
  {
    code: 'cli.ledger-failed',
    status: 'exit 1',
    meaning: 'The ledger could not be asked, or nothing is sealed yet.',
    todo: 'The sentence says why.',
  },
  {
    code: 'cli.ledger-wrong',
    status: 'exit 1',
    meaning: 'A proof, a checkpoint or the log itself does not hold.',
    todo: 'Keep everything as it is and tell the auditor.',
  },
  {
    code: 'cli.breach-failed',
    status: 'exit 1',
    meaning: 'What a session or an account was shown could not be listed.',
    todo: 'The sentence says why.',
  },
];

/** The page's text. Sentences are the English texts that people are shown. */
export function errorsPage(manifests: readonly Desk[]): string {
  return [
    '# Errors',
    '',
    'Every refusal has a code. Over HTTP it is a problem (RFC 9457): `code`, `title` (what is wrong), `todo` (what to do), `kept` (what was kept), `fields` (which fields, by path) and, with 409, `current` (how it stands now). Words in braces are filled in. The texts stand in `messages/` in four languages; this page is written from them by `npm run write-docs`, and a test compares it with the code in both directions.',
    '',
    '`kernel.not-found` answers alike for what is absent, what was erased and what is not for you. Anything that is not on this page is a fault of ours: it answers `kernel.failed` and stands in the server’s log.',
    '',
    section(
      'The kernel',
      rowsOf(
        'server/kernel',
        Object.entries(kernelErrors).map(([code, { status }]) => [code, status]),
      ),
    ),
    ...manifests.map((desk) =>
      section(
        `The desk ${desk.name}`,
        rowsOf(
          `server/desks/${desk.name}`,
          codesOf(desk).map((code) => [code, 409]),
        ),
      ),
    ),
    section('Reading files', textsErrorCodes.map(textsRow)),
    section('The command line', commandLine),
    section('The page in the browser', browserRows()),
  ].join('\n');
}

/** Codes of its own that a desk's operations declare. */
export function codesOf(desk: Desk): string[] {
  const declared = desk.operations.flatMap((operation) => operation.errors ?? []);
  return [...new Set(declared)].filter((code) => code.startsWith(`${desk.name}.`)).sort();
}

function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ code, status, meaning, todo }) => `| \`${code}\` | ${status} | ${cell(meaning)} | ${cell(todo)} |`,
  );
  return [
    `## ${title}`,
    '',
    '| code | status | what is wrong | what to do |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A text that is missing leaves an empty cell here, and fails a test. */
function messages(folder: string): Record<string, string> {
  const file = new URL(`../../${folder}/messages/en.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function rowsOf(folder: string, codes: readonly (readonly [string, number])[]): Row[] {
  const texts = messages(folder);
  return codes.map(([code, status]) => ({
    code,
    status: String(status),
    meaning: plain(texts[`error.${code}`] ?? ''),
    todo: plain(texts[`error.${code}.todo`] ?? ''),
  }));
}

/** ICU choices are shown by their name alone. */
function plain(text: string): string {
  return text.replaceAll(/\{(\w+), (?:select|plural),(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '{$1}');
}

function textsRow(code: (typeof textsErrorCodes)[number]): Row {
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  const sentence = new TextsError(code, names).message;
  const end = sentence.search(/[.:;] (?=[A-Z])/) + 1;
  const cut = end > 0 ? end : sentence.length;
  return { code, status: 'file refused', meaning: sentence.slice(0, cut), todo: sentence.slice(cut).trim() };
}

function browserRows(): Row[] {
  const texts = messages('web/src/kernel');
  const codes = Object.keys(texts).filter((key) => /^web\.error\.web\.[a-z-]+$/.test(key));
  return codes.map((key) => ({
    code: key.slice('web.error.'.length),
    status: 'browser',
    meaning: texts[key] ?? '',
    todo: texts[`${key}.todo`] ?? '',
  }));
}
