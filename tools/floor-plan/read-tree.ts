// Reads every source file of a tree into what the rules look at: its place, its imports, its syntax tree.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  /** A path from the root of the tree, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Erased before the code runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly body: readonly Node[];
  /** The line of a place in the syntax tree. */
  lineAt(offset: number): number;
}

/** A node of the syntax tree, as far as the rules look into it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Tree {
  readonly root: string;
  /** Paths of all files, with "/" and from the root. */
  readonly files: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
}

const folders = ['server', 'libs', 'cli', 'tools', 'e2e', 'web'];
const passedOver = /(^|\/)(node_modules|fixtures|vectors)\/|^web\/dist\//;

/** Throws when a file does not parse: nothing can be said about it then. */
export function readTree(root: string): Tree {
  const files = folders
    .flatMap((folder) => filesUnder(root, folder))
    .filter((path) => !passedOver.test(path));
  const subpaths = readSubpaths(root);
  const sources = new Map<string, Source>();
  for (const path of files) {
    if (/\.tsx?$/.test(path)) sources.set(path, readSource(root, path, subpaths));
  }
  return { root, files: files.toSorted(), sources };
}

function filesUnder(root: string, folder: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  if (!entries.some((entry) => entry.isDirectory() && entry.name === folder)) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(root, join(entry.parentPath, entry.name)));
}

/** "#kernel/*" → "server/kernel/", as package.json says. */
function readSubpaths(root: string): [string, string][] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return Object.entries(imports).map(([name, target]) => [
    name.replace(/\*$/, ''),
    target.replace(/^\.\//, '').replace(/\*$/, ''),
  ]);
}

function readSource(root: string, path: string, subpaths: readonly [string, string][]): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const resolve = (specifier: string, start: number, typeOnly: boolean): Import => ({
    ...locate(specifier, path, subpaths),
    typeOnly,
    line: lineAt(start),
  });
  const imports: Import[] = [];
  for (const found of parsed.module.staticImports) {
    const typeOnly = found.entries.length > 0 && found.entries.every((entry) => entry.isType);
    imports.push(resolve(found.moduleRequest.value, found.start, typeOnly));
  }
  for (const found of parsed.module.staticExports) {
    const from = found.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from)
      imports.push(
        resolve(
          from.value,
          found.start,
          found.entries.every((entry) => entry.isType),
        ),
      );
  }
  for (const found of parsed.module.dynamicImports) {
    const written = text.slice(found.moduleRequest.start, found.moduleRequest.end);
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(written)?.[2];
    if (literal) imports.push(resolve(literal, found.start, false));
  }
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    body: parsed.program.body as unknown as Node[],
    lineAt,
  };
}

function locate(specifier: string, from: string, subpaths: readonly [string, string][]) {
  if (specifier.startsWith('.')) {
    return { target: posix.normalize(posix.join(posix.dirname(from), specifier)), isPackage: false };
  }
  const subpath = subpaths.find(([name]) => specifier.startsWith(name));
  if (subpath) return { target: subpath[1] + specifier.slice(subpath[0].length), isPackage: false };
  return { target: specifier, isPackage: true };
}
