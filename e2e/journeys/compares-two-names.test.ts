/** Two invented names are compared by anybody, in the browser alone: what is typed is asked of nobody and kept nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';

const house = openHouse();
const { skip } = house;

test('two names are compared in the page, and nothing that is typed leaves it', { skip }, async () => {
  const { page, t, go, close } = await house.visit({ language: 'en' });
  try {
    const asked: { url: string; body: string | null }[] = [];
    await go('/names');
    await page.getByRole('heading', { name: t('web.compare-names.title') }).waitFor();
    page.on('request', (request) => asked.push({ url: request.url(), body: request.postData() }));
    const [one, other] = await page.getByRole('textbox').all();
    await page.getByRole('button', { name: t('web.compare-names.compare') }).click();
    await page.getByText(t('web.compare-names.missing')).first().waitFor();
    await one?.fill('Xhevahir Shkodrani');
    await other?.fill('Џевахир Шкодрани');
    await page.getByRole('button', { name: t('web.compare-names.compare') }).click();
    await page.getByText('read as one word: xh = џ').waitFor();
    await page.getByText('Somebody has to look').waitFor();
    // A bare number would be taken for a measure.
    assert.doesNotMatch((await page.locator('section[aria-live]').textContent()) ?? '', /\d/);
    // The comparer itself was fetched, and nothing else.
    for (const { url, body } of asked) {
      assert.match(url, /\/assets\/[\w.-]+\.js$/);
      assert.equal(body, null);
    }
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.doesNotMatch(kept + page.url(), /Xhevahir|%D0/i);
    await page.getByRole('button', { name: 'shqip' }).click();
    await page.getByText('lexohen si një fjalë: xh = џ').waitFor();
    // A word as long as somebody likes stays within a small screen.
    const word = 'Xhevahir'.repeat(12);
    await page.setViewportSize({ width: 360, height: 740 });
    await one?.fill(word);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { name: word }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  } finally {
    await close();
  }
});
