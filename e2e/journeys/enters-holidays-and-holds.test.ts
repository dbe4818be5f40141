/** The office enters its holidays and takes them over into the next year; entries of the record are held for a complaint, and let go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf, goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const year = new Date().getUTCFullYear() + 1;

test('Holidays are entered, taken over without the one that moves, and taken away, in Bulgarian', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'bg', as: 'administrator' });
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.holidays');
  await page.getByLabel(t('web.holidays.year'), { exact: true }).selectOption(String(year));
  await page.getByText(t('web.holidays.none', { year: String(year) })).waitFor();
  await enters(visit, `${year}-01-01`, 'Нова година');
  await enters(visit, `${year}-04-05`, 'Подвижен празник');
  assert.deepEqual(await faultsOf(page), []);

  await page.getByLabel(t('web.holidays.year'), { exact: true }).selectOption(String(year + 1));
  const takeOver = t('web.holidays.take-over', { year: String(year) });
  await page.getByRole('button', { name: takeOver }).click();
  const dialog = dialogOf(visit, takeOver);
  await dialog.getByRole('checkbox', { name: 'Подвижен празник' }).uncheck();
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.holidays.enter-n', { n: 1 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  const days = page.getByRole('main').getByRole('listitem');
  await days.first().waitFor();
  assert.equal(await days.count(), 1);
  assert.match(await days.innerText(), new RegExp(`Нова година[^]*1 януари ${year + 1}`));
  await days.getByRole('button').click();
  await page.getByText(t('web.holidays.none', { year: String(year + 1) })).waitFor();
  await visit.close();
});

async function enters(visit: Visit, day: string, name: string): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('web.holidays.add') }).click();
  const dialog = dialogOf(visit, t('web.holidays.add'));
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.getByText(t('web.holidays.day-wrong', { year: String(year) })).waitFor();
  await dialog.getByLabel(t('web.holidays.day')).fill(day);
  await dialog.getByLabel('български').fill(name);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: name }).waitFor();
}

test('Entries of the record are held for a complaint and let go, in Albanian', { skip }, async () => {
  const visit = await house.visit({ language: 'sq', as: 'data-protection-officer', width: 360 });
  const { page, t } = visit;
  const record = crypto.randomUUID();
  await visit.go('/office/ledger');
  await page.getByRole('link', { name: t('web.holds.title') }).click();
  await settled(page);
  await page.getByText(t('web.holds.none')).waitFor();
  const act = t('operation.office.hold-ledger');
  await page.getByRole('button', { name: act }).click();
  const dialog = dialogOf(visit, act);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.getByText(t('web.holds.one')).waitFor();
  await dialog.getByLabel(t('web.ledger.record')).fill(record);
  await dialog.getByLabel(t('web.breach.from')).fill('2026-03-01T08:00');
  await dialog.getByLabel(t('web.breach.until')).fill('2026-03-02T08:00');
  await dialog.getByLabel(t('web.confirm.reason')).fill('Ankesa 14/2026.');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: record });
  await line.getByText('Ankesa 14/2026.').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await line.getByRole('button').click();
  await dialogOf(visit, t('web.holds.lift'))
    .getByRole('button', { name: t('web.holds.lift') })
    .click();
  await page.getByText(t('web.holds.none')).waitFor();
  await visit.close();
});
