/** A page that is open shows what somebody else changes, by itself; and not while its reader writes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { findMainPlan } from '../pages.ts';

const house = openHouse();
const { skip } = house;

test('A page shows what another person added, without being loaded again, and waits while its reader writes', {
  skip,
}, async () => {
  const reader = await house.visit({ language: 'en', as: 'coordinator' });
  const writer = await house.visit({ language: 'en', as: 'editor' });
  const plan = await findMainPlan(writer);
  const listening = reader.page.waitForResponse(/\/api\/session\/changes$/);
  await reader.go(`/strategy/plan?plan=${plan}`);
  assert.equal((await listening).status(), 200);
  const main = reader.page.getByRole('main');
  const add = (title: string) =>
    writer.ask('strategy.add-item', { plan, type: 'goal', titles: { en: title } });
  await add('A goal that comes by itself');
  await main.getByText('A goal that comes by itself').filter({ visible: true }).first().waitFor();

  await reader.page.keyboard.press('Control+k');
  await reader.page.getByRole('dialog').waitFor();
  await add('A goal that waits');
  await reader.page.waitForTimeout(3_000);
  assert.equal(await main.getByText('A goal that waits').count(), 0);
  await reader.page.keyboard.press('Escape');
  await main.getByText('A goal that waits').filter({ visible: true }).first().waitFor();
  await reader.close();
  await writer.close();
});
