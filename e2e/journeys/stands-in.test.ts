/** Somebody is away and says so; their deputy works on their behalf, is shown as such, and stops when the holder is back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { personas } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const nameOf = (slug: string): string => personas.find((one) => one.slug === slug)?.name ?? '';

type Post = { post: string; holders: { user: string; name: string; deputy: boolean }[] };

for (const [language, width, scheme, holder, deputy] of [
  ['en', 1280, 'light', 'focal-point-orvik', 'reader'],
  ['bg', 360, 'dark', 'focal-point-social', 'editor'],
] as const) {
  test(`A deputy stands in while the holder is away, in ${language} at ${width} px`, { skip }, async () => {
    const post = await makeDeputy(holder, deputy);
    const away = await house.visit({ language, width, scheme, as: holder });
    const takeBack = await entersAbsence(away, nameOf(deputy));

    const stands = await house.visit({ language, width, scheme, as: deputy });
    const { page, t } = stands;
    await stands.go('/sign-in/as?from=%2F');
    assert.deepEqual(await faultsOf(page), []);
    const onBehalf = t('web.absence.for', { names: nameOf(holder) });
    const choice = page.getByRole('region').filter({ hasText: onBehalf });
    await choice.getByRole('button').first().click();
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);
    const badge = page.getByRole('banner').getByRole('button', { name: t('web.working-as.label') });
    assert.ok((await badge.innerText()).includes(onBehalf));
    assert.ok((await page.getByRole('main').innerText()).includes(t('web.absence.recorded')));
    assert.deepEqual(await faultsOf(page), []);
    assert.equal((await workingAs(stands))?.id, post);

    await takeBack();
    assert.equal(await workingAs(stands), undefined, 'the deputy is signed out of the post at once');
    await stands.close();
    await away.close();
    await seesItInTheOffice(language, width, scheme, post);
  });
}

async function makeDeputy(holder: string, deputy: string): Promise<string> {
  const visit = await house.visit({ language: 'en', as: 'administrator' });
  const { posts } = await visit.ask<{ posts: Post[] }>('office.find-posts', {});
  const userOf = (slug: string) =>
    posts.flatMap(({ holders }) => holders).find(({ name }) => name === nameOf(slug))?.user as string;
  const post = posts.find(({ holders }) => holders.some(({ name }) => name === nameOf(holder)))
    ?.post as string;
  await visit.ask('office.give-post', {
    post,
    user: userOf(deputy),
    deputy: true,
    untilOn: null,
    reason: 'Stands in.',
  });
  await visit.close();
  return post;
}

/** Answers how to take it back. */
async function entersAbsence({ page, t, go }: Visit, deputy: string): Promise<() => Promise<void>> {
  await go('/access');
  const section = page.getByRole('region', { name: t('web.absence.title') });
  await section.getByText(t('web.absence.deputies', { names: deputy })).waitFor();
  await section.getByRole('button', { name: t('web.absence.enter') }).click();
  await section.getByText(t('web.form.missing')).first().waitFor();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await section.getByLabel(t('web.absence.from')).fill(day(2));
  await section.getByLabel(t('web.absence.until')).fill(day(0));
  await section.getByRole('button', { name: t('web.absence.enter') }).click();
  await section.getByText(t('web.absence.order')).waitFor();
  await section.getByLabel(t('web.absence.from')).fill(day(0));
  await section.getByLabel(t('web.absence.until')).fill(day(3));
  await section.getByRole('button', { name: t('web.absence.enter') }).click();
  const end = section.getByRole('listitem').getByRole('button');
  await end.waitFor();
  assert.deepEqual(await faultsOf(page), []);
  return async () => {
    await end.click();
    await end.waitFor({ state: 'detached' });
  };
}

async function workingAs({ page }: Visit): Promise<{ id: string } | undefined> {
  return ((await (await page.request.get('/api/session')).json()) as { post?: { id: string } }).post;
}

/** An administrator enters it for somebody who cannot, and takes it back. */
async function seesItInTheOffice(
  language: 'en' | 'bg',
  width: number,
  scheme: 'light' | 'dark',
  post: string,
): Promise<void> {
  const visit = await house.visit({ language, width, scheme, as: 'administrator' });
  const { page, t } = visit;
  await visit.go(`/office/posts/${post}`);
  const section = page.getByRole('region', { name: t('web.absence.of-holder') });
  const today = new Date().toISOString().slice(0, 10);
  await section.getByLabel(t('web.absence.from')).fill(today);
  await section.getByLabel(t('web.absence.until')).fill(today);
  await section.getByRole('button', { name: t('web.absence.enter') }).click();
  const end = section.getByRole('listitem').getByRole('button');
  await end.waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await end.click();
  await end.waitFor({ state: 'detached' });
  await visit.close();
}
