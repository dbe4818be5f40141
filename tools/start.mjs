// `npm start`: sets the house up if needed, then runs the server on Node 24 and stands between it and the terminal.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWebIfNeeded, giveUp, prepareHouse, root } from './house.mjs';

const say = (line) => console.log(line);
const node = await prepareHouse(say);
const complaint = buildWebIfNeeded(node, say);
if (complaint) giveUp(complaint);

// A process group of its own: Ctrl-C reaches the server once, through us, and not a second time from the terminal.
const server = spawn(
  node,
  [
    '--import',
    pathToFileURL(join(root, 'tools', 'tether.mjs')).href,
    join('server', 'main.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, detached: process.platform !== 'win32', stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);

const lastSent = new Map();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // The terminal and npm both send us Ctrl-C; the server should take only a second press for impatience.
    if (Date.now() - (lastSent.get(signal) ?? 0) < 500) return;
    lastSent.set(signal, Date.now());
    server.kill(signal);
  });
}

// When npm is killed, nobody tells us; without this look the server would hold its port for ever.
if (process.env.npm_lifecycle_event) {
  const before = startedBy();
  const watch = setInterval(() => {
    if (startedBy() === before) return;
    clearInterval(watch); // a second signal would be taken for impatience, and leave the database running
    server.kill('SIGTERM');
  }, 500).unref();
}

/** Our parents up to npm: npm itself, or the shell that it started us by and then npm. */
function startedBy() {
  const parent = process.ppid;
  try {
    if (!readFileSync(`/proc/${parent}/cmdline`, 'utf8').startsWith('sh\0-c\0')) return `${parent}`;
    const [, parentOfShell] = /\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return `${parent} ${parentOfShell}`;
  } catch {
    return `${process.ppid}`; // no /proc on this system, or the parent has just gone
  }
}

server.once('error', (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exitCode = 1;
});
server.once('exit', (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
});
