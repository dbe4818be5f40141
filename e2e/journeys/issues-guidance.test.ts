/** Guidance is entered for a paragraph, gets a version with a text, is issued, and stands at the measure that serves the paragraph and before anybody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { findMainPlan } from '../pages.ts';
import { chooseFrom, dialogOf } from '../pages/shell.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const title = 'Насоки за масите за дијалог';

test('A coordinator issues guidance, in mk at 360 px', { skip }, async () => {
  const visit = await house.visit({ language: 'mk', width: 360, scheme: 'dark', as: 'coordinator' });
  await enters(visit);
  await drafts(visit);
  await issues(visit);
  await reads(visit);
  await visit.close();
});

async function enters(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  await go('/strategy/guidance');
  await page.getByRole('button', { name: t('web.guidance.add') }).click();
  const dialog = dialogOf(visit, t('web.guidance.add'));
  const save = dialog.getByRole('button', { name: t('web.save') });
  await save.click();
  await dialog.getByText(t('web.guidance.title-missing')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  for (const [field, words] of [
    ['titles', title],
    ['issuer', 'Агенција за заедници'],
  ] as const)
    await dialog
      .getByRole('group', { name: t(`web.guidance.${field}`) })
      .getByRole('textbox')
      .first()
      .fill(words);
  await chooseFrom(dialog, t('web.guidance.place'), '§ 20');
  await save.click();
  await page.waitForURL(/\/strategy\/guidance\/[0-9a-f-]{36}$/);
}

async function drafts(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('web.guidance.begin') }).click();
  const draft = dialogOf(visit, t('web.guidance.begin'));
  await draft.getByLabel(t('web.guidance.applies-from')).fill('2026-01-15');
  assert.deepEqual(await faultsOf(page), []);
  await draft.getByRole('button', { name: t('web.save') }).click();
  await draft.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: t('web.guidance.add-text') }).click();
  const text = dialogOf(visit, t('web.guidance.add-text'));
  const address = text.getByLabel(t('web.guidance.link'), { exact: true });
  await address.fill('http://tables.example');
  await text.getByRole('button', { name: t('web.save') }).click();
  await text.getByText(t('web.guidance.link-wrong')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await address.fill('https://tables.example/mk.pdf');
  await text.getByRole('button', { name: t('web.save') }).click();
  await text.waitFor({ state: 'detached' });
}

async function issues(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('web.guidance.issue') }).click();
  const dialog = dialogOf(visit, t('web.guidance.issue'));
  await dialog.getByRole('button', { name: t('web.guidance.issue') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('article', { name: t('web.guide.version', { number: 1 }) })
    .getByText(t('web.guide.standing.in-force'))
    .waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const guidance = page.url().slice(-36);
  await visit.ask('strategy.set-publication', {
    of: { object: 'guidance', guidance },
    base: 4,
    publication: { rule: 'public' },
  });
}

async function reads(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  const plan = await findMainPlan(visit);
  const { items } = await visit.ask<{ items: { id: string; externalId: string | null }[] }>(
    'strategy.find-measures',
    { plan, limit: 200 },
  );
  const item = items.find(({ externalId }) => externalId === '1.3.3')?.id;
  assert.ok(item);
  await go(`/strategy/plan/items/${item}?plan=${plan}`);
  const there = page.getByRole('region', { name: t('web.guide.of-measure') });
  await there.getByRole('link', { name: title, exact: true }).waitFor();
  await there
    .getByText(t('web.guide.through', { list: '§ 20' }))
    .first()
    .waitFor();
  await go('/guidance');
  const shown = page.getByRole('article', { name: title });
  assert.equal(await shown.getByRole('link').first().getAttribute('href'), 'https://tables.example/mk.pdf');
}
