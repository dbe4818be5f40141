/** Somebody looks at where they are signed in, ends the other place, and makes and ends a token of the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

for (const [language, width] of [
  ['en', 1280],
  ['bg', 360],
] as const) {
  test(`Your access in ${language} at ${width} px: another place is ended, a token is made, used and ended`, {
    skip,
  }, async () => {
    const telephone = await house.visit({ language, as: 'reader' });
    const visit = await house.visit({ language, width, as: 'reader' });
    const { page, t } = visit;
    await visit.go('/access');
    const places = page.getByRole('region', { name: t('web.access.sessions') });
    await places.getByRole('button', { name: t('web.access.end-others') }).click();
    await places.getByRole('button', { name: t('web.access.end-others') }).waitFor({ state: 'detached' });
    assert.equal(await places.getByRole('listitem').count(), 1);
    const elsewhere = (await (await telephone.page.request.get('/api/session')).json()) as {
      signedIn: boolean;
    };
    assert.equal(elsewhere.signedIn, false);
    await telephone.close();

    await page.getByRole('button', { name: t('web.access.make') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('web.access.make') }).click();
    await dialog.getByText(t('web.form.missing')).waitFor();
    await dialog.getByLabel(t('web.access.name')).fill('A laptop');
    assert.deepEqual(await faultsOf(page), []);
    await dialog.getByRole('button', { name: t('web.access.make') }).click();
    await dialog.getByText(t('web.access.shown-once')).waitFor();
    const token = (await dialog.locator('code').first().textContent()) ?? '';
    assert.match(token, /^zt_[\w-]{43}$/);
    assert.deepEqual(await faultsOf(page), []);
    await dialog.getByRole('button', { name: t('web.access.kept') }).click();

    const plans = () =>
      page.request.post('/api/strategy/find-plans', {
        headers: { authorization: `Bearer ${token}`, cookie: '' },
        data: {},
      });
    assert.equal((await plans()).status(), 200);
    await visit.go('/access');
    assert.ok(!(await page.content()).includes(token), 'shown once');
    const tokens = page.getByRole('region', { name: t('web.access.tokens') });
    assert.match(await tokens.innerText(), /A laptop/);
    await tokens.getByRole('button', { name: t('web.access.end-what', { what: 'A laptop' }) }).click();
    await tokens.getByText(t('web.access.no-tokens')).waitFor();
    await settled(page);
    assert.equal((await plans()).status(), 401);
    await visit.close();
  });
}
