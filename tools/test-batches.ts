// Test files of one room read the same modules and open the same house: a score of them share a process, so that all
// this is read once. What starts a server or other processes keeps one to itself, as do files that set up more than their
// own suites.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const filesTogether = 20;

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
  const byRoom = Object.groupBy(files, (file) => roomOf(file, root) ?? '');
  // Whoever waits longest begins first: those alone, for batches are even and short, and end together.
  given.push(...(byRoom[''] ?? []).map((file) => join(root, file)));
  for (const [room, members] of Object.entries(byRoom))
    if (room !== '') for (const batch of inBatches(members ?? [])) given.push(writeBatch(room, batch));
  return {
    files: given,
    ranIn: (file) => ranIn.get(file) ?? file,
    takeAway: () => rmSync(folder, { recursive: true, force: true }),
  };

  function writeBatch(room: string, batch: readonly string[]): string {
    const path = join(folder, `${room}-${given.length}.test.mjs`);
    const paths = batch.map((file) => join(root, file));
    writeFileSync(
      path,
      paths.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''),
    );
    for (const file of paths) ranIn.set(file, path);
    return path;
  }
}

/** The room whose batch this file may join. */
function roomOf(file: string, root: string): string | undefined {
  const [, server, outside] =
    /^(?:server\/(?:desks\/)?([^/]+)|(libs|tools|web))\//.exec(file.replaceAll('\\', '/')) ?? [];
  const room = server ?? outside;
  return room && room !== 'entry' && standsAlone(readFileSync(join(root, file), 'utf8')) ? room : undefined;
}

/** False where a file sets something up for whatever runs in its process, or starts processes and takes long. */
function standsAlone(code: string): boolean {
  return !/^(before|after|beforeEach|afterEach)\(|\bmock\.|process\.(env\b.*[^=]=[^=]|chdir|on\()|'node:child_process'|db\/embedded|house-copy/m.test(
    code,
  );
}

/** As many and as even as fit. */
function inBatches(files: readonly string[]): string[][] {
  const count = Math.ceil(files.length / filesTogether);
  return Array.from({ length: count }, (_, nth) => files.filter((__, at) => at % count === nth));
}
