/** Two people edit one measure: who saves second sees the difference, chooses, and neither loses a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { findMainPlan } from '../pages.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const edits = [
  {
    language: 'en',
    measure: '1.1.2',
    titles: 'English',
    theirs: 'Work practice for the young',
    mine: 'Paid work practice',
  },
  {
    language: 'bg',
    measure: '1.2.2',
    titles: 'English',
    theirs: 'Testing for unfair hiring',
    mine: 'Testing of landlords',
  },
] as const;

for (const edit of edits) {
  test(`Two people edit one measure and nothing is lost, in ${edit.language}`, { skip }, async () => {
    const first = await house.visit({ language: edit.language, as: 'coordinator' });
    const second = await house.visit({ language: edit.language, as: 'editor' });
    const path = await pathOf(second, edit.measure);
    await first.go(`${path.address}/edit${path.search}`);
    await second.go(`${path.address}/edit${path.search}`);

    await titleField(first).fill(edit.theirs);
    await endField(first).fill('2029-06-30');
    await save(first);
    await first.page.waitForURL((url) => !url.pathname.endsWith('/edit'));

    await titleField(second).fill(edit.mine);
    const answered = second.page.waitForResponse(/edit-item$/);
    await save(second);
    assert.equal((await answered).status(), 409);
    await settle(second, edit.mine, edit.theirs);

    await second.page.waitForURL((url) => !url.pathname.endsWith('/edit'));
    await settled(second.page);
    await second.page.getByRole('main').getByText(edit.mine).first().waitFor();
    const facts = await second.page.getByRole('main').innerText();
    assert.ok(facts.includes(edit.mine), 'my title stands, as I chose');
    assert.ok(!facts.includes(edit.theirs));
    assert.ok(facts.includes('2029'), 'what only the other changed stands too');
    const stored = await second.ask<{ item: { endsOn: string; titles: Record<string, string> } }>(
      'strategy.read-measure',
      path.ids,
    );
    assert.deepEqual([stored.item.endsOn, stored.item.titles['en']], ['2029-06-30', edit.mine]);
    await first.close();
    await second.close();
  });
}

async function pathOf(visit: Visit, externalId: string) {
  const plan = await findMainPlan(visit);
  const { items } = await visit.ask<{ items: { id: string; externalId: string }[] }>(
    'strategy.find-measures',
    {
      plan,
      limit: 200,
    },
  );
  const item = items.find((one) => one.externalId === externalId)?.id as string;
  return { address: `/strategy/plan/items/${item}`, search: `?plan=${plan}`, ids: { plan, item } };
}

const titleField = ({ page, t }: Visit) =>
  page.getByRole('group', { name: t('web.field.titles') }).getByLabel('English');
const endField = ({ page, t }: Visit) => page.getByLabel(t('column.ends'));
const save = ({ page, t }: Visit) => page.getByRole('button', { name: t('web.save'), exact: true }).click();

/** The difference stands there in both versions; mine is kept, and sent again. */
async function settle({ page, t }: Visit, mine: string, theirs: string): Promise<void> {
  const conflict = page.getByRole('region', { name: t('web.conflict.title') });
  await conflict.waitFor();
  const words = await conflict.innerText();
  assert.ok(words.includes(mine) && words.includes(theirs), words);
  assert.deepEqual(await faultsOf(page), []);
  await conflict.getByLabel(t('web.conflict.keep-mine')).first().check();
  await conflict.getByRole('button', { name: t('web.conflict.save') }).click();
}
