// Writes down which files each address needs first, so that the server names them in the page and nothing waits its turn.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { languages } from './message-rooms.ts';
import { pagesOfRoutes } from './pages-of-routes.ts';

/** `first-files.json` beside `index.html`; what index.html names itself is left out. */
export function firstFiles(): Plugin {
  return {
    name: 'zaedno-first-files',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('The build has no folder to write the first files into.');
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('index.html'));
      const known = new Set(entry ? withImports(named, entry).map(({ fileName }) => fileName) : []);
      const files = (end: string) => {
        const start = chunks.find(({ facadeModuleId }) =>
          facadeModuleId?.replaceAll('\\', '/').endsWith(end),
        );
        if (!start) throw new Error(`The build has no ${end}.`);
        const needed = withImports(named, start).filter(({ fileName }) => !known.has(fileName));
        return {
          scripts: needed.map(({ fileName }) => fileName),
          styles: needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
        };
      };
      const texts = (room: string) =>
        languages.map((language) => [language, files(`virtual:messages/${room}/${language}`).scripts]);
      const pages = pagesOfRoutes().map(({ route, page, rooms }) => ({ route, ...files(`/${page}`), rooms }));
      const rooms = [...new Set(pages.flatMap((page) => page.rooms))];
      const all = {
        pages,
        texts: Object.fromEntries(rooms.map((room) => [room, Object.fromEntries(texts(room))])),
      };
      await writeFile(join(dir, 'first-files.json'), JSON.stringify(all));
    },
  };
}

/** A chunk, what it imports, what that imports. */
function withImports(
  named: ReadonlyMap<string, Rolldown.OutputChunk>,
  start: Rolldown.OutputChunk,
): Rolldown.OutputChunk[] {
  const found = new Set([start]);
  for (const chunk of found) {
    for (const file of chunk.imports) {
      const next = named.get(file);
      if (next) found.add(next);
    }
  }
  return [...found];
}
