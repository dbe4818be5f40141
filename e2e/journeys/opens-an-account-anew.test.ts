/** Somebody lost their only passkey: one person of the office asks, another confirms and hands the link over, and the person is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { plugIn } from '../passkey-device.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

for (const [language, width, login] of [
  ['en', 1280, 'lost.phone'],
  ['bg', 360, 'lost.again'],
] as const) {
  test(`An account is opened anew by two people, in ${language} at ${width} px`, { skip }, async () => {
    const administrator = await house.visit({ language, width, as: 'administrator' });
    const auditor = await house.visit({ language, width, as: 'auditor' });
    const { user, path } = await aColleague(administrator, login);
    let person = await beginsByPasskey(language, path);
    await person.close();

    const { page, t } = administrator;
    await administrator.go(`/office/people/${user}`);
    assert.equal(await page.getByRole('button', { name: t('web.people.invite-again') }).count(), 0);
    await page.getByRole('button', { name: t('web.people.open-anew') }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('The telephone fell into the lake.');
    assert.deepEqual(await faultsOf(page), []);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('web.people.open-anew') })
      .click();
    await page.getByText(t('web.opening.title')).waitFor();
    assert.equal(await page.getByRole('button', { name: t('web.opening.confirm') }).count(), 0);
    assert.deepEqual(await faultsOf(page), []);

    const second = auditor.page;
    await auditor.go('/');
    await second.getByText(t('web.today.opening')).first().waitFor();
    await auditor.go(`/office/people/${user}`);
    await second.getByRole('button', { name: t('web.opening.confirm') }).click();
    assert.deepEqual(await faultsOf(second), []);
    await second
      .getByRole('dialog')
      .getByRole('button', { name: t('web.opening.confirm') })
      .click();
    const link = await second.getByRole('dialog').locator('code').innerText();
    assert.match(link, /\/welcome#\S{20,}$/);
    assert.deepEqual(await faultsOf(second), []);
    await second.getByRole('button', { name: t('web.people.link-kept') }).click();
    await second.getByText(t('web.opening.title')).waitFor({ state: 'detached' });

    person = await beginsByPasskey(language, `/welcome${new URL(link).hash}`);
    await person.page.getByText(t('web.opening.opened')).waitFor();
    assert.match(await person.page.getByRole('main').innerText(), /The telephone fell into the lake\./);
    assert.deepEqual(await faultsOf(person.page), []);
    await person.page.getByRole('button', { name: t('web.opening.opened-answer') }).click();
    await person.page.getByText(t('web.opening.opened')).waitFor({ state: 'detached' });
    for (const visit of [person, administrator, auditor]) await visit.close();
  });
}

/** Somebody with an ordinary post, and the path of their first link. */
async function aColleague(by: Visit, login: string): Promise<{ user: string; path: string }> {
  const added = await by.ask<{ user: string; invitation: { path: string } }>('office.add-user', {
    name: `Invented ${login}`,
    login,
    language: by.language,
  });
  const { organisations } = await by.ask<{ organisations: { organisation: string }[] }>(
    'office.find-organisations',
    {},
  );
  const { post } = await by.ask<{ post: string }>('office.add-post', {
    organisation: organisations[0]?.organisation,
    names: { en: `Reader ${login}` },
    roles: ['strategy.reader'],
    purposes: ['strategy-work'],
  });
  await by.ask('office.give-post', { post, user: added.user, reason: 'an invented order' });
  return { user: added.user, path: added.invitation.path };
}

/** Opens the link, makes a passkey on a new device and signs in with it. */
async function beginsByPasskey(language: 'en' | 'bg', path: string): Promise<Visit> {
  const visit = await house.visit({ language, host: 'localhost' });
  const { page, t } = visit;
  await plugIn(page);
  await visit.go(path);
  await page.getByRole('button', { name: t('web.passkey.add') }).click();
  await page.getByLabel(t('web.passkey.name')).fill('telephone');
  await page.getByRole('button', { name: t('web.passkey.make') }).click();
  await page.getByRole('button', { name: t('web.welcome.finish') }).click();
  await page.getByRole('button', { name: t('web.sign-in.with-passkey') }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return visit;
}
