/** A measure waits for its assessment of fundamental rights: refused, mended, accepted by somebody else, and only then begun. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const measure = 'Work practice for young people without a job';
const soon = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);

test('A measure begins when its assessment was accepted outside its line', { skip }, async () => {
  const editor = await house.visit({ language: 'en', as: 'editor' });
  const coordinator = await house.visit({ language: 'en', as: 'coordinator' });
  const { page, t } = editor;
  await editor.go('/');
  await goByRail(editor, 'web.nav.rights');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: measure }).click();
  await settled(page);
  const address = new URL(page.url());
  await begin(editor);
  const gate = dialogOf(editor, t('action.strategy.measure.begin'));
  await gate.getByRole('alert').waitFor();
  await gate.getByRole('button', { name: t('web.cancel') }).click();

  await page.getByRole('link', { name: t('web.rights.write'), exact: true }).click();
  await settled(page);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.getByText(t('web.form.missing')).first().waitFor();
  await chooseFrom(page.locator('main'), t('web.rights.rights'), 'Freedom to choose an occupation');
  await chooseFrom(page.locator('main'), t('web.rights.groups'), t('audience.students'));
  for (const field of ['necessity', 'proportionality', 'mitigations', 'safeguards'])
    await page.getByLabel(t(`web.rights.${field}`), { exact: true }).fill('As little as can be.');
  await page.getByLabel('English', { exact: true }).fill('Taking part is free.');
  await page.getByLabel(t('web.rights.review-on')).fill(soon);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('web.save') }).click();
  await submits(editor);

  await coordinator.go(address.pathname + address.search);
  await decides(coordinator, 'refuse', 'It does not say who hears complaints.');
  await page.getByText('It does not say who hears complaints.').waitFor();
  await page.getByRole('link', { name: t('web.rights.write-next') }).click();
  await settled(page);
  await page.getByLabel(t('web.rights.safeguards'), { exact: true }).fill('The ombudsman hears complaints.');
  await page.getByLabel(t('web.rights.review-on')).fill(soon);
  await page.getByRole('button', { name: t('web.save') }).click();
  await submits(editor);
  await coordinator.page.reload();
  await decides(coordinator, 'accept', 'Complaints are heard now.');
  assert.deepEqual(await faultsOf(coordinator.page), []);
  await page.getByText('Complaints are heard now.').waitFor();
  await begin(editor);
  await gate.waitFor({ state: 'detached' });
  await page.getByText(t('state.strategy.measure.active'), { exact: true }).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await editor.close();
  await coordinator.close();
});

async function begin(visit: Visit): Promise<void> {
  const name = visit.t('action.strategy.measure.begin');
  await visit.page.getByRole('button', { name, exact: true }).click();
  await dialogOf(visit, name).getByRole('button', { name, exact: true }).click();
}

async function submits(visit: Visit): Promise<void> {
  const name = visit.t('action.strategy.assessment.submit');
  await visit.page.getByRole('button', { name, exact: true }).click();
  const dialog = dialogOf(visit, name);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function decides(visit: Visit, decision: string, reason: string): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('web.rights.decide') }).click();
  const dialog = dialogOf(visit, t('web.rights.decide'));
  await dialog
    .getByLabel(t('web.rights.decision'))
    .selectOption({ label: t(`action.strategy.assessment.${decision}`) });
  await dialog.getByLabel(t('web.confirm.reason')).fill(reason);
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
}
