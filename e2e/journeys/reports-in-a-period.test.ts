/** The office opens a period; an institution answers in Bulgarian, is sent back once, and its figure stands approved at the measure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf, goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const period = 'October to December 2026';
const institution = /Ministry of Labour|Министерство на труда/;

/** A button on the page, then the same in the dialog that asks once more. */
async function act(visit: Visit, key: string, title: string, reason?: string): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t(key), exact: true }).click();
  const asking = dialogOf(visit, t(title));
  if (reason) await asking.getByLabel(t('web.reporting.return-reason')).fill(reason);
  assert.deepEqual(await faultsOf(page), []);
  await asking.getByRole('button', { name: t(key), exact: true }).click();
  await asking.waitFor({ state: 'detached' });
  await settled(page);
}

/** What stands in a row is kept by the server. */
async function fill(visit: Visit, row: number, key: string, text: string): Promise<void> {
  const { page, t } = visit;
  const fields = page.locator('.reporting-row').nth(row);
  const saved = page.waitForResponse((response) => response.url().endsWith('/reporting/save-answer'));
  await fields.getByLabel(t(key), { exact: false }).first().fill(text);
  await fields.getByLabel(t(key), { exact: false }).first().blur();
  assert.equal((await saved).status(), 200);
}

/** Hands the sheet in; the history says the same word of the first time, so the answer itself is waited for. */
async function handIn({ page, t }: Visit): Promise<void> {
  const handed = page.waitForResponse((response) => response.url().endsWith('/reporting/hand-in'));
  await page.getByRole('button', { name: t('action.reporting.sheet.hand-in') }).click();
  assert.equal((await handed).status(), 200);
  await page.getByText(t('state.reporting.sheet.handed-in')).first().waitFor();
}

test('A period is opened, answered in Bulgarian, returned, mended and approved', { skip }, async () => {
  const office = await house.visit({ language: 'en', as: 'coordinator' });
  const answering = await house.visit({ language: 'bg', as: 'focal-point-social' });
  const { page: desk, t: en } = office;
  const { page, t } = answering;

  await goByRail(office, 'web.nav.periods');
  await desk.getByRole('button', { name: en('operation.reporting.open-period') }).click();
  const opening = dialogOf(office, en('operation.reporting.open-period'));
  await opening.getByLabel('English').fill(period);
  for (const [day, on] of [
    ['fromOn', '2026-10-01'],
    ['toOn', '2026-12-31'],
    ['dueOn', '2099-01-31'],
  ] as const)
    await opening.getByLabel(en(`web.reporting.${day}`), { exact: true }).fill(on);
  for (const box of await opening.getByRole('checkbox').all())
    await box.setChecked((await box.locator('xpath=../..').innerText()).includes('2026 to 2030'));
  assert.deepEqual(await faultsOf(desk), []);
  await opening.getByRole('button', { name: en('operation.reporting.open-period') }).click();
  await desk.getByRole('heading', { level: 1, name: period }).waitFor();
  assert.deepEqual(await faultsOf(desk), []);
  const link = await desk.getByRole('link', { name: institution }).getAttribute('href');

  // One link leads to one page, with what was answered the last time.
  await answering.go(link ?? '');
  await page
    .getByText(t('web.reporting.last', { date: '30.06.2026 г.' }), { exact: false })
    .first()
    .waitFor();
  await fill(answering, 0, 'web.reporting.value', '52,5');
  await page.getByRole('button', { name: t('action.reporting.sheet.hand-in') }).click();
  await page.getByText(t('web.reporting.wrong.rows-open')).first().waitFor();
  for (const row of [1, 2, 3]) await fill(answering, row, 'web.reporting.narrative', 'Работата върви.');
  await fill(answering, 0, 'web.reporting.source', 'Дневник на центровете');
  assert.deepEqual(await faultsOf(page), []);
  await handIn(answering);

  await office.go(link ?? '');
  await act(office, 'action.reporting.sheet.return', 'operation.reporting.return-sheet', 'Which towns?');
  await answering.go(link ?? '');
  await page.getByText('Which towns?').first().waitFor();
  await fill(answering, 0, 'web.reporting.value', '51');
  await handIn(answering);

  await office.go(link ?? '');
  await act(office, 'action.reporting.sheet.approve', 'operation.reporting.approve-sheet');
  await answering.go(link ?? '');
  await page.getByRole('link', { name: /^1\.1\.3/ }).click();
  await settled(page);
  const approved = t('web.indicator.approved', { date: '…', post: 'Национален координатор' }).split('…');
  const cell = page
    .getByRole('row')
    .filter({ hasText: '51' })
    .filter({ hasText: approved[0] ?? '' });
  assert.match(await cell.innerText(), /Национален координатор/);
  assert.deepEqual(await faultsOf(page), []);
  await answering.close();
  await office.close();
});
