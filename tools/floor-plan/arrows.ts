// Rule 1: which part of the house may lean on which.
import type { Fault } from './fault.ts';
import { type Place, placeOf } from './place.ts';
import type { Import, Source, Tree } from './read-tree.ts';

/** What the browser may run of the server's side. */
export const browserSafe =
  /^server\/kernel\/i18n\/say\.ts$|^server\/desks\/[^/]+\/(model|workflow)(\.ts|\/)|^server\/(desks|kernel)\/.*messages\/[^/]+\.json$|^libs\/[^/]+\/browser\.ts$/;

export function checkArrows(tree: Tree): Fault[] {
  return [...tree.sources.values()].flatMap((source) =>
    source.imports
      .filter((found) => !found.isPackage)
      .flatMap((found) => {
        const message = refuse(source, placeOf(source.path), found, placeOf(found.target));
        return message
          ? [{ path: source.path, line: found.line, message: `imports ${found.target}. ${message}` }]
          : [];
      }),
  );
}

function refuse(source: Source, from: Place, found: Import, to: Place): string | undefined {
  if (to.isTest && !from.isTest && from.part !== 'tools') {
    return 'What lies in test/ is never shipped: move what you need out of it.';
  }
  switch (from.part) {
    case 'libs':
      if (to.part === 'libs' && to.name === from.name) return undefined;
      return 'A library knows nothing of the server and of other libraries, so that it can be used alone: pass what it needs as a value.';
    case 'kernel':
      if (to.part === 'kernel' || to.part === 'libs') return undefined;
      if (to.part === 'desk') return 'The kernel knows no desk: let the desk hand it over in its desk.ts.';
      if (
        from.isTest &&
        (['entry', 'tools', 'e2e'].includes(to.part) || found.target === 'server/desks.ts')
      ) {
        return undefined;
      }
      return 'The kernel leans on libraries only: whoever starts it passes in the rest.';
    case 'entry':
      if (['kernel', 'libs', 'entry'].includes(to.part) || found.target === 'server/desks.ts')
        return undefined;
      if (from.isTest || seeds(source.path, found.target)) return undefined;
      return 'Ways in hold no domain words: take operations from the list in server/desks.ts.';
    case 'desk':
      return refuseFromDesk(from, found, to);
    case 'house':
      return refuseFromHouse(source, to);
    case 'web':
      return refuseFromWeb(from, found, to);
    case 'cli':
      if (to.part === 'cli' || to.part === 'libs' || found.typeOnly || from.isTest) return undefined;
      // The operator's own work, where the node's keys lie (ADR-0009).
      if (
        source.path.startsWith('cli/machine/') &&
        (to.part === 'kernel' || found.target === 'server/desks.ts')
      )
        return undefined;
      return 'The command line speaks through openapi.json and libs/*, like anybody outside.';
    default:
      return undefined;
  }
}

/** Whoever starts a node fills an empty demo. */
function seeds(from: string, target: string): boolean {
  return from === 'server/entry/node.ts' && target === 'tools/seed.ts';
}

function refuseFromDesk(from: Place, found: Import, to: Place): string | undefined {
  if (to.part === 'kernel' || to.part === 'libs') return undefined;
  if (to.part === 'desk' && (to.name === from.name || to.room === 'public')) return undefined;
  if (from.isTest) return undefined;
  if (to.part === 'desk') {
    return `Another desk is reached through its public.ts only, and called by ctx.call, so that access and ledger apply again: import #desks/${to.name}/public.ts.`;
  }
  if (found.target === 'e2e/personas.ts') return undefined;
  return 'A desk leans on the kernel, on libraries and on other desks’ public.ts, and on nothing else.';
}

function refuseFromHouse(source: Source, to: Place): string | undefined {
  if (source.path === 'server/desks.ts') {
    const fits = (to.part === 'desk' && to.room === 'desk') || to.part === 'kernel';
    return fits ? undefined : 'The list of desks names desk.ts of each desk and nothing more.';
  }
  if (to.part !== 'desk') return undefined;
  return 'Only server/desks.ts names the desks: take them from there.';
}

function refuseFromWeb(from: Place, found: Import, to: Place): string | undefined {
  if (to.part === 'web' || found.typeOnly || browserSafe.test(found.target) || from.isTest) return undefined;
  if (to.part === 'libs')
    return 'The browser gets only a library’s browser-safe entrance: libs/<name>/browser.ts.';
  return 'The browser gets types, model.ts, workflow.ts and messages/*.json of the server, and no code of it: write "import type", or call an operation.';
}
