// Reads an untrusted file in a child process that may read nothing but this code, is watched, and is killed when it takes too much.

import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextsError, type TextsErrorCode, textsErrorCodes } from './errors.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';
import type { TextTree } from './tree.ts';

export interface Readings {
  text: TextTree;
  /** The declared decoding itself, for whoever wants to check the places. */
  decoding: string;
  /** Both from one reading, for whoever keeps the source beside the tree. */
  both: { tree: TextTree; decoding: string };
  table: Table;
}

export interface IsolationOptions {
  /** Seconds until the child is killed; never above the limit. */
  seconds?: number;
  residentMegabytes?: number;
  /** Options of the reading, such as the sheet of a workbook. */
  sheet?: string;
}

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const packages = ['parse5', 'entities', 'saxes', 'xmlchars', 'csv-parse', 'pdfjs-dist'];

/**
 * The bytes go in through a pipe, so the child needs no file at all and nothing is left on the disk.
 * Every failure is a TextsError whose sentence says what to do.
 */
export async function readIsolated<R extends keyof Readings>(
  bytes: Uint8Array,
  name: string,
  reading: R,
  options: IsolationOptions = {},
): Promise<Readings[R]> {
  if (bytes.length > limits.fileBytes)
    throw new TextsError('texts.too-large', {
      size: Math.ceil(bytes.length / 1048576),
      limit: limits.fileBytes / 1048576,
    });
  const answer = await runChild(bytes, JSON.stringify({ name, reading, sheet: options.sheet }), options);
  if (answer.error) {
    const { code, values } = answer.error;
    throw textsErrorCodes.includes(code)
      ? new TextsError(code, values)
      : new TextsError('texts.failed', { detail: 'an answer nobody knows' });
  }
  return answer.result as Readings[R];
}

interface Answer {
  result?: unknown;
  error?: { code: TextsErrorCode; values: Record<string, string | number> };
}

async function runChild(bytes: Uint8Array, request: string, options: IsolationOptions): Promise<Answer> {
  const seconds = Math.min(options.seconds ?? limits.seconds, limits.seconds);
  const megabytes = Math.min(options.residentMegabytes ?? limits.residentMegabytes, limits.residentMegabytes);
  const [command, ...args] = await childCommand(join(here, 'child.ts'));
  return new Promise((resolve, reject) => {
    // No environment: the child must not see addresses, keys or settings of the server.
    const child = spawn(command as string, args, { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    let ended = false;
    const end = (outcome: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(clock);
      clearInterval(watch);
      child.kill('SIGKILL');
      outcome();
    };
    const fail = (code: TextsErrorCode, values: Record<string, string | number>) =>
      end(() => reject(new TextsError(code, values)));
    const clock = setTimeout(() => fail('texts.too-slow', { seconds }), seconds * 1000);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > megabytes) fail('texts.too-big-in-memory', { limit: megabytes });
    }, 50);

    const output: Buffer[] = [];
    let received = 0;
    const pipe = child.stdio[3] as NodeJS.ReadableStream;
    pipe.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > limits.resultBytes) fail('texts.too-big-in-memory', { limit: megabytes });
      else output.push(chunk);
    });
    const complaints: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => {
      if (complaints.length < 50) complaints.push(chunk);
    });
    child.on('error', (error) => fail('texts.failed', { detail: error.message }));
    // A child that was killed or died early leaves a broken pipe; 'close' tells the reason.
    child.stdin?.on('error', () => undefined);
    child.on('close', (status) => {
      const complaint = Buffer.concat(complaints).toString('utf8');
      if (status === 0)
        return end(() => {
          try {
            resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as Answer);
          } catch {
            reject(new TextsError('texts.failed', { detail: 'no answer' }));
          }
        });
      if (/heap out of memory|Allocation failed|Array buffer allocation/i.test(complaint))
        fail('texts.too-big-in-memory', { limit: limits.heapMegabytes });
      else fail('texts.failed', { detail: `the reader stopped with ${status ?? 'a signal'}` });
    });
    // Through the pipe too: arguments can be read by everybody on the machine, and a file's name may tell much.
    child.stdin?.write(`${request}\n`);
    child.stdin?.end(bytes);
  });
}

/** Node with every permission taken away but reading its own code; without a network where the system can do that. */
export async function childCommand(script: string, ...given: string[]): Promise<string[]> {
  // Where the packages stand behind a link, Node asks for the place that the link leads to.
  const named = packages.map((name) => join(root, 'node_modules', name));
  const folders = [...new Set([here, ...named, ...named.map((folder) => realpathSync(folder))])];
  return [
    ...(await networkless()),
    process.execPath,
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    `--allow-fs-read=${join(root, 'package.json')}`,
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--no-warnings',
    script,
    ...given,
  ];
}

/**
 * From Node 26 on, --permission itself closes the network. Before, an empty network namespace does, where Linux lets us
 * have one; asked each time, since the answer may change with the system's settings.
 */
async function networkless(): Promise<string[]> {
  if (process.platform !== 'linux' || Number(process.versions.node.split('.')[0]) >= 26) return [];
  const wrapper = ['--user', '--map-root-user', '--net', '--'];
  const status = await new Promise((resolve) => {
    const probe = spawn('unshare', [...wrapper, 'true'], { stdio: 'ignore', env: {} });
    probe.on('error', () => resolve(null));
    probe.on('close', resolve);
  });
  return status === 0 ? ['unshare', ...wrapper] : [];
}

/** 0 where the system does not tell (outside Linux): there the heap limit and the clock stand alone. */
function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return Number(match?.[1] ?? 0) / 1024;
  } catch {
    return 0; // It has just ended.
  }
}
