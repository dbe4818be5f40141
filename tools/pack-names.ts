/** Builds the library of names for npm: plain JavaScript with types, its README and licence, nothing else. `npm run pack:names [FOLDER]`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'libs/names');

/** What is asked for from outside, and the program of a thread. */
const entries = ['index.ts', 'browser.ts', 'threads.ts', 'threads/serve-part.ts'];

/** What stands in the package's own package.json; the version is that of the house. */
function manifest() {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return {
    name: '@zaedno/names',
    version,
    description: 'Compares and finds person names across scripts, and says why',
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    exports: {
      '.': { types: './index.d.ts', browser: './browser.js', default: './index.js' },
      './browser': { types: './browser.d.ts', default: './browser.js' },
      // A browser has none: its bundler says so.
      './threads': { types: './threads.d.ts', node: './threads.js' },
    },
    types: './index.d.ts',
  };
}

/** Builds into an empty folder; answers it. The folder is removed first. */
export function buildNames(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: relative(folder, join(root, 'tsconfig.json')),
      compilerOptions: {
        noEmit: false,
        // What Node 20 has, and nothing newer: this is what `engines` promises.
        target: 'es2023',
        lib: ['es2023'],
        declaration: true,
        rewriteRelativeImportExtensions: true,
        rootDir: relative(folder, source),
        outDir: '.',
        typeRoots: [relative(folder, join(root, 'node_modules/@types'))],
      },
      files: entries.map((file) => relative(folder, join(source, file))),
      include: [],
    }),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
    stdio: 'inherit',
  });
  rmSync(config);
  cpSync(join(source, 'README.md'), join(folder, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  return folder;
}

/** Packs a folder that was built; answers the path of the tarball. No script of the package runs. */
export function packNames(folder: string, into: string): string {
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(told) as [{ filename: string }];
  return join(into, filename);
}

if (import.meta.main) {
  const folder = buildNames(resolve(process.argv[2] ?? join(root, 'tmp/names-package')));
  console.log(packNames(folder, resolve(folder, '..')));
}
