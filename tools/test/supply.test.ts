// What is installed is what was locked: exact versions, a hash wherever the registry at hand gave one, no script unseen.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Locked = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};
type Manifest = Record<string, Record<string, string>> & { allowScripts?: Record<string, boolean> };

const root = new URL('../../', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(readText('package.json')) as Manifest;
const packages = Object.entries(
  (JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> }).packages,
).filter(([path]) => path !== '');
const document = readText('dependencies.md');

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Whether npm would install this build on Linux, x64, with glibc: the system on which the lock file is made. */
function fitsHere({ os, cpu, libc }: Locked): boolean {
  const names = (wanted: string | string[] | undefined, mine: string) =>
    wanted === undefined || [wanted].flat().includes(mine);
  return names(os, 'linux') && names(cpu, 'x64') && names(libc, 'glibc');
}

test('every locked package has an exact version, and a hash unless it is a build for another system', () => {
  assert.ok(packages.length > 100, `Only ${packages.length} packages were read.`);
  const asked = new Map(packages.flatMap(([, entry]) => Object.entries(entry.optionalDependencies ?? {})));
  for (const [path, entry] of packages) {
    assert.match(entry.version ?? '', exact, `${path} has no exact version.`);
    if (entry.integrity !== undefined) {
      assert.match(entry.integrity, /^sha512-[\w+/]{86}==$/, `${path} has no SHA-512.`);
      continue;
    }
    assert.ok(entry.optional && !fitsHere(entry), `${path} has no hash, and is installed here.`);
    assert.equal(asked.get(nameOf(path)), entry.version, `Nothing that is locked asks for exactly ${path}.`);
  }
});

test('how many builds have no hash is told in dependencies.md', () => {
  const without = packages.filter(([, entry]) => entry.integrity === undefined).length;
  const told = /^(\d+) of (\d+) locked packages have no hash/m.exec(document)?.slice(1).map(Number);
  assert.deepEqual(told, [without, packages.length], 'Left: dependencies.md. Right: package-lock.json.');
});

test('package.json names exact versions', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
      assert.match(version, exact, `${name}@${version}: name one version (npm install --save-exact).`);
    }
  }
});

test('no install script is approved without a line that says why', () => {
  const approved = Object.entries(manifest.allowScripts ?? {}).flatMap(([name, yes]) => (yes ? [name] : []));
  const section = document.split('\n## Scripts at install time\n')[1]?.split('\n## ')[0] ?? '';
  const lines = [...section.matchAll(/^- `([^`]+)`: (.{20,})$/gm)].map(([, name = '']) => name);
  assert.deepEqual(approved.toSorted(), lines.toSorted(), 'Left: package.json. Right: dependencies.md.');
});

test('no package brings an install script that is not approved', () => {
  const bringing = packages.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path));
  for (const name of bringing) {
    assert.notEqual(
      manifest.allowScripts?.[name],
      undefined,
      `${name} runs a script at install time: say yes or no to it in package.json, and why in dependencies.md.`,
    );
  }
});

test('the bill of materials names every locked package, in its version, with hash and licence where we know them', () => {
  const { scripts } = manifest as { scripts?: Record<string, string> };
  const [program, ...options] = (scripts?.['sbom'] ?? '').split(' > ')[0]?.split(' ') ?? [];
  assert.equal(program, 'npm');
  const made = spawnSync('npm', options, { cwd: root, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  assert.equal(made.status, 0, made.stderr);
  const { bomFormat, components } = JSON.parse(made.stdout) as {
    bomFormat: string;
    components: {
      group?: string;
      name: string;
      version: string;
      purl: string;
      hashes?: unknown[];
      licenses?: unknown[];
    }[];
  };
  assert.equal(bomFormat, 'CycloneDX');
  const named = new Map(
    components.map((one) => [`${one.group ? `${one.group}/` : ''}${one.name}@${one.version}`, one]),
  );
  for (const [path, { version, integrity }] of packages) {
    const one = named.get(`${nameOf(path)}@${version}`);
    assert.ok(one, `${path} is not in the bill of materials.`);
    assert.match(one.purl, /^pkg:npm\//);
    if (integrity !== undefined) assert.ok(one.hashes?.length, `${path} has lost its hash.`);
  }
  assert.equal(named.size, new Set(packages.map(([path, { version }]) => `${nameOf(path)}@${version}`)).size);
});
