// Rule 4: what a file may not contain, and no circles of imports.
import type { Fault } from './fault.ts';
import { placeOf } from './place.ts';
import { walk } from './rooms.ts';
import type { Node, Source, Tree } from './read-tree.ts';

export function checkShapes(tree: Tree): Fault[] {
  return [...[...tree.sources.values()].flatMap(checkShape), ...checkCycles(tree)];
}

function checkShape(source: Source): Fault[] {
  const faults: Fault[] = [];
  const add = (node: Node, message: string) =>
    faults.push({ path: source.path, line: source.lineAt(node.start), message });
  for (const node of source.body) {
    if (node.type === 'ExportDefaultDeclaration' && !source.path.endsWith('.config.ts')) {
      add(node, 'has a default export. Export by name, so that a thing is called the same everywhere.');
    }
    const { part, isTest } = placeOf(source.path);
    // A script of tools/ runs once and ends.
    const state = isTest || part === 'tools' ? undefined : mutableState(node);
    if (state) {
      add(
        node,
        `keeps ${state} at module level. Several instances share one database, and tests one process: make it in a function and pass it on.`,
      );
    }
  }
  walk(source.body, (node) => {
    if ((node.type === 'ClassDeclaration' || node.type === 'ClassExpression') && !isErrorClass(node)) {
      add(node, 'has a class. Plain objects and functions do; classes are for errors only.');
    }
  });
  if (isBarrel(source)) {
    faults.push({
      path: source.path,
      line: 1,
      message: 'only passes on what others export. Import from the file itself; index.ts is for libs/* only.',
    });
  }
  return faults;
}

function isErrorClass(node: Node): boolean {
  const parent = node['superClass'] as Node | null;
  return parent?.type === 'Identifier' && /(Error|Refusal)$/.test(String(parent['name']));
}

/** `let`, and containers that start empty: nothing fills them but a later change. */
function mutableState(node: Node): string | undefined {
  const declaration = (node.type === 'ExportNamedDeclaration' ? node['declaration'] : node) as Node | null;
  if (declaration?.type !== 'VariableDeclaration' || declaration['declare'] === true) return undefined;
  if (declaration['kind'] !== 'const') return `a "${String(declaration['kind'])}"`;
  for (const { init } of declaration['declarations'] as readonly { init: Node | null }[]) {
    if (init?.type === 'NewExpression' && (init['arguments'] as readonly unknown[]).length === 0) {
      const name = String((init['callee'] as Node)['name']);
      if (/^(Weak)?(Map|Set)$/.test(name)) return `an empty ${name}`;
    }
    if (init?.type === 'ArrayExpression' && (init['elements'] as readonly unknown[]).length === 0) {
      return 'an empty array';
    }
    if (init?.type === 'ObjectExpression' && (init['properties'] as readonly unknown[]).length === 0) {
      return 'an empty object';
    }
  }
  return undefined;
}

function isBarrel(source: Source): boolean {
  if (/^libs\/[^/]+\/(index|browser|threads)\.ts$|^server\/desks\/[^/]+\/public\.ts$/.test(source.path))
    return false;
  if (/(^|\/)index\.tsx?$/.test(source.path)) return true;
  return source.body.length > 0 && source.body.every(passesOn);
}

function passesOn(node: Node): boolean {
  return (
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node['source'] !== null)
  );
}

/** Imports of types count too: two files that need each other to be understood are one file in two halves. */
function checkCycles(tree: Tree): Fault[] {
  const done = new Set<string>();
  const faults: Fault[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) {
      const circle = [...way.slice(at), path].join(' → ');
      faults.push({
        path,
        line: 1,
        message: `imports itself by a circle: ${circle}. Move what both need into a third file.`,
      });
      return;
    }
    if (done.has(path)) return;
    for (const found of tree.sources.get(path)?.imports ?? []) {
      if (!found.isPackage) visit(found.target, [...way, path]);
    }
    done.add(path);
  };
  for (const path of tree.sources.keys()) visit(path, []);
  return faults;
}
