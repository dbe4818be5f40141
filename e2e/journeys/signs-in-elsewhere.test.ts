/** Somebody adds the identity provider to their account, signs in there, shows the second factor there, and removes it. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { personas } from '../personas.ts';
import { openRealProvider, type RealProvider, twoFactors } from '../provider.ts';
import { settled, type Visit } from '../visit.ts';

const label = 'Ministry account';
let provider: RealProvider;

const house = openHouse({
  async settings(keys) {
    provider = await openRealProvider();
    mkdirSync(keys, { recursive: true, mode: 0o700 });
    writeFileSync(join(keys, 'oidc-client-secret'), provider.secret, { mode: 0o600 });
    return {
      ZAEDNO_OIDC_ISSUER: provider.issuer,
      ZAEDNO_OIDC_CLIENT_ID: provider.clientId,
      ZAEDNO_OIDC_LABEL: label,
      ZAEDNO_OIDC_SECOND_FACTOR: twoFactors,
    };
  },
});
const { skip } = house;

after(() => provider?.close());

const nameOf = (slug: string): string => personas.find((one) => one.slug === slug)?.name ?? '';

for (const [language, width, scheme, slug] of [
  ['en', 1280, 'light', 'reader'],
  ['bg', 360, 'dark', 'editor'],
] as const) {
  test(`A sign-in elsewhere is added, used, shown again and removed, in ${language} at ${width} px`, {
    skip,
  }, async () => {
    provider.knows(house.address);
    const subject = `${slug} there`;
    const visit = await house.visit({ language, width, scheme, as: slug });
    const { page, t } = visit;
    await visit.go('/access');
    const section = page.getByRole('region', { name: t('web.provider.title', { label }) });
    assert.deepEqual(await faultsOf(page), []);
    await section.getByRole('button', { name: t('web.provider.add', { label }) }).click();
    await showAt(visit, subject, { second: true });
    await page.waitForURL((url) => url.pathname === '/access');
    await settled(page);
    await section.getByRole('button', { name: t('web.provider.remove-what', { label }) }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await visit.close();

    await signsInThere(language, subject, nameOf(slug));
    await isRefusedAsStranger(language);
    await showsItAgain(language, slug, subject);

    const again = await house.visit({ language, as: slug });
    await again.go('/access');
    await again.page.getByRole('button', { name: t('web.provider.remove-what', { label }) }).click();
    await again.page.getByRole('button', { name: t('web.provider.add', { label }) }).waitFor();
    await again.close();
    const late = await house.visit({ language });
    await leave(late);
    await showAt(late, subject, { second: true });
    await late.page.getByRole('alert').waitFor();
    assert.equal((await sessionOf(late)).signedIn, false);
    await late.close();
  });
}

test('An answer of the provider opens nothing in another browser, and nothing twice', { skip }, async () => {
  provider.knows(house.address);
  const mine = await house.visit({ language: 'en' });
  await leave(mine);
  // Somebody takes the answer away on its way from the page to the server.
  const stolen = Promise.withResolvers<string>();
  await mine.page.route('**/api/session/provider/end', async (route) => {
    stolen.resolve((route.request().postDataJSON() as { query: string }).query);
    await route.abort();
  });
  await showAt(mine, 'somebody', { second: true });
  const back = `/sign-in/back?${await stolen.promise}`;
  assert.match(back, /code=/);
  const other = await house.visit({ language: 'en' });
  await other.go(back);
  await other.page
    .getByRole('alert')
    .filter({ hasText: other.t('error.kernel.journey-ended') })
    .waitFor();
  assert.ok(!other.page.url().includes('code='), 'the answer does not stay in the address');
  assert.deepEqual(await faultsOf(other.page), []);
  await other.close();
  await mine.close();
});

test('Whoever gives up there is told so, and a provider that is away is said in words', {
  skip,
}, async () => {
  provider.knows(house.address);
  const visit = await house.visit({ language: 'bg' });
  await leave(visit);
  await showAt(visit, '', { giveUp: true });
  await visit.page
    .getByRole('alert')
    .filter({ hasText: visit.t('error.kernel.provider-refused', { label }) })
    .waitFor();
  await visit.page.getByRole('link', { name: visit.t('web.provider.again') }).click();
  await visit.page.waitForURL(/\/sign-in$/);
  await visit.close();
});

async function leave({ page, t, go }: Visit): Promise<void> {
  await go('/sign-in');
  await page.getByRole('button', { name: t('web.provider.enter', { label }) }).click();
}

/** At the provider's own page. */
async function showAt(
  { page }: Visit,
  who: string,
  how: { second?: boolean; giveUp?: boolean },
): Promise<void> {
  await page.waitForURL((url) => url.origin === new URL(provider.issuer).origin);
  if (how.giveUp) return await page.getByRole('button', { name: 'Give up' }).click();
  await page.getByLabel('Who are you?').fill(who);
  if (how.second) await page.getByLabel('with a second factor').check();
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function signsInThere(language: 'en' | 'bg', subject: string, name: string): Promise<void> {
  const visit = await house.visit({ language });
  await visit.go('/sign-in?from=%2Faccess');
  assert.deepEqual(await faultsOf(visit.page), []);
  await visit.page.getByRole('button', { name: visit.t('web.provider.enter', { label }) }).click();
  await showAt(visit, subject, { second: true });
  await visit.page.waitForURL((url) => url.pathname === '/access');
  await settled(visit.page);
  assert.equal((await sessionOf(visit)).user?.name, name);
  await visit.close();
}

/** The same words for everybody who is tied to no account; whom to ask stands there. */
async function isRefusedAsStranger(language: 'en' | 'bg'): Promise<void> {
  const visit = await house.visit({ language });
  await leave(visit);
  await showAt(visit, 'nobody-here', { second: true });
  const alert = visit.page.getByRole('alert');
  await alert.filter({ hasText: visit.t('error.kernel.subject-unknown', { label }) }).waitFor();
  assert.deepEqual(await faultsOf(visit.page), []);
  assert.equal((await sessionOf(visit)).signedIn, false);
  await visit.close();
}

/** The provider asks anew, though it knows the person from a minute ago. */
async function showsItAgain(
  language: 'en' | 'bg',
  slug: 'reader' | 'editor',
  subject: string,
): Promise<void> {
  const visit = await house.visit({ language, as: slug });
  const { page } = visit;
  const before = (await visit.context.cookies()).find(({ name }) => name === 'zaedno_session')?.value;
  await visit.go('/access');
  await page.evaluate(async () => {
    const begun = await fetch('/api/session/provider/begin', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"aim":"step-up"}',
    });
    const { address } = (await begun.json()) as { address: string };
    location.assign(address);
  });
  await showAt(visit, subject, { second: true });
  await page.waitForURL((url) => url.pathname === '/');
  await settled(page);
  const after = (await visit.context.cookies()).find(({ name }) => name === 'zaedno_session')?.value;
  assert.notEqual(after, before, 'the session has a new secret');
  assert.equal((await sessionOf(visit)).signedIn, true);
  await visit.close();
}

async function sessionOf({ page }: Visit): Promise<{ signedIn: boolean; user?: { name: string } }> {
  return (await (await page.request.get('/api/session')).json()) as {
    signedIn: boolean;
    user?: { name: string };
  };
}
