// How much script each address of the client needs before its page can be drawn, summed from the build's own manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { languages } from '../web/message-rooms.ts';
import { pagesOfRoutes } from '../web/pages-of-routes.ts';

export type RouteScripts = {
  /** As in the client's routes. */
  readonly route: string;
  /** Bytes after gzip, each file by itself, in the language with the longest texts. */
  readonly bytes: number;
  /** The files, largest first. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
};

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean };
type Manifest = Readonly<Record<string, Chunk>>;

const web = fileURLToPath(new URL('../web/', import.meta.url));

/** Every route of the client. Throws where the client is not built or a route's page is not in the build. */
export function routeScripts(): RouteScripts[] {
  const manifest = JSON.parse(readFileSync(join(web, 'dist/.vite/manifest.json'), 'utf8')) as Manifest;
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  if (entries.length === 0) throw new Error('The build has no entry. Run "npm run build".');
  const sizeOf = measured();
  return pagesOfRoutes().map(({ route, page, rooms }) => {
    const first = filesOf(manifest, [...entries, page]);
    const texts = rooms.map((one) => longestTexts(manifest, one, sizeOf));
    const files = [...first, ...texts]
      .map((file) => ({ file, bytes: sizeOf(file) }))
      .sort((one, other) => other.bytes - one.bytes);
    return { route, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** Bytes after gzip: most files belong to many routes, and each is pressed once. */
function measured(): (file: string) => number {
  const sizes = new Map<string, number>();
  return (file) => {
    const bytes = sizes.get(file) ?? gzipSync(readFileSync(join(web, 'dist', file))).length;
    sizes.set(file, bytes);
    return bytes;
  };
}

/** A chunk, what it imports, what that imports. What is loaded on a press is not among them. */
function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}. Run "npm run build".`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...found];
}

function longestTexts(manifest: Manifest, room: string, sizeOf: (file: string) => number): string {
  const files = languages.map((language) => manifest[`../virtual:messages/${room}/${language}`]?.file);
  const sized = files.map((file) => {
    if (!file) throw new Error(`The build lacks the texts of ${room}. Run "npm run build".`);
    return { file, bytes: sizeOf(file) };
  });
  return sized.toSorted((one, other) => other.bytes - one.bytes)[0]?.file as string;
}
