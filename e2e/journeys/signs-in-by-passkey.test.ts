/** A passkey from the first day: the invitation, the sign-in, the second factor again, one more key, and an end to one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { type PasskeyDevice, plugIn } from '../passkey-device.ts';
import { readTexts } from '../texts.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse({ demo: 'off' });
const { skip } = house;

test('A passkey is made, shown, shown again and removed, in bg at 360 px and in en at 1280 px', {
  skip,
}, async (t) => {
  const link = house.said.map((line) => /\/welcome#\S+/.exec(line)?.[0]).find(Boolean) ?? '';
  let visit: Visit | undefined;
  let device: PasskeyDevice | undefined;
  t.after(() => visit?.close());

  await t.test('under a numeric address none is offered', async () => {
    const numeric = await house.visit({ language: 'bg' });
    await numeric.go(link);
    assert.equal(await numeric.page.getByText(numeric.t('web.welcome.or-passkey')).count(), 0);
    await numeric.go('/sign-in');
    assert.equal(
      await numeric.page.getByRole('button', { name: numeric.t('web.sign-in.with-passkey') }).count(),
      0,
    );
    await numeric.close();
  });

  await t.test('an invited person begins with a passkey, without a password', async () => {
    visit = await house.visit({ language: 'bg', width: 360, host: 'localhost' });
    device = await plugIn(visit.page);
    const { page, t: say } = visit;
    await visit.go(link);
    await page.getByRole('button', { name: say('web.passkey.add') }).click();
    await page.getByRole('button', { name: say('web.passkey.make') }).click();
    await page.getByText(say('web.form.missing')).waitFor();
    await page.getByLabel(say('web.passkey.name')).fill('Телефонът');
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('button', { name: say('web.passkey.make') }).click();
    await page.getByText(say('web.welcome.passkey-made')).waitFor();
    assert.equal(await device.keys(), 1);
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('button', { name: say('web.welcome.finish') }).click();
    await page.waitForURL(/\/sign-in/);
  });

  await t.test('a device that cannot tell who holds it signs nobody in; one that can, does', async () => {
    assert.ok(visit && device);
    await device.confirms(false);
    await pressPasskey(visit);
    await visit.page.getByRole('alert').waitFor();
    assert.match(await visit.page.getByRole('alert').innerText(), /[а-я]{4}/);
    assert.equal((await session(visit)).signedIn, false);
    assert.deepEqual(await faultsOf(visit.page), []);
    await device.confirms(true);
    await pressPasskey(visit);
    await visit.page.waitForURL((url) => url.pathname === '/');
    assert.equal((await session(visit)).signedIn, true);
  });

  await t.test('the passkey is listed with its day, and stays while it is the only way in', async () => {
    assert.ok(visit);
    const { page, t: say } = visit;
    await visit.go('/access');
    const own = page.getByRole('region', { name: say('web.passkey.title') });
    await own.getByText('Телефонът').waitFor();
    assert.doesNotMatch(await own.innerText(), /\d\d:\d\d/, 'the day alone');
    assert.deepEqual(await faultsOf(page), []);
    await own.getByRole('button', { name: say('web.passkey.remove-what', { what: 'Телефонът' }) }).click();
    await own.getByRole('alert').waitFor();
    assert.equal(await own.getByRole('listitem').count(), 1);
  });

  await t.test('signed out and in again in English, with a second key on another device', async () => {
    assert.ok(visit && device);
    await signOut(visit, readTexts('bg'));
    await visit.page.setViewportSize({ width: 1280, height: 900 });
    await pressPasskey(visit);
    await visit.page.waitForURL((url) => url.pathname === '/');
    await visit.page.request.post(visit.at('/api/session/language'), {
      headers: { origin: visit.at('') },
      data: { language: 'en' },
    });
    const say = readTexts('en');
    const { page } = visit;
    await device.remove();
    device = await plugIn(page);
    await visit.go('/access');
    const own = page.getByRole('region', { name: say('web.passkey.title') });
    await own.getByRole('button', { name: say('web.passkey.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('web.passkey.name')).fill('The spare key');
    assert.deepEqual(await faultsOf(page), []);
    await dialog.getByRole('button', { name: say('web.passkey.make') }).click();
    await dialog.waitFor({ state: 'detached' });
    await own.getByText('The spare key').waitFor();
    assert.equal(await own.getByRole('listitem').count(), 2);
    assert.deepEqual(await faultsOf(page), []);
  });

  await t.test('what needs the second factor again asks for the passkey, and goes on by itself', async () => {
    assert.ok(visit);
    const { page } = visit;
    const say = readTexts('en');
    // As if ten minutes had passed: the server says so once, and believes the passkey afterwards.
    let refusals = 0;
    await page.route('**/api/session/passkey/remove', async (route) => {
      refusals += 1;
      if (refusals > 1) return await route.fallback();
      await route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'kernel.step-up-needed', title: 'x', status: 403 }),
      });
    });
    const before = await cookie(visit);
    const own = page.getByRole('region', { name: say('web.passkey.title') });
    await own.getByRole('button', { name: say('web.passkey.remove-what', { what: 'Телефонът' }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('web.step-up.with-passkey') }).waitFor();
    assert.equal(
      await dialog.getByLabel(say('web.sign-in.code')).count(),
      0,
      'who has no code is asked for none',
    );
    assert.deepEqual(await faultsOf(page), []);
    await dialog.getByRole('button', { name: say('web.step-up.with-passkey') }).click();
    await own.getByText('Телефонът').waitFor({ state: 'detached' });
    assert.equal(await own.getByRole('listitem').count(), 1);
    assert.notEqual(await cookie(visit), before, 'the session has a new secret');
  });

  await t.test('what was removed opens nothing; what stayed does', async () => {
    assert.ok(visit);
    const say = readTexts('en');
    await signOut(visit, say);
    await visit.page.getByRole('button', { name: say('web.sign-in.with-passkey') }).click();
    await visit.page.waitForURL((url) => url.pathname === '/');
    assert.equal((await session(visit)).signedIn, true);
  });
});

async function pressPasskey({ page, t }: Visit): Promise<void> {
  await page.getByRole('button', { name: t('web.sign-in.with-passkey') }).click();
}

async function signOut(visit: Visit, say: ReturnType<typeof readTexts>): Promise<void> {
  await visit.page.setViewportSize({ width: 1280, height: 900 });
  await visit.page.getByRole('button', { name: say('web.sign-out') }).click();
  await visit.page.waitForURL(/\/sign-in/);
  await settled(visit.page);
}

async function session(visit: Visit): Promise<{ signedIn: boolean }> {
  return (await (await visit.page.request.get(visit.at('/api/session'))).json()) as { signedIn: boolean };
}

async function cookie({ context }: Visit): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === 'zaedno_session')?.value;
}
