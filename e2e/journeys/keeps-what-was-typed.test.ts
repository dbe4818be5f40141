/** Somebody who went to fetch a coffee: warned in time, kept at work by one press, signed out at the end, nothing typed is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('A warning comes before the session ends, keeps what was typed, and the page goes at its end, in en and bg', {
  skip,
}, async (t) => {
  await t.test('in en at 1280 px', () => comesBack('en', 1280));
  await t.test('in bg at 360 px', () => comesBack('bg', 360));
});

async function comesBack(language: 'en' | 'bg', width: number): Promise<void> {
  const visit = await house.visit({ language, width, as: 'administrator' });
  const { page, t } = visit;
  // The page's clock goes ahead; the server, which was asked a moment ago, says how many seconds are left.
  await page.clock.install();
  await visit.go('/access');
  await page.getByRole('button', { name: t('web.access.make') }).click();
  const form = page.getByRole('dialog', { name: t('web.access.make') });
  await form.getByLabel(t('web.access.name')).fill('A laptop');
  const warning = page.getByRole('dialog', { name: t('web.idle.title') });

  await page.clock.fastForward('26:00');
  assert.equal(await warning.count(), 0);
  await page.clock.fastForward('01:30');
  await warning.waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.ok(await warning.isVisible(), 'the warning does not lift itself');
  await page.keyboard.press('Enter');
  await warning.waitFor({ state: 'detached' });
  assert.equal(await form.getByLabel(t('web.access.name')).inputValue(), 'A laptop');

  // Typing is a sign of life: half an hour in small steps, and no warning.
  for (let minutes = 0; minutes < 32; minutes += 8) {
    await page.clock.fastForward('08:00');
    await form.getByLabel(t('web.access.name')).press('x');
    await settled(page);
  }
  assert.equal(await warning.count(), 0);
  assert.equal(await form.getByLabel(t('web.access.name')).inputValue(), 'A laptopxxxx');

  // The end: the server knows no session any more.
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch({ headers: { ...route.request().headers(), cookie: '' } });
    await route.fulfill({ response });
  });
  await page.clock.fastForward('28:00');
  await warning.waitFor();
  await page.clock.fastForward('03:00');
  await page.waitForURL(/\/sign-in\?/);
  await page.getByText(t('web.idle.over'), { exact: true }).waitFor();
  assert.ok(!(await page.content()).includes('A laptop'), 'nobody who comes by reads the page');
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
}
