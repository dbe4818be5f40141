// The secret key of a backup: typed in, piped in, or from a file that nobody else can read; never an argument.
import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Answers the key (age, one line). Throws a sentence where others can read the file or there is no key in it. */
export async function readSecretKey(file: string | undefined): Promise<string> {
  const text = file === undefined ? await ask() : readClosed(file);
  const line = text.split('\n').find((one) => /^AGE-SECRET-KEY-/i.test(one.trim()));
  if (line) return line.trim();
  throw new Error(
    'There is no secret key of a backup in what was given. It is one line that begins with AGE-SECRET-KEY-.',
  );
}

function readClosed(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`Others can read ${file}. Make it yours alone (chmod 600).`);
  return readFileSync(file, 'utf8');
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) {
    let text = '';
    for await (const piece of process.stdin) text += String(piece);
    return text;
  }
  process.stderr.write('Secret key of the backup (it is not shown): ');
  const silent = new Writable({ write: (_piece, _encoding, next) => next() });
  const asked = createInterface({ input: process.stdin, output: silent, terminal: true });
  const line = await asked.question('');
  asked.close();
  process.stderr.write('\n');
  return line;
}
