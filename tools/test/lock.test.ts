// The lock file must be one that `npm ci` accepts on every system, a fresh clone's first step.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingBuilds } from '../complete-lock.mjs';

type Packages = Record<
  string,
  { optionalDependencies?: Record<string, string>; resolved?: string; dev?: boolean }
>;

const root = join(import.meta.dirname, '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages };
const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;

test('the lock file holds the builds for all systems (else "npm ci" refuses it: run "npm run lock")', () => {
  assert.deepEqual(missingBuilds(lock.packages), {});
});

test('the lock file asks for what package.json asks for', () => {
  const locked = lock.packages[''] as unknown as Record<string, Record<string, string>>;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    assert.deepEqual(locked[kind], wanted[kind], kind);
  }
});

test('the lock file names no registry', () => {
  assert.deepEqual(
    Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined),
    [],
  );
});

test('a build that npm left out is found and described by its name', () => {
  const packages = {
    'node_modules/a': {
      dev: true,
      license: 'MIT',
      optionalDependencies: { '@a/b-linux-arm64-musl': '1.2.3', '@a/c-openharmony-arm64': '1.2.3' },
    },
    'node_modules/@a/c-openharmony-arm64': {},
  };
  assert.deepEqual(missingBuilds(packages), {
    'node_modules/@a/b-linux-arm64-musl': {
      version: '1.2.3',
      cpu: ['arm64'],
      os: ['linux'],
      libc: ['musl'],
      license: 'MIT',
      dev: true,
      optional: true,
    },
  });
});
