/** An editor imports a plan full of faults: columns are proposed, each fault named by row and column, nothing doubled. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { seedFile } from '../files.ts';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { readCounts, readProblems, readTable, startPlan, takeOver } from '../pages/import-plan.ts';
import { goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const messy = seedFile('plan-xc-messy.csv');

/** `column` is null where the fault is the row's. */
type Fault = { line: number; column: string | null; fault: string };

for (const [language, title] of [
  ['en', 'Plan of the messy table'],
  ['bg', 'План от обърканата таблица'],
] as const) {
  test(`A plan is imported from a table full of faults, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await goByRail(visit, 'web.nav.plan');
    const plan = await startPlan(visit, title);
    const read = await readTable(visit, plan, messy);
    assert.equal(read.rows, 25);
    assert.equal(read.new + read.changed + read.unchanged + read.refused, read.rows, 'no row is dropped');
    await assertColumns(visit);
    await assertProblems(visit);
    assert.deepEqual(await faultsOf(page), []);

    await page.getByText(t('web.import.nothing-yet')).waitFor();
    await takeOver(visit, read);
    await page.getByRole('link', { name: t('web.import.to-plan') }).click();
    await settled(page);

    const again = await readTable(visit, plan, messy);
    assert.deepEqual([again.new, again.changed], [0, 0], 'a second import makes no double');
    const nothing = page.getByRole('button', { name: t('web.import.apply', { n: 0 }) });
    assert.ok(await nothing.isDisabled());
    await decidePublication(visit, plan);
    await visit.close();
  });
}

/** What nobody has decided to show or not is decided for all at once, by keyboard, and nothing of it is left. */
async function decidePublication(visit: Visit, plan: string): Promise<void> {
  const { page, t, go } = visit;
  await go(`/strategy/plan?plan=${plan}`);
  await page.getByRole('region', { name: /\d/ }).locator('a[href*="/publication"]').press('Enter');
  await page.waitForURL(/\/plan\/publication/);
  await settled(page);
  await page.getByRole('checkbox', { name: t('web.undecided.all') }).press('Space');
  assert.deepEqual(await faultsOf(page), []);
  await page.locator('.undecided button[type="submit"]').press('Enter');
  await page.getByText(t('web.undecided.none')).waitFor();
}

/** Each column says what it holds, and a person may change it. */
async function assertColumns(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const kind = page.getByLabel(t('web.import.holds-of', { column: 'Kind' }));
  assert.equal(await kind.inputValue(), 'kind');
  for (const field of ['', 'kind']) {
    await kind.selectOption(field);
    const read = page.waitForResponse(/import-plan$/);
    await page.getByRole('button', { name: t('web.import.try-again') }).click();
    await (await read).finished();
    await page
      .getByRole('button', { name: t('web.import.try-again') })
      .and(page.locator(':enabled'))
      .waitFor();
    assert.equal((await readCounts(visit)).rows, 25);
  }
}

/** Every fault that was put into the file on purpose is told by its row and column. */
async function assertProblems(visit: Visit): Promise<void> {
  const expected = JSON.parse(readFileSync(seedFile('plan-xc-messy.faults.json'), 'utf8')) as Fault[];
  const found = await readProblems(visit);
  const missing = expected.filter(
    ({ line, column, fault }) =>
      // A name in the reader's own language is no fault.
      !(fault === 'name-in-another-language' && visit.language === 'bg') &&
      !found.some((one) => one.row === line && (column === null || one.column === column)),
  );
  assert.deepEqual(missing, [], JSON.stringify(found.slice(-6)));
  for (const { what } of found) assert.doesNotMatch(what, /^import\.problem\./);
}
