/** Fills in templates and writes files that are not there yet, formatted as the house formats. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path from the root of the tree → text. */
export type Files = Readonly<Record<string, string>>;

/** Puts each word in the place of `__word__`. Throws where a template asks for a word that is not given. */
export function fillIn(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/__([A-Za-z]+)__/g, (_, word: string) => {
    const given = words[word];
    if (given === undefined) throw new Error(`A template asks for "${word}", which nobody gave.`);
    return given;
  });
}

/** Writes all files or, where one of them is there already, none. Answers their paths. */
export function writeNew(root: string, files: Files): string[] {
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Error(`There already: ${there.join(', ')}. Nothing was written.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  format(root, Object.keys(files));
  return Object.keys(files);
}

/** Where a line breaks depends on the length of the names that were filled in. */
function format(root: string, paths: readonly string[]): void {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const ran = spawnSync(process.execPath, [biome, 'format', '--write', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`The new files could not be formatted:\n${ran.stderr}`);
}
