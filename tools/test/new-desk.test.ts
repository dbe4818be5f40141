// A desk and an operation are made in a copy of the house, the lines are added by hand, and everything must stand.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { checkFloorPlan } from '#tools/check-floor-plan.ts';
import { newDesk } from '#tools/new-desk.ts';
import { copyHouse, type HouseCopy } from './house-copy.ts';

const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const mine = ['server/desks/mediation', 'web/src/desks/mediation'];

describe('a new desk', () => {
  let copy: HouseCopy;
  before(() => {
    copy = copyHouse();
    assert.match(copy.run('tools/new-desk.ts', 'mediation').said, /By hand:/);
    addLines(copy);
    const made = copy.run('tools/new-operation.ts', 'mediation', 'count-matters');
    assert.match(made.said, /By hand:/, made.said);
    copy.run('tools/new-operation.ts', 'mediation', 'tidy-up');
    const desk = 'server/desks/mediation/desk.ts';
    for (const [name, file] of [
      ['countMatters', 'count-matters'],
      ['tidyUp', 'tidy-up'],
    ]) {
      copy.addAfter(desk, `closeMatter } from './operations/close-matter.ts';\n`, importOf(name, file));
      copy.addAfter(desk, 'operations: [', `${name}, `);
      copy.addAfter(
        'server/desks/mediation/test/access.table.ts',
        `readonly table: Readonly<Record<string, string>> = {\n`.slice('readonly '.length),
        `  'mediation.${file}': 'A - - -',\n`,
      );
    }
  });
  after(() => copy?.remove());

  it('compiles, in the server and in the client', () => {
    const { said } = copy.run(tsc, '--noEmit');
    const complaints = said.split('\n').filter((line) => /mediation|desks\.ts|desk-routes/.test(line));
    assert.deepEqual(complaints, []);
  });

  it('fits the floor plan', () => {
    const faults = checkFloorPlan(copy.folder).faults.filter(({ path }) => path.includes('mediation'));
    assert.deepEqual(faults, []);
  });

  it('is formatted as the house formats', () => {
    const { code, said } = copy.run(biome, 'format', ...mine);
    assert.equal(code, 0, said);
  });

  it('passes its own tests', { skip: withoutServer() }, () => {
    const files = globSync('server/desks/mediation/test/*.test.ts', { cwd: copy.folder });
    assert.equal(files.length, 7);
    const { code, said } = copy.run('--test', ...files);
    assert.equal(code, 0, said);
  });

  it('says every text in four languages', () => {
    const { code, said } = copy.run('--test', 'tools/test/messages.test.ts');
    assert.equal(code, 0, said);
  });

  it('is not made twice, and nothing is overwritten', () => {
    const { code, said } = copy.run('tools/new-desk.ts', 'mediation');
    assert.equal(code, 2);
    assert.match(said, /There already: .*Nothing was written/);
  });

  it('wants one lower-case word for a name', () => {
    for (const name of ['Mediation', 'two-words', '../out', 'kernel'])
      assert.throws(() => newDesk(name), /no name for a desk/);
  });
});

describe('a new operation', () => {
  it('wants a desk that is there and a name of verb and noun', () => {
    const copy = copyHouse();
    try {
      for (const [desk, name, told] of [
        ['nowhere', 'find-partners', /names no desk "nowhere"/],
        ['strategy', 'partners', /not verb-noun/],
        ['strategy', 'tie-measure', /has an operation tie-measure already/],
      ] as const) {
        const { code, said } = copy.run('tools/new-operation.ts', desk, name);
        assert.equal(code, 2);
        assert.match(said, told);
      }
    } finally {
      copy.remove();
    }
  });
});

function importOf(name = '', file = ''): string {
  return `import { ${name} } from './operations/${file}.ts';\n`;
}

/** What new-desk prints under "By hand". */
function addLines(copy: HouseCopy): void {
  const { addAfter } = copy;
  addAfter(
    'server/desks.ts',
    `import { officeDesk } from '#desks/office/desk.ts';\n`,
    `import { mediationDesk } from '#desks/mediation/desk.ts';\n`,
  );
  addAfter(
    'server/desks.ts',
    'export const desks = [\n',
    `  { manifest: mediationDesk, folder: folder('mediation') },\n`,
  );
  addAfter('server/desks.ts', 'export type AllRoles =\n', "  | `mediation.${'keeper'}`\n");
  addAfter('web/src/desks.ts', 'readonly WebDesk[] = [', 'mediation, ');
  addAfter(
    'web/src/desks.ts',
    `import { office } from './desks/office/desk.ts';\n`,
    `import { mediation } from './desks/mediation/desk.ts';\n`,
  );
  addAfter('web/src/desk-routes.ts', 'export const deskRoutes = [', 'mediationRoutes, ');
  addAfter(
    'web/src/desk-routes.ts',
    `import { officeRoutes } from './desks/office/routes.tsx';\n`,
    `import { mediationRoutes } from './desks/mediation/routes.tsx';\n`,
  );
  addAfter('server/desks/office/model/lists.ts', 'export const roles = [\n', `  'mediation.keeper',\n`);
  for (const [language, { keeper, mediation, count, tidy }] of Object.entries(words)) {
    addAfter(`server/kernel/messages/${language}.json`, '{\n', `  "role.mediation.keeper": "${keeper}",\n`);
    addAfter(`web/src/kernel/messages/${language}.json`, '{\n', `  "web.nav.mediation": "${mediation}",\n`);
    addAfter(
      `server/desks/mediation/messages/${language}.json`,
      '{\n',
      `  "operation.mediation.count-matters": "${count}",\n  "operation.mediation.tidy-up": "${tidy}",\n`,
    );
  }
}

/** What somebody would write by hand in each language. */
const words = {
  en: { keeper: 'Keeper', mediation: 'Mediation', count: 'Counts matters', tidy: 'Tidies up' },
  bg: { keeper: 'Пазител', mediation: 'Посредничество', count: 'Преброяване на въпроси', tidy: 'Подреждане' },
  mk: { keeper: 'Чувар', mediation: 'Посредување', count: 'Броење на прашања', tidy: 'Средување' },
  sq: { keeper: 'Ruajtës', mediation: 'Ndërmjetësim', count: 'Numërimi i çështjeve', tidy: 'Rregullimi' },
};
