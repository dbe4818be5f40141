/** Plans of towns stand beside the national one; a council lets the office type in for it, and objects to what it did not say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { findMainPlan } from '../pages.ts';
import { dialogOf } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

type Plan = { id: string; titles: { en?: string } };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('A council lets the office type in for it, reads what was typed and objects', { skip }, async () => {
  const editor = await house.visit({ language: 'en', as: 'editor' });
  await editor.go('/strategy/parts');
  const { page, t } = editor;
  // The figures of each side stand under its own name.
  for (const name of ['Municipality of Orvik', 'Local Prevention Council of Dolnava'])
    await page.getByRole('columnheader', { name }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const measure = await measureOfCouncil(editor);
  await editor.go(measure.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('link', { name: t('web.item.edit') }).count(), 0, 'it is the council’s');

  const council = await house.visit({ language: 'bg', as: 'council-secretary', width: 360, scheme: 'dark' });
  await lets(council);

  await editor.go(`/strategy/plan?plan=${measure.plan}`);
  await page.getByText(t('web.plan.typing-in', { name: 'Local Prevention Council of Dolnava' })).waitFor();
  await editor.go(measure.address);
  await page.getByRole('link', { name: t('web.item.edit') }).click();
  const title = page.getByRole('group', { name: t('web.field.titles') }).getByLabel('English');
  await title.fill('Open hour of the council, twice a month');
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.getByText('on the word of: Секретар на съвета').waitFor();
  assert.deepEqual(await faultsOf(page), []);

  await objects(council);
  await editor.go(measure.address);
  await page.getByText('objects: Казахме веднъж месечно.').waitFor();
  assert.equal(await page.getByRole('link', { name: t('web.item.edit') }).count(), 0, 'the permission ended');
  await council.close();
  await editor.close();
});

async function measureOfCouncil(visit: Visit): Promise<{ plan: string; address: string }> {
  await findMainPlan(visit);
  const { items } = await visit.ask<{ items: Plan[] }>('strategy.find-plans', { limit: 200 });
  const plan = items.find(({ titles }) => titles.en?.startsWith('Plan of Dolnava'))?.id as string;
  const found = await visit.ask<{ items: { id: string }[] }>('strategy.find-measures', { plan, limit: 1 });
  return { plan, address: `/strategy/plan/items/${found.items[0]?.id}?plan=${plan}` };
}

async function lets(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.go('/strategy/entering');
  await page.getByRole('button', { name: t('web.entering.give') }).click();
  const dialog = dialogOf(visit, t('web.entering.give'));
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.getByText(t('web.entering.missing')).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByLabel(t('web.entering.to')).selectOption({ label: 'Служба на националния координатор' });
  await dialog.getByLabel(t('web.entering.told-by')).fill('Секретар на съвета');
  await dialog.getByLabel(t('web.entering.given-on')).fill(day(0));
  await dialog.getByLabel(t('web.entering.until-on')).fill(day(60));
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await page.getByText('Секретар на съвета').first().waitFor();
}

async function objects(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.go('/strategy/entering');
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);
  await page
    .getByRole('button', { name: new RegExp(`^${t('web.entering.object')}`) })
    .first()
    .click();
  const dialog = dialogOf(visit, t('web.entering.object'));
  await dialog.getByLabel(t('web.confirm.reason')).fill('Казахме веднъж месечно.');
  await dialog.getByRole('button', { name: t('web.entering.object') }).click();
  await page.getByText('Казахме веднъж месечно.').first().waitFor();
}
