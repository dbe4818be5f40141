/** An administrator hands a post over in one action; the new holder works in it; the auditor reads who did what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import { personas, type PersonaLanguage } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

type Handing = { language: PersonaLanguage; from: string; to: string; roles: string };

const handings: readonly Handing[] = [
  { language: 'en', from: 'focal-point-orvik', to: 'reader', roles: 'role.strategy.focal-point' },
  {
    language: 'bg',
    from: 'focal-point-social',
    to: 'focal-point-interior',
    roles: 'role.strategy.focal-point',
  },
];

const nameOf = (slug: string): string => personas.find((one) => one.slug === slug)?.name ?? '';

for (const handing of handings) {
  const { language, from, to } = handing;
  test(`A post is handed over and the record of actions says so, in ${language}`, { skip }, async () => {
    const administrator = await house.visit({ language, as: 'administrator' });
    const post = await handOver(administrator, from, to);
    await administrator.close();
    await assertWorksIn(handing, post);
    await assertRecorded(handing, post);
  });
}

/** Answers the post's id and its name as the page shows it. */
async function handOver(visit: Visit, from: string, to: string): Promise<{ id: string; name: string }> {
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.posts');
  await page
    .getByRole('row')
    .filter({ hasText: nameOf(from) })
    .getByRole('link')
    .click();
  await page.waitForURL(/\/office\/posts\/[0-9a-f-]{36}$/);
  await settled(page);
  const name = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();

  await page.getByRole('button', { name: t('web.hand-over.action') }).click();
  const dialog = dialogOf(visit, t('web.hand-over.action'));
  await dialog.getByText(t('web.hand-over.text', { name: nameOf(from) })).waitFor();
  await chooseFrom(dialog, t('web.hand-over.to'), nameOf(to));
  await dialog.getByRole('button', { name: t('web.hand-over.action') }).click();
  await dialog.getByText(t('web.form.missing')).waitFor();
  await dialog.getByLabel(t('web.confirm.reason')).fill('The holder moves to another ministry.');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.hand-over.action') }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: t('web.hand-over.given') })
    .waitFor();

  const holders = page.getByRole('listitem').filter({ hasText: nameOf(to) });
  await holders.first().waitFor();
  const end = (slug: string) =>
    page.getByRole('button', { name: t('web.posts.end-of', { name: nameOf(slug) }) }).count();
  assert.deepEqual([await end(to), await end(from)], [1, 0], 'only the new holder still holds it');
  return { id: new URL(page.url()).pathname.split('/').at(-1) as string, name };
}

/** The new holder finds the post at the top of the page; the old one does not. */
async function assertWorksIn({ language, from, to }: Handing, post: { name: string }): Promise<void> {
  const taker = await house.visit({ language, as: to as never });
  const { page, t } = taker;
  const badge = page.getByRole('banner').getByRole('button', { name: t('web.working-as.label') });
  await badge.click();
  await page.getByRole('menu').getByText(post.name).first().waitFor();
  await taker.close();
  const earlier = await house.visit({ language });
  const held = await earlier.page.request.get('/api/session/personas');
  const people = (await held.json()) as { slug: string; post: unknown }[];
  assert.ok(!JSON.stringify(people.find(({ slug }) => slug === from)?.post ?? '').includes(post.name));
  await earlier.close();
}

async function assertRecorded({ language, from }: Handing, post: { id: string }): Promise<void> {
  const visit = await house.visit({ language, as: 'auditor' });
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.ledger');
  await page.getByLabel(t('web.ledger.record'), { exact: true }).fill(post.id);
  await page.getByRole('button', { name: t('web.ledger.show'), exact: true }).click();
  await page.waitForURL(new RegExp(`record=${post.id}`));
  await settled(page);
  const line = page.getByRole('row').filter({ hasText: t('operation.office.hand-over-post') });
  await line.first().waitFor();
  const entry = (await line.first().textContent()) ?? '';
  assert.ok(entry.includes(nameOf('administrator')), `the entry names who did it: ${entry}`);
  assert.ok(entry.includes(t('outcome.done')), entry);
  assert.ok(
    !entry.includes(nameOf(from)),
    'whom it was taken from is found through the record, not in words',
  );
  const others = page.getByRole('row').filter({ hasNotText: post.id.slice(-8) });
  assert.equal(await others.count(), 1, 'only the head of the table names no such record');
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
}
