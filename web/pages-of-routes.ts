// Which page stands at which address, read from the source of the routes, so that none is forgotten.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PageOfRoute = {
  /** As in the client's routes: `/strategy/plan/items/$item`. */
  readonly route: string;
  /** The file that the page stands in, from the folder of the client: a key of the build's manifest. */
  readonly page: string;
  /** The room whose texts it speaks with besides the kernel's. */
  readonly room: string | undefined;
  /** The part of that room that only it and a few others say. */
  readonly part: string | undefined;
};

export function pagesOfRoutes(): PageOfRoute[] {
  const web = import.meta.dirname;
  return globSync('src/{kernel/shell,desks/*}/routes.tsx', { cwd: web }).flatMap((found) => {
    const file = found.replaceAll('\\', '/');
    const folder = file.slice(0, file.lastIndexOf('/'));
    const source = readFileSync(join(web, file), 'utf8');
    return [...source.matchAll(/\bpath: '([^']+)'[^]*?import\('([^']+)'\)/g)].map(([whole, route, page]) => ({
      route: route as string,
      page: join(folder, page as string).replaceAll('\\', '/'),
      room: /^src\/desks\/([^/]+)/.exec(folder)?.[1],
      part: /\broom: '([^']+)'/.exec(whole)?.[1],
    }));
  });
}
