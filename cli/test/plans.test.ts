/** The dry run of a plan's table, with no server. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runPlanImport } from '../plans.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe('zaedno strategy import-plan FILE --dry-run', () => {
  it('prints rows, counts and problems, and nothing else', async () => {
    const outcome = await runPlanImport([at('../../tools/seed/plan-xc.csv'), '--dry-run', '--json']);
    const { problems, ...counts } = JSON.parse(outcome?.out ?? '') as { problems: unknown[] };
    assert.deepEqual(counts, { rows: 56, new: 56, changed: 0, unchanged: 0, refused: 0 });
    assert.deepEqual(problems, []);
  });

  it('names the fourteen rows of a real plan with a repair, and the one without status', async (context) => {
    const file = at('../../../shared/data/plans/municipal-plan-247.csv');
    if (!existsSync(file)) return context.skip('the real plan is not here');
    const outcome = await runPlanImport([file, '--dry-run', '--json']);
    const read = JSON.parse(outcome?.out ?? '') as {
      rows: number;
      problems: { row: number; code: string; proposal: string }[];
    };
    assert.equal(read.rows, 247);
    const rows = (code: string) => read.problems.filter((one) => one.code === code).map((one) => one.row);
    assert.deepEqual(
      rows('double-encoded'),
      [55, 56, 117, 118, 119, 130, 131, 132, 133, 134, 135, 176, 178, 203],
    );
    assert.deepEqual(rows('missing-status'), [152]);
    assert.ok(read.problems.every((one) => one.proposal));
  });

  it('says what to do about a missing file, a wrong option and a run that is not dry', async () => {
    assert.equal((await runPlanImport(['/no/such.csv', '--dry-run']))?.code, 1);
    assert.equal((await runPlanImport(['a.csv', '--dry-run', '--colour']))?.code, 2);
    assert.equal((await runPlanImport(['a.csv']))?.code, 2);
    assert.equal(await runPlanImport(['--file', 'a.csv']), undefined);
  });
});
