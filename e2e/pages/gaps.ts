/** The page of what nothing serves. */
import assert from 'node:assert/strict';
import { faultsOf } from '../look.ts';
import type { Visit } from '../visit.ts';
import { chooseFrom, dialogOf } from './shell.ts';

/** Which paragraphs have no measure, and of how many. */
export async function readGaps({ page, t }: Visit): Promise<{ numbers: string[]; of: number }> {
  const table = page.getByRole('table', { name: t('web.nav.gaps') });
  await table.waitFor();
  const numbers = (await table.locator('tbody th').allTextContents()).map((one) => one.trim());
  const finding = (await page.locator('.gaps-finding').textContent()) ?? '';
  const of = Array.from({ length: 200 }, (_, at) => at).find((at) =>
    finding.includes(t('web.gaps.finding', { n: numbers.length, of: at })),
  );
  assert.ok(of !== undefined, `the finding counts what the table shows: ${finding}`);
  return { numbers, of };
}

/** Ties the measure of that number to the paragraph; `look` checks the dialog as well. */
export async function tieGap(
  visit: Visit,
  paragraph: string,
  measure: string,
  { look = false }: { look?: boolean } = {},
): Promise<void> {
  const { page, t } = visit;
  const title = t('web.tie.title', { sign: `§ ${paragraph}` });
  await page.getByRole('button', { name: title, exact: true }).click();
  const dialog = dialogOf(visit, title);
  await chooseFrom(dialog, t('web.tie.measure'), measure);
  if (look) assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.tie.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
