/** What must not throw a person off: another language, a wrong address, a lost connection, a newer version. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { linkOfRail, speak } from '../pages/shell.ts';
import { readTexts } from '../texts.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('The language is changed on a page and the place is kept', { skip }, async () => {
  const visit = await house.visit({ language: 'en', as: 'editor' });
  const { page } = visit;
  await visit.go('/strategy/read?at=annex/34');
  const before = new URL(page.url());
  await speak(visit, 'bg');
  const bulgarian = readTexts('bg');
  await page.getByRole('complementary', { name: bulgarian('web.served.label') }).waitFor();
  assert.equal(new URL(page.url()).href, before.href);
  const here = page.getByRole('article').and(page.locator('[aria-current="true"]'));
  assert.ok(await here.isVisible());
  assert.ok((await here.innerText()).startsWith('34'));
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'bg', 'the next visit speaks it too');
  await visit.close();
});

for (const language of ['en', 'bg'] as const) {
  test(`A wrong address and what is not for one's post answer in words, in ${language}`, {
    skip,
  }, async () => {
    const visit = await house.visit({ language, as: 'focal-point-orvik' });
    const { page, t } = visit;
    for (const path of [
      '/nowhere',
      '/strategy/nowhere',
      '/office/posts/00000000-0000-4000-8000-000000000000',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const words = await page.getByRole('main').innerText();
      const told = [t('web.not-found.title'), t('web.not-allowed.title')].some((title) =>
        words.includes(title),
      );
      assert.ok(told, `${path} says: ${words}`);
      assert.deepEqual(await faultsOf(page), []);
    }
    await visit.go('/office/ledger');
    const refused = await page.getByRole('main').innerText();
    assert.ok(refused.includes(t('web.not-allowed.title')), `/office/ledger says: ${refused}`);
    await visit.close();
  });

  test(`A lost connection keeps what was typed and says what to do, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await visit.go('/strategy/plan/new');
    const title = page
      .getByRole('group', { name: t('web.field.titles') })
      .getByRole('textbox')
      .first();
    await title.fill('A plan that must not be lost');
    await visit.context.setOffline(true);
    await page.getByRole('button', { name: t('web.plan.start') }).click();
    const alert = page.getByRole('alert').filter({ hasText: t('web.error.web.lost-connection') });
    await alert.waitFor();
    assert.ok((await alert.innerText()).includes(t('web.error.kept')));
    assert.equal(await title.inputValue(), 'A plan that must not be lost');
    await visit.context.setOffline(false);
    await page.getByRole('button', { name: t('web.plan.start') }).click();
    await page.waitForURL(/\/strategy\/plan\?plan=/);
    await visit.close();
  });

  test(`A page of an older version is told to load again, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await page.route('**/api/strategy/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'x-zaedno-build': 'an-older-build' } }),
    );
    await linkOfRail(visit, 'web.nav.plan').click();
    const banner = page.getByRole('alert').filter({ hasText: t('web.outdated.text') });
    await banner.waitFor();
    await page.unroute('**/api/strategy/**');
    await banner.getByRole('button', { name: t('web.outdated.reload') }).click();
    await page.getByRole('table').first().waitFor();
    await visit.close();
  });
}
