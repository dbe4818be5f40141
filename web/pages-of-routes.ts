// Which page stands at which address, read from the source of the routes, so that none is forgotten.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOfRooms } from './message-rooms.ts';

export type PageOfRoute = {
  /** As in the client's routes: `/strategy/plan/items/$item`. */
  readonly route: string;
  /** The file that the page stands in, from the folder of the client: a key of the build's manifest. */
  readonly page: string;
  /** Every room whose texts are there before it is drawn: the kernel's, the desk's, and those that it loads besides. */
  readonly rooms: readonly string[];
};

export function pagesOfRoutes(): PageOfRoute[] {
  const web = import.meta.dirname;
  return globSync('src/{kernel/shell,desks/*}/routes.tsx', { cwd: web }).flatMap((found) => {
    const file = found.replaceAll('\\', '/');
    const folder = file.slice(0, file.lastIndexOf('/'));
    const source = readFileSync(join(web, file), 'utf8');
    const desk = /^src\/desks\/([^/]+)/.exec(folder)?.[1];
    return [...source.matchAll(/\bpath: '([^']+)'[^]*?lazyRouteComponent\(\(\) => import\('([^']+)'\)/g)].map(
      ([whole, route, page]) => ({
        route: route as string,
        page: join(folder, page as string).replaceAll('\\', '/'),
        rooms: [...new Set(['kernel', ...(desk ? [desk] : []), ...roomsIn(whole)])],
      }),
    );
  });
}

/** The rooms that a route's own lines name. A list that is made elsewhere (the names of all acts) is not among them. */
function roomsIn(lines: string): string[] {
  const names = new Set(
    Object.entries(partsOfRooms).flatMap(([room, parts]) => [room, ...Object.keys(parts)]),
  );
  return [...lines.matchAll(/'([a-z-]+)'/g)]
    .map(([, name]) => name as string)
    .filter((name) => names.has(name));
}
