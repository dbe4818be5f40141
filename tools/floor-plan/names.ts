// Rule 5: which files there may be, how they are called, and that every operation is listed and tested.
import type { Fault } from './fault.ts';
import { placeOf } from './place.ts';
import type { Tree } from './read-tree.ts';

const deskRooms =
  /^(README\.md|(desk|public)\.ts|(model|workflow|rules|store|jobs|events)(\.ts|\/[a-z0-9-]+\.ts)|operations\/[a-z0-9-]+\.ts|migrations\/\d{4}_[a-z0-9_]+\.sql|policies\.sql|messages\/(en|bg|mk|sq|reviewed)\.json|content\/([a-z0-9-]+\.json|README\.md)|test\/.+)$/;

const kernelRooms = (
  'operation identity access records ledger handling retention workflow documents events jobs i18n db ' +
  'exports keys notify calendar persons backup search separation readiness migrations messages test'
).split(' ');
const kernelFiles = ['README.md', 'config.ts', 'clock.ts', 'ids.ts', 'log.ts', 'policies.sql', 'way-out.ts'];

export function checkNames(tree: Tree): Fault[] {
  return [...tree.files.flatMap(checkName), ...checkOperations(tree)];
}

function checkName(path: string): Fault[] {
  const fault = (message: string) => [{ path, line: 1, message }];
  const place = placeOf(path);
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (/\.tsx?$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.tsx?$/.test(name)) {
    return fault('is not called in kebab-case, as all files are.');
  }
  if (/\.tsx?$/.test(name) && /^(utils?|helpers?|misc|common)\.tsx?$/.test(name)) {
    return fault('has a name that says nothing. Call it after what it does.');
  }
  if (parts.length > 6) return fault('lies more than five folders deep.');
  if (place.part === 'desk') {
    if (parts.length < 4)
      return fault('lies beside the desks. A file belongs to a desk: server/desks/<desk>/.');
    if (!deskRooms.test(parts.slice(3).join('/'))) {
      return fault(
        'is no room of a desk. Rooms: README.md, desk.ts, model, workflow, rules, store, operations/, public.ts, jobs, events, migrations/, policies.sql, messages/, content/, test/. A new kind of room needs an ADR.',
      );
    }
  }
  if (place.part === 'kernel') {
    const known = parts.length === 3 ? kernelFiles.includes(name) : kernelRooms.includes(parts[2] ?? '');
    if (!known) {
      return fault(`is no room of the kernel. Rooms: ${kernelRooms.join(', ')}. A new one needs an ADR.`);
    }
  }
  if (place.part === 'house' && !['server/main.ts', 'server/desks.ts', 'server/README.md'].includes(path)) {
    return fault(
      'lies in server/ itself, where only main.ts and desks.ts do: put it into kernel/, entry/ or a desk.',
    );
  }
  return [];
}

function checkOperations(tree: Tree): Fault[] {
  const files = new Set(tree.files);
  return [...tree.sources.values()].flatMap((source) => {
    const found = /^(server\/desks\/[^/]+|server\/kernel\/test\/desk)\/operations\/([^/]+)\.ts$/.exec(
      source.path,
    );
    if (!found) return [];
    const [, desk = '', name = ''] = found;
    const faults: Fault[] = [];
    const listed = tree.sources
      .get(`${desk}/desk.ts`)
      ?.imports.some((one) => one.target === source.path && !one.typeOnly);
    if (!listed) {
      faults.push({
        path: source.path,
        line: 1,
        message: `is not listed in ${desk}/desk.ts, so nobody can call it: import it there and add it to operations.`,
      });
    }
    if (desk.startsWith('server/desks/') && !files.has(`${desk}/test/${name}.test.ts`)) {
      faults.push({
        path: source.path,
        line: 1,
        message: `has no test of its name: write ${desk}/test/${name}.test.ts (the good case and every error it declares).`,
      });
    }
    const exported = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (!exportsName(source.body, exported)) {
      faults.push({
        path: source.path,
        line: 1,
        message: `does not export ${exported}, the name of its file.`,
      });
    }
    return faults;
  });
}

function exportsName(body: readonly { type: string; [field: string]: unknown }[], name: string): boolean {
  return body.some((node) => {
    const declaration = node['declaration'] as
      | { declarations?: { id: { name?: string } }[] }
      | null
      | undefined;
    return (
      node.type === 'ExportNamedDeclaration' && declaration?.declarations?.some(({ id }) => id.name === name)
    );
  });
}
