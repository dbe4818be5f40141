// What both commands do first, on any Node >= 20.19 and before anything is installed: packages, Node 24, web client.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops with one clear sentence instead of a stack trace. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  // Last, because the last lines are the ones that are read.
  if (/ENOSPC|no space left on device/i.test(sentence)) {
    console.error(`\nThere is no room left on the disk that holds ${root}. Make room there and start again.`);
  }
  process.exit(1);
}

/** What must be there before TypeScript can run. Returns the path of Node 24. */
export async function prepareHouse(say) {
  requireNode('20.19.0', process.versions.node);
  await installIfNeeded(say);
  return findNode24();
}

function requireNode(least, found) {
  const [major, minor] = found.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  giveUp(
    `Zaedno needs Node ${least} or newer to start, and this is ${found}. Get one at https://nodejs.org.`,
  );
}

async function installIfNeeded(say) {
  const why = whyInstall();
  if (!why) return;
  const wanted = Object.entries(readJson('package-lock.json').packages)
    .filter(fitsHere)
    .map(([path]) => path);
  say(`Installing packages from package-lock.json (${why}); the first time takes a minute or two.`);
  const ticking = setInterval(
    () => say(`  ${countPresent(wanted)} of ${wanted.length} packages in place`),
    5000,
  );
  let failed = await npmCi();
  // An interrupted start may have left an npm that is still at work in the same folder: it ends, or is done, soon.
  for (let again = 0; failed && again < 3 && whyInstall(); again += 1) {
    say('  That did not work; trying again in 5 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    failed = whyInstall() && (await npmCi());
  }
  clearInterval(ticking);
  if (failed && whyInstall()) giveUp(`The packages could not be installed:\n${failed}`);
  say('Packages installed.');
}

/** What npm complained of, if it did. */
async function npmCi() {
  const { code, written } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  return code === 0 ? undefined : `"npm ci" ended with ${code}:\n${written.trim()}`;
}

/** By content, not by date: a clone, a checkout and a copy all give files new dates. */
function whyInstall() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return 'there are none yet';
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  for (const [path, wanted] of Object.entries(readJson('package-lock.json').packages)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found && !wanted.optional) return `${path} is missing`;
    if (found && found.version !== wanted.version)
      return `${path} is ${found.version}, not ${wanted.version}`;
  }
  return undefined;
}

function fitsHere([path, { os, cpu, libc }]) {
  const fits = (wanted, here) => wanted === undefined || wanted.includes(here);
  return path !== '' && fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
}

function countPresent(paths) {
  return paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    shell: process.platform === 'win32' && !npm,
  });
  // Ctrl-C here ends npm first; a second one would find it half-way in the folder that the next start installs into.
  const stop = (signal) => {
    child.kill('SIGKILL');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stop);
  let written = '';
  child.stdout.on('data', (chunk) => (written += chunk));
  child.stderr.on('data', (chunk) => (written += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 'an error', written: error.message }));
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, stop);
      resolve({ code: code ?? signal, written });
    });
  });
}

/** The pinned Node 24 of the lock file; where it does not exist for this system, the system's own. */
function findNode24() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    `Zaedno runs on Node 24. The packages bring none that runs on this system (${process.platform}-${process.arch}), and the one installed is ${process.versions.node}. Install Node 24 from https://nodejs.org and start again.`,
  );
}

/** Undefined when the client is as its sources are, or there is none yet; otherwise what the build complained of. */
export function buildWebIfNeeded(node, say) {
  if (!existsSync(join(root, 'web', 'index.html'))) {
    say('There is no web client to build yet (web/index.html); going on without it.');
    return undefined;
  }
  const stamp = join(root, 'web', 'dist', '.built-from');
  const sources = hashWebSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return undefined;
  say('Building the web client.');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(node, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (built.status !== 0) return `The web client could not be built:\n${built.stdout}${built.stderr}`;
  try {
    writeFileSync(stamp, sources);
  } catch (error) {
    return `The web client was built, but not all of it could be written:\n${error.message}`;
  }
  say('Web client built.');
  return undefined;
}

/** What the browser may get from the server's side: nouns, states, texts, and the libraries. */
const sharedWithWeb = /(^|\/)(model|workflow|define)(\.ts|\/)|\/messages\/[^/]+\.json$/;

function hashWebSources() {
  const files = [
    'package-lock.json',
    ...filesUnder('web', (path) => !path.startsWith('web/dist/')),
    ...filesUnder('server', (path) => sharedWithWeb.test(path)),
    ...filesUnder('libs', (path) => !path.includes('/test/')),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder, wanted) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/') && wanted(path));
}

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}
