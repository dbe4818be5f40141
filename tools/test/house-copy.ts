/** A copy of the house in a folder of its own, to build on and to throw away. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = dirname(dirname(import.meta.dirname));
const parts = [
  'server',
  'libs',
  'cli',
  'e2e',
  'tools',
  'web',
  'docs',
  'package.json',
  'tsconfig.json',
  'biome.json',
];

export type HouseCopy = {
  folder: string;
  /** Runs a script of the copy on this Node; answers what it said and how it ended. */
  run(...args: string[]): { code: number | null; said: string };
  /** Puts a line after the first place where a text stands. */
  addAfter(path: string, place: string, more: string): void;
  remove(): void;
};

export function copyHouse(): HouseCopy {
  const folder = mkdtempSync(join(tmpdir(), 'zaedno-copy-'));
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist)$/.test(path),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    run(...args) {
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
      const ran = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
      return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
    },
    addAfter(path, place, more) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(place)) throw new Error(`${path} does not hold ${place}`);
      writeFileSync(
        join(folder, path),
        text.replace(place, () => `${place}${more}`),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
