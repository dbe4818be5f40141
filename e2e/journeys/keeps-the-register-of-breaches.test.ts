/** A breach: noted within the hour, what was seen is read for a reason, the authority is told, what was learned is added, and it is closed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf } from '../pages/shell.ts';
import { personas } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const nameOf = (slug: string): string => personas.find((one) => one.slug === slug)?.name ?? '';
/** As the field takes it: by the clock of the node's place, which the page's own formats use too. */
const wall = (hours: number) => {
  const zone = process.env['ZAEDNO_TIME_ZONE'] ?? 'Europe/Skopje';
  const at = new Date(Date.now() - hours * 3_600_000);
  return at.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T').slice(0, 16);
};

for (const [language, width, scheme] of [
  ['en', 1280, 'light'],
  ['bg', 360, 'dark'],
] as const) {
  test(`A breach is kept from its noticing to its end, in ${language} at ${width} px`, { skip }, async () => {
    await works();
    const visit = await house.visit({ language, width, scheme, as: 'data-protection-officer' });
    await notes(visit);
    await scopes(visit);
    await tells(visit);
    await closes(visit);
    await visit.close();
  });
}

/** Somebody works with a record, so that there is something to find. */
async function works(): Promise<void> {
  const visit = await house.visit({ language: 'en', as: 'editor' });
  const { items } = await visit.ask<{ items: { id: string }[] }>('strategy.find-instruments', { limit: 1 });
  const titles = { en: 'A plan of ours' };
  await visit.ask('strategy.start-plan', { titles, instrument: items[0]?.id });
  await visit.close();
}

async function notes(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  await go('/office/breaches');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('operation.office.note-breach') }).click();
  const dialog = dialogOf(visit, t('operation.office.note-breach'));
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.getByText(t('web.form.missing')).first().waitFor();
  await dialog.getByLabel(t('web.breach.what')).fill('An open laptop was left on an invented train.');
  await dialog.getByLabel(t('web.breach.noticed')).fill(wall(10));
  await chooseFrom(dialog, t('web.breach.user'), nameOf('editor'));
  await dialog.getByLabel(t('web.breach.from')).fill(wall(0));
  await dialog.getByLabel(t('web.breach.until')).fill(wall(30));
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.getByText(t('web.breach.order')).waitFor();
  await dialog.getByLabel(t('web.breach.from')).fill(wall(30));
  await dialog.getByLabel(t('web.breach.until')).fill(wall(-1));
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await page.waitForURL((url) => /^\/office\/breaches\/[0-9a-f-]{36}$/.test(url.pathname));
  await settled(page);
  const said = await page.getByRole('main').innerText();
  assert.match(said, /\b61\b/, 'the hours that are left');
  assert.ok(said.includes(nameOf('editor')));
  assert.deepEqual(await faultsOf(page), []);
}

/** For a reason, or not at all; the answer lists records, and the asking is an entry. */
async function scopes(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const section = page.getByRole('region', { name: t('web.scope.title') }).first();
  await section.getByRole('button', { name: t('web.scope.ask') }).click();
  await section.getByText(t('web.form.missing')).waitFor();
  await section.getByLabel(t('web.confirm.reason')).fill('An open laptop was found again.');
  await section.getByRole('button', { name: t('web.scope.ask') }).click();
  await section.getByRole('table').waitFor();
  assert.ok((await section.getByRole('row').count()) > 1, 'a record that the account was shown');
  assert.deepEqual(await faultsOf(page), []);
  const { entries } = await visit.ask<{ entries: { operation: string; detail: { reason?: string } }[] }>(
    'office.read-ledger',
    { limit: 20 },
  );
  const entry = entries.find(({ operation }) => operation === 'office.scope-breach');
  assert.equal(entry?.detail.reason, 'An open laptop was found again.');
}

async function tells(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const act = t('operation.office.tell-authority');
  await visit.go('/');
  const line = page.getByRole('listitem').filter({ hasText: t('web.today.breach') });
  await line
    .getByRole('link', { name: t('web.today.look.action') })
    .first()
    .click();
  await settled(page);
  await page.getByRole('button', { name: act }).click();
  const dialog = dialogOf(visit, act);
  await dialog.getByLabel(t('web.breach.reference')).fill('DPA 7/2026');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('DPA 7/2026').waitFor();
  assert.equal(await page.getByRole('button', { name: act }).count(), 0);
  assert.equal(await page.getByRole('button', { name: t('operation.office.close-breach') }).count(), 0);
  assert.deepEqual(await faultsOf(page), []);
}

/** Closed, it leaves what waits and what is held. */
async function closes(visit: Visit): Promise<void> {
  const { page, t, go } = visit;
  await page.getByRole('link', { name: t('web.breach.held-text') }).waitFor();
  await page.getByRole('button', { name: t('operation.office.edit-breach') }).click();
  const form = dialogOf(visit, t('operation.office.edit-breach'));
  await form.getByLabel(t('web.breach.contained')).fill(wall(8));
  await form.getByLabel(t('web.breach.touches')).fill('Twelve people of two towns.');
  await form.getByLabel(t('web.breach.lessons')).fill('Laptops lock themselves now.');
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: t('web.save') }).click();
  await form.waitFor({ state: 'detached' });
  const close = t('operation.office.close-breach');
  await page.getByRole('button', { name: close }).click();
  const dialog = dialogOf(visit, close);
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: close }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(t('state.office.breach.closed'), { exact: true }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await go('/office/ledger/holds');
  await page.getByText(t('web.holds.none')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
}
