/** Statistics by religion are refused and others taken in beside the measures; one of these is of value in itself and stands under no other heading. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { findMainPlan } from '../pages.ts';
import { dialogOf, giveFile } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const folder = mkdtempSync(join(tmpdir(), 'causes-'));
after(() => rmSync(folder, { recursive: true }));
const label = 'Neighbours of Zarnevia talk';

for (const [language, width, scheme] of [
  ['en', 1280, 'light'],
  ['bg', 360, 'dark'],
] as const) {
  test(`A cause has its figures and its measure, in ${language} at ${width} px`, { skip }, async () => {
    const visit = await house.visit({ language, width, scheme, as: 'editor' });
    await takesIn(visit);
    await labels(visit);
    await visit.close();
  });
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function takesIn({ page, t, go, ...visit }: Visit): Promise<void> {
  await go('/strategy/causes/import?cause=dialogue');
  assert.deepEqual(await faultsOf(page), []);
  const file = t('web.cause.file');
  const whole = { page, t, go, ...visit };
  await giveFile(whole, file, written('a.csv', 'geo,time,religion,value\nXC01,2025,Orthodox,1\n'));
  await page.getByRole('alert').filter({ hasText: 'religion' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const rows = ['XC01,2025,F,61', 'XC01,2025,M,57', 'XC02,2025,F,55', 'XC06,2025,F,90'];
  await giveFile(whole, file, written('b.csv', `geo,time,sex,value\n${rows.join('\n')}\n`));
  await page.getByLabel('sex').selectOption('F');
  const left = page.getByText(t('web.cause.left-people', { n: 3120 }));
  await left.waitFor();
  await page.getByText(t('web.cause.result', { n: 2, figures: '2', from: '2025', to: '2025' })).waitFor();
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.getByText(t('web.form.missing')).first().waitFor();
  const title = `Evenings (${visit.language})`;
  await page
    .getByRole('group', { name: t('web.field.titles') })
    .getByRole('textbox')
    .first()
    .fill(title);
  for (const [field, value] of [
    ['source', 'State Statistical Office of Zarnevia'],
    ['tableCode', 'SV-20'],
    ['licence', 'CC BY 4.0'],
    ['extractedOn', '2026-05-04'],
  ] as const)
    await page.getByLabel(t(`web.cause.field.${field}`), { exact: true }).fill(value);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.waitForURL(/\/strategy\/causes\/dialogue$/);
  const table = page.getByRole('table', { name: title });
  await table.waitFor();
  assert.deepEqual(await table.getByRole('rowheader').allTextContents(), ['XC01', 'XC02']);
  assert.deepEqual(await faultsOf(page), []);
}

async function labels(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const titled = page.getByRole('link', { name: /Dialogue tables|Маси за диалог/ });
  await titled.click();
  await settled(page);
  const own = t('web.own.label');
  // In one house the first of two visits has named it already.
  const name = page.getByRole('button', { name: new RegExp(`^(${own}|${t('web.own.relabel')})$`) });
  await name.click();
  const dialog = dialogOf(visit, own);
  await dialog.getByRole('textbox').first().fill(label);
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('link', { name: label }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const plan = await findMainPlan(visit);
  const { plan: read } = await visit.ask<{ plan: { version: number; publication: { rule: string } } }>(
    'strategy.read-plan',
    { plan },
  );
  if (read.publication.rule !== 'public') {
    const publication = { rule: 'public' };
    await visit.ask('strategy.set-publication', {
      of: { object: 'plan', plan },
      base: read.version,
      publication,
    });
  }
  type File = { items: { externalId: string }[]; ofValueInThemselves: { items: { externalId: string }[] }[] };
  const file = await visit.ask<File>('strategy.export-public', { plan });
  const numbers = (items: { externalId: string }[]) => items.map(({ externalId }) => externalId);
  assert.ok(!numbers(file.items).includes('1.3.3') && numbers(file.items).includes('1.2.1'));
  assert.ok(file.ofValueInThemselves.some(({ items }) => numbers(items).includes('1.3.3')));
}
