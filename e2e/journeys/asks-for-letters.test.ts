/** Letters about progress: not offered while the desk is off; switched on by two people, anybody asks for them and is told the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('Anybody asks for letters about progress, in bg at 360 px', { skip }, async () => {
  const reader = await house.visit({ language: 'bg', width: 360, scheme: 'dark' });
  const administrator = await house.visit({ language: 'en', as: 'administrator' });
  const officer = await house.visit({ language: 'en', as: 'data-protection-officer' });
  await nameAnew(administrator);
  await reader.go('/letters');
  await reader.page.getByText(reader.t('web.digest.open.off'), { exact: true }).waitFor();
  await administrator.go('/digest');
  await administrator.page.getByText(administrator.t('web.digest.office.off'), { exact: true }).waitFor();
  await switchOn(officer);
  await asks(reader);
  await administrator.go('/digest');
  await administrator.page.getByText(administrator.t('web.digest.office.band.under-10')).waitFor();
  assert.deepEqual(await faultsOf(administrator.page), []);
  for (const visit of [reader, administrator, officer]) await visit.close();
});

async function asks({ page, t, go }: Visit): Promise<void> {
  await go('/letters');
  const ask = page.getByRole('button', { name: t('web.digest.open.ask') });
  const address = page.getByLabel(t('web.digest.address'));
  await address.fill('mira@127.0.0.1');
  await ask.click();
  await page.getByRole('alert').waitFor();
  await address.fill('mira@town.example');
  await page.getByLabel(t('line.L7')).check();
  await page.getByLabel(t('web.digest.every.month')).check();
  await chooseFrom(page.locator('form'), t('web.digest.places'), 'Orvik');
  assert.deepEqual(await faultsOf(page), []);
  await ask.click();
  await page.getByText(t('web.digest.open.asked-title')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  // A link that was cut, and one behind which nothing stands.
  await go('/letters/mine');
  await page.getByText(t('web.digest.mine.no-link')).waitFor();
  await page.goto(`/letters/mine#01900000-0000-7000-8000-000000000000.${'A'.repeat(43)}`);
  await page.reload();
  await settled(page);
  await page.getByText(t('web.digest.mine.gone'), { exact: true }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
}

const words = ['law', 'controller', 'assessment', 'authority', 'officer', 'retention'];

/** Names the law anew, and with that the desk goes off (`switches-a-desk-on.test.ts` walks the page). */
async function nameAnew(first: Visit): Promise<void> {
  const facts = {
    ...Object.fromEntries(words.map((fact) => [fact, `An invented ${fact}`])),
    assessedOn: '2026-03-01',
    periods: { subscription: 700 },
    telephones: [{ place: '*', number: '000 112', hours: '0-24' }],
  };
  await first.ask('office.propose-desk', { desk: 'digest', facts });
}

/** The second person confirms what the first one named, and the stand-ins that are there. */
async function switchOn(second: Visit): Promise<void> {
  const { desks } = await second.ask<{
    desks: { desk: string; version: number; standIns: { standIn: string }[] }[];
  }>('office.read-readiness', {});
  const seen = desks.find(({ desk }) => desk === 'digest');
  const standIns = (seen?.standIns ?? []).map(({ standIn }) => standIn);
  await second.ask('office.switch-desk-on', { desk: 'digest', seen: { version: seen?.version, standIns } });
}
