// Every package that we name has a reason and a licence that fits ours, and so has what it brings along.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

// Read with EUPL-1.2 in mind: permissive, or on the EUPL's own list (MPL-2.0), or for fonts only (OFL-1.1).
const fitting = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

type Locked = { license?: string; link?: boolean };

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const locked: Record<string, Locked> = readJson('package-lock.json').packages;
const document = readFileSync(new URL('dependencies.md', root), 'utf8');

/** Rows of the table under a heading, as trimmed cells, the first without its backticks. */
function rowsUnder(heading: string): string[][] {
  const section = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  assert.ok(section, `dependencies.md has lost its section "${heading}".`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

/** What a package states about itself; binaries for other machines are not installed, so the lock file speaks. */
function statedLicence(path: string): string {
  const manifest = new URL(`${path}/package.json`, root);
  const stated = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8')).license
    : locked[path]?.license;
  return typeof stated === 'string' && stated !== '' ? stated : (stated?.type ?? 'nothing');
}

/** Flat SPDX expressions: with OR one name must fit, with AND each; both mixed is left to a person. */
function fits(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  const choices = bare.split(' OR ');
  if (choices.length > 1) return choices.some((name) => fitting.has(name));
  return bare.split(' AND ').every((name) => fitting.has(name));
}

function namedPackages(): string[] {
  const manifest = readJson('package.json');
  const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];
  return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})).sort();
}

test('every dependency has a line and every line a dependency', () => {
  const lines = rowsUnder('Named by us').map(([name]) => name);
  assert.deepEqual(
    lines.toSorted(),
    namedPackages(),
    'dependencies.md and package.json name different packages.',
  );
});

test('every line says why and when it runs', () => {
  const when = /^(server|reader|browser|build|test|platform)(, (server|reader|browser|build|test))*$/;
  for (const [name, why, , runs] of rowsUnder('Named by us')) {
    assert.ok(why && why.length >= 5, `${name}: say in dependencies.md why it is here.`);
    assert.match(runs ?? '', when, `${name}: say in dependencies.md when it runs.`);
  }
});

test('every licence is the one that the package states, and fits EUPL-1.2', () => {
  for (const [name, , licence] of rowsUnder('Named by us')) {
    assert.equal(licence, statedLicence(`node_modules/${name}`), `${name} states another licence.`);
    assert.ok(fits(licence), `${name}: ${licence} is not among the licences that fit. Ask before adding it.`);
  }
});

test('what our dependencies bring along fits too, or has a line that says what we know', () => {
  const words = new Map(
    rowsUnder('Brought along by these, and in need of a word').map(([name, states]) => [name, states]),
  );
  const doubtful = new Map<string, string>();
  for (const path of Object.keys(locked).filter((key) => key !== '')) {
    const licence = statedLicence(path);
    if (!fits(licence)) doubtful.set(path.slice(path.lastIndexOf('node_modules/') + 13), licence);
  }
  assert.deepEqual(
    [...words].toSorted(),
    [...doubtful].toSorted(),
    'Left: lines of dependencies.md. Right: packages whose licence does not fit or is not stated.',
  );
});
