// Rule 3: who may use the packages that reach the database, the network and the keys; and what a browser cannot run.
import { browserSafe } from './arrows.ts';
import type { Fault } from './fault.ts';
import { placeOf } from './place.ts';
import type { Source, Tree } from './read-tree.ts';

interface Reserved {
  readonly name: RegExp;
  readonly allowed: RegExp;
  readonly typesToo?: RegExp;
  readonly teaches: string;
}

const reserved: readonly Reserved[] = [
  {
    name: /^pg(\/|$)/,
    allowed: /^server\/kernel\/db\//,
    typesToo: /^server\/kernel\//, // who is handed a pool may name its type
    teaches:
      'Only kernel/db opens connections: there the session’s ticket is set before anything else is asked.',
  },
  {
    name: /^kysely(\/|$)/,
    allowed: /^server\/(kernel\/|desks\/[^/]+\/store(\.ts|\/))/,
    teaches: 'SQL stands in store.ts and in the kernel: give the store a function and call it.',
  },
  {
    name: /^fastify$/,
    allowed: /^server\/entry\/http(\.ts|\/)/,
    typesToo: /^server\/entry\//,
    teaches: 'Only entry/http.ts speaks HTTP: a route is made from an operation.',
  },
  {
    name: /^@fastify\//,
    allowed: /^server\/entry\//,
    teaches: 'Only the ways in speak HTTP: a route is made from an operation.',
  },
  {
    name: /^pg-boss(\/|$)/,
    allowed: /^server\/kernel\/jobs\//,
    teaches: 'Only kernel/jobs speaks to the queue: a job carries person, post and purpose.',
  },
  {
    name: /^(node:)?crypto$/,
    allowed:
      /^(libs\/exchange\/|tools\/|server\/kernel\/(ids\.ts|(keys|ledger|identity|documents|backup)\/|db\/embedded(\.ts|\/)))/,
    teaches:
      'Keys and hashes are made in kernel/{keys,ledger,identity,documents,backup}, kernel/ids.ts and libs/exchange only: use what they offer.',
  },
];

export function checkPackages(tree: Tree): Fault[] {
  const shipped = [...tree.sources.values()].filter((source) => !placeOf(source.path).isTest);
  return [...shipped.flatMap(reach), ...checkBrowser(tree)];
}

function reach(source: Source): Fault[] {
  if (/^(tools|e2e|bench)\//.test(source.path)) return [];
  return source.imports.flatMap((found) => {
    if (!found.isPackage) return [];
    const rule = reserved.find(({ name }) => name.test(found.target));
    if (!rule || rule.allowed.test(source.path)) return [];
    if (found.typeOnly && rule.typesToo?.test(source.path)) return [];
    return [{ path: source.path, line: found.line, message: `imports ${found.target}. ${rule.teaches}` }];
  });
}

const notForBrowsers = /^node:|^(pg|kysely|fastify|pg-boss)(\/|$)/;

/** Follows every import that runs, from the web client on: one step may be allowed and the second lead into the server. */
function checkBrowser(tree: Tree): Fault[] {
  const starts = [...tree.sources.keys()].filter(
    (path) => path.startsWith('web/src/') && !placeOf(path).isTest,
  );
  const reached = new Map<string, string>(starts.map((path) => [path, path]));
  const faults: Fault[] = [];
  for (const [path, way] of reached) {
    for (const found of tree.sources.get(path)?.imports ?? []) {
      // What the arrows refuse already needs no second word.
      const refused =
        path.startsWith('web/') && !found.target.startsWith('web/') && !browserSafe.test(found.target);
      if (found.typeOnly || (refused && !found.isPackage)) continue;
      if (found.isPackage && notForBrowsers.test(found.target)) {
        const message = `imports ${found.target}, and a browser gets this file (${way}). Move what needs the server out of it.`;
        faults.push({ path, line: found.line, message });
      } else if (!found.isPackage && !reached.has(found.target)) {
        reached.set(found.target, `${way} → ${found.target}`);
      }
    }
  }
  return faults;
}
