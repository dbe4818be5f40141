// `npm run lock`: writes into package-lock.json the builds for other systems that npm left out, so that `npm ci` accepts it everywhere.
//
// npm leaves an optional package out of the lock file when the registry at hand does not serve it, and `npm ci` then
// refuses the whole file. Their versions are fixed by the package that asks for them; only their checksums are unknown.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Entries that belong into the lock and are not in it: path → entry. */
export function missingBuilds(packages) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      if (!/^\d+\.\d+\.\d+[^ ]*$/.test(version)) {
        throw new Error(
          `${path} asks for ${name}@${version}: no exact version, so it cannot be completed here.`,
        );
      }
      // A build has the licence of the package that it is a build of.
      const { license } = entry;
      const { os, cpu, libc } = systemOf(name);
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev && { dev: true }),
        ...(libc && { libc }),
        ...(license && { license }),
        optional: true,
        ...(os && { os }),
      };
    }
  }
  return missing;
}

/** Looks where Node does: beside the package that asks, then one folder up, to the top. */
function isLocked(packages, path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true;
    if (from === '') return false;
  }
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The system that a build is for, as its name says it ("…-linux-arm64-musl"). */
function systemOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_]/);
  const os = words.find((word) => systems.includes(word))?.replace('windows', 'win32');
  const cpu = words.find((word) => processors.includes(word));
  if (!cpu) throw new Error(`${name} does not say for which processor it is.`);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && 'glibc';
  return { cpu: [cpu], os: os && [os], libc: libc && [libc] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingBuilds(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${Object.keys(missing).length} builds for other systems added to package-lock.json.`);
}
