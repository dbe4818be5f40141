/** An office writes a template, makes its report with it, and answers another body's question from the same rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { findMainPlan } from '../pages.ts';
import { dialogOf } from '../pages/shell.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('A template, a report made with it, and an answer to another body', { skip }, async () => {
  const visit = await house.visit({ language: 'en', width: 1280, scheme: 'light', as: 'editor' });
  await writesTemplate(visit);
  await makesReport(visit);
  await answers(visit);
  await visit.close();
});

async function writesTemplate({ page, t, go }: Visit): Promise<void> {
  await go('/strategy/report-templates/write');
  const named = page.getByRole('group', { name: t('web.template.name'), exact: true });
  await named.getByRole('textbox').first().fill('Report of the spring');
  await page.locator('summary', { hasText: t('web.template.introduction') }).click();
  await page.getByLabel(`${t('web.template.introduction')} (English)`).fill('It was a mild spring.');
  const firm = page.getByRole('checkbox', { name: t('web.template.chapter.corrections') });
  assert.equal(await firm.isDisabled(), true);
  await page.getByRole('checkbox', { name: t('web.template.chapter.money'), exact: true }).uncheck();
  await page.getByRole('button', { name: t('web.template.preview-show'), exact: true }).click();
  const paper = page.getByRole('group', { name: t('web.template.preview') });
  await paper.getByText('It was a mild spring.').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.waitForURL(/\/strategy\/report-templates$/);
  await page.getByText('Report of the spring').first().waitFor();
}

async function makesReport(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  const plan = await findMainPlan(visit);
  await go(`/strategy/reports?plan=${plan}`);
  await page.getByRole('button', { name: t('web.report.make') }).click();
  const dialog = dialogOf(visit, t('web.report.make'));
  await dialog.getByLabel(t('web.report.template')).selectOption('Report of the spring');
  await dialog.getByRole('button', { name: t('web.report.make') }).click();
  await page.waitForURL(/\/strategy\/reports\/[0-9a-f-]{36}/);
  await page.getByText(t('web.report.made-with', { number: 1, name: 'Report of the spring' })).waitFor();
}

async function answers(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  const plan = await findMainPlan(visit);
  await go(`/strategy/questionnaires?plan=${plan}`);
  await page.getByRole('link', { name: 'Questions to the governments of 2026' }).click();
  const question = page.getByRole('region', { name: t('web.question.one', { number: '2' }) });
  await question.getByRole('button', { name: t('web.question.answer') }).click();
  const dialog = dialogOf(visit, t('web.question.answer-to', { number: '2' }));
  await dialog
    .getByRole('button', { name: t('web.question.take-draft') })
    .first()
    .click();
  const field = dialog.getByRole('textbox', { name: 'English' });
  assert.match(await field.inputValue(), /Training for many professions[^]*Officers who finished the course/);
  await field.fill('Officers, teachers and doctors are trained.');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await question.getByText('Officers, teachers and doctors are trained.').waitFor();
  await page.getByRole('button', { name: t('web.question.keep') }).click();
  const keeping = dialogOf(visit, t('web.question.keep'));
  await keeping.getByRole('button', { name: t('web.question.keep') }).click();
  await keeping.waitFor({ state: 'detached' });
  await page.getByText(t('web.question.sheet', { number: 2, on: '' }).trim()).waitFor();
  assert.deepEqual(await faultsOf(page), []);
}
