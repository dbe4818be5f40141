/** An editor makes a report, follows a figure of its HTML to the measure, enters a new value, and sees it in the next report. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf, goByRail } from '../pages/shell.ts';

const house = openHouse();
const { skip } = house;

test('A figure of a report leads to its measure, and what changes there stands in the next report', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'bg', as: 'editor' });
  const { page, t } = visit;
  const make = async () => {
    await goByRail(visit, 'web.nav.reports');
    await page.getByRole('button', { name: t('web.report.make') }).click();
    const dialog = dialogOf(visit, t('web.report.make'));
    await dialog.getByLabel(t('web.report.until')).fill('2026-09-30');
    assert.deepEqual(await faultsOf(page), []);
    await dialog.getByRole('button', { name: t('web.report.make'), exact: true }).click();
    await page.getByRole('heading', { name: t('web.report.difference') }).waitFor();
  };
  await visit.go('/');
  await make();
  await page
    .getByText(t('web.report.nothing-changed', { number: 1 }))
    .or(page.locator('.plain-table'))
    .waitFor();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HTML' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^report-2-.*\.bg\.html$/);
  const html = readFileSync(await file.path(), 'utf8');
  // The written report itself is held to what pages are held to.
  const second = await page.context().newPage();
  await second.setContent(html);
  assert.deepEqual(await faultsOf(second), []);
  const figure = second.getByRole('link', { name: /47\s?%/ });
  const href = (await figure.getAttribute('href')) ?? '';
  await second.close();

  await page.goto(href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByRole('button', { name: t('web.indicator.record') })
    .first()
    .click();
  const entering = dialogOf(visit, t('web.indicator.record'));
  await entering.getByLabel(t('web.indicator.record-on')).fill('2026-09-15');
  await entering.getByLabel(t('web.indicator.value'), { exact: false }).first().fill('51');
  await entering.getByLabel(t('web.indicator.value-source')).fill('Survey of September');
  await entering.getByRole('button', { name: t('web.indicator.record') }).click();
  await entering.waitFor({ state: 'detached' });

  await make();
  const row = page.getByRole('row', { name: t('web.report.changed.value') });
  await row.waitFor();
  assert.match((await row.textContent()) ?? '', /47.*51/s);
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
