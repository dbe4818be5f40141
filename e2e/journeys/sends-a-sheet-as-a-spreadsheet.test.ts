/** A sheet goes out as a spreadsheet, comes back with two bad rows, is mended, kept, handed in and approved. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

/** The file with some cells of its first sheet written anew. */
async function filledIn(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  for (const [at, value] of Object.entries(cells)) {
    const [sheet] = book.worksheets;
    assert.ok(sheet);
    sheet.getCell(at).value = value;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function send({ page }: Visit, buffer: Buffer): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/reporting/read-back'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.xlsx', mimeType: 'application/x', buffer });
  assert.equal((await answered).status(), 200);
}

async function decide(visit: Visit, link: string, act: 'check' | 'approve'): Promise<void> {
  const { page, t, go } = visit;
  await go(link);
  const name = t(`action.reporting.sheet.${act}`);
  await page.getByRole('button', { name, exact: true }).click();
  const asking = dialogOf(visit, t(`operation.reporting.${act}-sheet`));
  await asking.getByRole('button', { name, exact: true }).click();
  await asking.waitFor({ state: 'detached' });
  await settled(page);
}

test('A sheet goes out as a spreadsheet, comes back with two bad rows, is mended and approved', {
  skip,
}, async () => {
  const answering = await house.visit({ language: 'bg', as: 'focal-point-social' });
  const { page, t } = answering;
  const { own } = await answering.ask<{ own: { period: string; sheet: string; state: string }[] }>(
    'reporting.read-today',
    {},
  );
  const found = own.find(({ state }) => state === 'returned');
  assert.ok(found);
  const link = `/reporting/periods/${found.period}/sheets/${found.sheet}`;
  await answering.go(link);
  await page.getByRole('link', { name: t('web.reporting.spreadsheet') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('web.reporting.table.take') }).click();
  const bytes = readFileSync(await (await downloading).path());

  await send(answering, await filledIn(bytes, { H2: '52 км', H3: 7, J4: 'Обучени са всички шейсет.' }));
  await page.getByText(t('web.reporting.table.told.other-unit', { column: '', text: '52 км' })).waitFor();
  const noFigure = t('web.reporting.table.told.no-figure-asked', { column: '', text: '7' });
  assert.equal(await page.getByText(noFigure).count(), 1);
  const keep = (n: number) => page.getByRole('button', { name: t('web.reporting.table.keep', { n }) });
  assert.ok(await keep(1).isEnabled(), 'the good row could be kept alone');
  assert.deepEqual(await faultsOf(page), []);

  const mended = { H2: 52, J2: 'Преброени в петте града.', J4: 'Обучени са всички шейсет.' };
  await send(answering, await filledIn(bytes, mended));
  await keep(2).click();
  await page.getByText(t('web.reporting.table.kept', { n: 2 })).waitFor();
  assert.deepEqual(await faultsOf(page), []);

  await page.getByRole('link', { name: t('web.reporting.table.to-sheet') }).click();
  await page.getByText('Преброени в петте града.').first().waitFor();
  await page.getByRole('button', { name: t('action.reporting.sheet.hand-in') }).click();
  await page.getByText(t('state.reporting.sheet.handed-in')).first().waitFor();
  await answering.close();

  const checking = await house.visit({ language: 'en', as: 'editor' });
  await decide(checking, link, 'check');
  await checking.close();
  const approving = await house.visit({ language: 'en', as: 'approver' });
  await decide(approving, link, 'approve');
  await approving.page.getByText(approving.t('state.reporting.sheet.approved')).first().waitFor();
  await approving.close();
});
