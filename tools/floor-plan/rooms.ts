// Rule 2 and "inside a desk": which room of a desk may lean on which, and what keeps rules pure.
import type { Fault } from './fault.ts';
import { placeOf } from './place.ts';
import type { Import, Node, Source, Tree } from './read-tree.ts';

interface Allowance {
  readonly own: readonly string[];
  readonly kernel: RegExp;
  readonly packages: RegExp;
  readonly teaches: string;
}

const everything = /./;
const nothing = /$^/;
const definitions = /^server\/kernel\/([a-z]+\/define|ids|[a-z]+\/(codes|classes|purposes|roles))\.ts$/;

/** Rooms that may not lean on all of their desk. Types are free: they are gone when the code runs. */
const allowances: Record<string, Allowance> = {
  model: {
    own: ['model'],
    kernel: definitions,
    packages: /^zod(\/|$)/,
    teaches: 'The model also runs in the browser: it needs zod and #kernel/*/define and nothing else.',
  },
  workflow: {
    own: ['model', 'workflow'],
    kernel: /^server\/kernel\/workflow\/define\.ts$/,
    packages: nothing,
    teaches:
      'States and moves are data, and also run in the browser: they need #kernel/workflow/define and the model.',
  },
  rules: {
    own: ['model', 'workflow', 'rules'],
    kernel: /^server\/kernel\/([a-z]+\/define|operation\/errors|calendar\/[a-z-]+)\.ts$/,
    packages: nothing,
    teaches:
      'Rules are pure: fetch in the operation and pass the value in. They lean on model, workflow and libraries, and on #kernel/operation/errors to refuse.',
  },
  store: {
    own: ['model', 'workflow', 'store'],
    kernel: /^server\/kernel\/(db\/|records\/|ids\.ts)/,
    packages: /^(kysely|node:util)(\/|$)/,
    teaches:
      'The store speaks SQL and decides nothing: it needs #kernel/db and the model; decide in rules.ts.',
  },
  operations: {
    own: ['model', 'workflow', 'rules', 'store', 'operations', 'content', 'events'],
    kernel: everything,
    packages: everything,
    teaches: 'An operation leans on rules, store, workflow and model.',
  },
  public: {
    own: ['model', 'operations', 'events', 'workflow'],
    kernel: definitions,
    packages: nothing,
    teaches: 'public.ts offers a few operations, ids and event names of its own desk: it is no second model.',
  },
  jobs: {
    own: ['model', 'operations', 'events', 'jobs'],
    kernel: everything,
    packages: everything,
    teaches: 'Timed work goes through operations, so that access and ledger apply.',
  },
  events: {
    own: ['model', 'operations', 'events'],
    kernel: everything,
    packages: everything,
    teaches: 'What we react to goes through operations, so that access and ledger apply.',
  },
};

export function checkRooms(tree: Tree): Fault[] {
  return [...tree.sources.values()].flatMap((source) => {
    const place = placeOf(source.path);
    const allowance = allowances[place.room];
    if (place.part !== 'desk' || place.isTest || !allowance) return [];
    const faults = source.imports
      .filter((found) => !found.typeOnly && !fits(found, place.name, allowance))
      .map((found) => ({
        path: source.path,
        line: found.line,
        message: `imports ${found.target}. ${allowance.teaches}`,
      }));
    return place.room === 'rules' ? [...faults, ...checkPure(source)] : faults;
  });
}

function fits(found: Import, desk: string, allowance: Allowance): boolean {
  if (found.isPackage) return allowance.packages.test(found.target);
  const to = placeOf(found.target);
  if (to.part === 'desk') {
    // Whether another desk may be reached at all is a question of the arrows.
    return to.name === desk ? allowance.own.includes(to.room) : allowance.kernel === everything;
  }
  if (to.part === 'kernel') return allowance.kernel.test(found.target);
  return to.part === 'libs'
    ? allowance !== allowances['model'] && allowance !== allowances['workflow']
    : true;
}

/** A rule gives the same answer to the same values, always. */
function checkPure(source: Source): Fault[] {
  const faults: Fault[] = [];
  walk(source.body, (node) => {
    const what = impurity(node);
    if (what) {
      faults.push({
        path: source.path,
        line: source.lineAt(node.start),
        message: `uses ${what}. Rules are pure and synchronous: the operation fetches, and passes time and chance in as values.`,
      });
    }
  });
  return faults;
}

function impurity(node: Node): string | undefined {
  if (node['async'] === true || node.type === 'AwaitExpression') return 'async';
  const called = node['callee'] as Node | undefined;
  if (called?.type === 'Identifier' && called['name'] === 'Date') {
    const given = (node['arguments'] as readonly unknown[]).length > 0 && node.type === 'NewExpression';
    return given ? undefined : 'the present time (Date)';
  }
  if (node.type !== 'MemberExpression') return undefined;
  const object = (node['object'] as Node)['name'];
  const property = (node['property'] as Node)['name'];
  const name = `${String(object)}.${String(property)}`;
  if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'Temporal.Now'].includes(name))
    return name;
  return object === 'process' ? 'process' : undefined;
}

/** Calls `visit` for every node of a syntax tree. */
export function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if (typeof (value as Node).type === 'string') visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
