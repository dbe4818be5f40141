// Test files of one desk read the same modules and open the same house: a dozen of them share a process, so that all
// this is read once. Everything else keeps a process of its own, as do files that set up more than their own suites.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const filesTogether = 12;

export interface TestBatches {
  /** What the runner is given: test files, and files that hold several of them. */
  readonly files: string[];
  /** The file whose process ran this one. */
  ranIn(file: string): string;
  takeAway(): void;
}

/** `files`: paths below `root`. */
export function batchTests(files: readonly string[], root: string): TestBatches {
  const folder = mkdtempSync(join(tmpdir(), 'zaedno-batches-'));
  const ranIn = new Map<string, string>();
  const given: string[] = [];
  for (const [desk, members] of Object.entries(Object.groupBy(files, (file) => deskOf(file, root) ?? ''))) {
    if (desk === '') given.push(...(members ?? []).map((file) => join(root, file)));
    else for (const batch of inBatches(members ?? [])) given.push(writeBatch(desk, batch));
  }
  return {
    files: given,
    ranIn: (file) => ranIn.get(file) ?? file,
    takeAway: () => rmSync(folder, { recursive: true, force: true }),
  };

  function writeBatch(desk: string, batch: readonly string[]): string {
    const path = join(folder, `${desk}-${given.length}.test.mjs`);
    const paths = batch.map((file) => join(root, file));
    writeFileSync(
      path,
      paths.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''),
    );
    for (const file of paths) ranIn.set(file, path);
    return path;
  }
}

/** The desk whose batch this file may join. */
function deskOf(file: string, root: string): string | undefined {
  const desk = /^server\/desks\/([^/]+)\/test\//.exec(file.replaceAll('\\', '/'))?.[1];
  return desk && standsAlone(readFileSync(join(root, file), 'utf8')) ? desk : undefined;
}

/** False where a file sets something up for whatever runs in its process. */
function standsAlone(code: string): boolean {
  return !/^(before|after|beforeEach|afterEach)\(|\bmock\.|process\.(env\b.*[^=]=[^=]|chdir|on\()/m.test(
    code,
  );
}

/** As many and as even as fit. */
function inBatches(files: readonly string[]): string[][] {
  const count = Math.ceil(files.length / filesTogether);
  return Array.from({ length: count }, (_, nth) => files.filter((__, at) => at % count === nth));
}
