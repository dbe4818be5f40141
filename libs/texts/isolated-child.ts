// Runs code over an untrusted file in a child process that may read nothing but that code, is watched, and is killed when it takes too much.

import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextsError, type TextsErrorCode } from './errors.ts';
import { limits } from './limits.ts';

export interface IsolatedChild {
  /** Reads a line of JSON and then the bytes from standard input; answers on descriptor 3. */
  script: string;
  /** Folders of code, and packages of node_modules, that it may read. */
  folders: string[];
  packages: string[];
}

export interface IsolationOptions {
  /** Seconds until the child is killed; never above the limit. */
  seconds?: number;
  residentMegabytes?: number;
  /** Options of the reading, such as the sheet of a workbook. */
  sheet?: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The bytes go in through a pipe, so the child needs no file at all and nothing is left on the disk. Answers what the child
 * wrote to descriptor 3. Errors: texts.too-slow, texts.too-big-in-memory, texts.failed.
 */
export async function runIsolated(
  child: IsolatedChild,
  bytes: Uint8Array,
  request: unknown,
  options: IsolationOptions = {},
): Promise<Buffer> {
  const seconds = Math.min(options.seconds ?? limits.seconds, limits.seconds);
  const megabytes = Math.min(options.residentMegabytes ?? limits.residentMegabytes, limits.residentMegabytes);
  const [command, ...args] = await childCommand(child);
  return new Promise((resolve, reject) => {
    // No environment: the child must not see addresses, keys or settings of the server.
    const running = spawn(command as string, args, { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    let ended = false;
    const end = (outcome: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(clock);
      clearInterval(watch);
      running.kill('SIGKILL');
      outcome();
    };
    const fail = (code: TextsErrorCode, values: Record<string, string | number>) =>
      end(() => reject(new TextsError(code, values)));
    const clock = setTimeout(() => fail('texts.too-slow', { seconds }), seconds * 1000);
    const watch = setInterval(() => {
      if (residentMegabytes(running.pid) > megabytes) fail('texts.too-big-in-memory', { limit: megabytes });
    }, 50);

    const output: Buffer[] = [];
    let received = 0;
    const pipe = running.stdio[3] as NodeJS.ReadableStream;
    pipe.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > limits.resultBytes) fail('texts.too-big-in-memory', { limit: megabytes });
      else output.push(chunk);
    });
    const complaints: Buffer[] = [];
    running.stderr?.on('data', (chunk: Buffer) => {
      if (complaints.length < 50) complaints.push(chunk);
    });
    running.on('error', (error) => fail('texts.failed', { detail: error.message }));
    // A child that was killed or died early leaves a broken pipe; 'close' tells the reason.
    running.stdin?.on('error', () => undefined);
    running.on('close', (status) => {
      const complaint = Buffer.concat(complaints).toString('utf8');
      if (status === 0) return end(() => resolve(Buffer.concat(output)));
      if (/heap out of memory|Allocation failed|Array buffer allocation/i.test(complaint))
        fail('texts.too-big-in-memory', { limit: limits.heapMegabytes });
      else fail('texts.failed', { detail: `the reader stopped with ${status ?? 'a signal'}` });
    });
    // Through the pipe too: arguments can be read by everybody on the machine, and a file's name may tell much.
    running.stdin?.write(`${JSON.stringify(request)}\n`);
    running.stdin?.end(bytes);
  });
}

/** Node with every permission taken away but reading its own code; without a network where the system can do that. */
export async function childCommand(child: IsolatedChild, ...given: string[]): Promise<string[]> {
  // Where the packages stand behind a link, Node asks for the place that the link leads to.
  const named = child.packages.map((name) => join(root, 'node_modules', name));
  const folders = [...new Set([...child.folders, ...named, ...named.map((folder) => realpathSync(folder))])];
  return [
    ...(await networkless()),
    process.execPath,
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    `--allow-fs-read=${join(root, 'package.json')}`,
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--no-warnings',
    child.script,
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
