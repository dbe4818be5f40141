/** The first administrator of a real house sets up their sign-in, signs in with a code, and loses the phone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOTP } from 'otpauth';
import decodeQR from 'qr/decode.js';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { readTexts } from '../texts.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse({ demo: 'off' });
const { skip } = house;
const password = 'four plain words about bread';

test('The one-time link, a password, a code, a recovery code, and a wrong code, in en and bg', {
  skip,
}, async (t) => {
  const link = house.said.map((line) => /\/welcome#\S+/.exec(line)?.[0]).find(Boolean);
  assert.ok(link, `the node says the first administrator's link: ${house.said.join('\n')}`);
  let key = '';
  let recovery: string[] = [];
  let code = '';

  await t.test('the first administrator sets up password and codes, once', async () => {
    const visit = await house.visit({ language: 'bg' });
    ({ key, recovery } = await setUp(visit, link));
    await visit.close();
    const late = await house.visit({ language: 'en' });
    await late.go(link);
    await late.page.getByRole('alert').waitFor();
    assert.equal(await late.page.getByRole('button', { name: late.t('web.welcome.go-on') }).count(), 0);
    await late.close();
  });

  await t.test('a wrong password and a wrong code are refused in words; the right code opens', async () => {
    const visit = await house.visit({ language: 'en' });
    await givePassword(visit, 'not the password at all');
    await refused(visit);
    await givePassword(visit, password);
    await giveCode(visit, '000000');
    await refused(visit);
    assert.deepEqual(await faultsOf(visit.page), []);
    code = await freshCode(key);
    await giveCode(visit, code);
    await visit.page.waitForURL((url) => url.pathname === '/');
    await settled(visit.page);
    assert.equal((await session(visit)).signedIn, true);
    // Who set up the account in Bulgarian is spoken to in Bulgarian, whatever this browser speaks.
    await visit.page.getByRole('button', { name: readTexts('bg')('web.sign-out') }).click();
    await visit.page.waitForURL(/\/sign-in/);
    assert.equal((await session(visit)).signedIn, false);
    await visit.close();
  });

  await t.test('a code and a recovery code each work once', async () => {
    const [one] = recovery as [string];
    for (const [tried, works] of [
      [code, false],
      [one, true],
      [one, false],
    ] as const) {
      const visit = await house.visit({ language: 'bg' });
      await givePassword(visit, password);
      await giveCode(visit, tried);
      if (works) await visit.page.waitForURL((url) => url.pathname === '/');
      else await refused(visit);
      assert.equal((await session(visit)).signedIn, works);
      await visit.close();
    }
  });

  await t.test(
    'after ten tries the account rests, also for the right password, and the page says so',
    async () => {
      const visit = await house.visit({ language: 'bg' });
      for (let tries = 0; tries < 10; tries += 1) {
        await givePassword(visit, `wrong ${tries}`);
        await refused(visit);
      }
      await givePassword(visit, password);
      await refused(visit);
      assert.equal(await visit.page.getByLabel(visit.t('web.sign-in.code')).count(), 0);
      await visit.close();
    },
  );
});

/** A refusal in the reader's words, never a code of ours. */
async function refused({ page, language }: Visit): Promise<void> {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const words = await alert.innerText();
  assert.doesNotMatch(words, /\b(identity|kernel|web)\.[a-z]/);
  assert.match(words, language === 'bg' ? /[а-я]{4}/ : /[a-z]{4}/);
}

async function setUp(visit: Visit, link: string): Promise<{ key: string; recovery: string[] }> {
  const { page, t } = visit;
  await visit.go(link);
  const key = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(/\s/g, '');
  assert.match(key, /^[A-Z2-7]{16,}$/);
  assert.equal(new URL(await scan(visit)).searchParams.get('secret'), key);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel(t('web.welcome.password'), { exact: true }).fill(password);
  await page.getByLabel(t('web.sign-in.code')).fill(await freshCode(key));
  await page.getByRole('button', { name: t('web.welcome.go-on') }).click();
  await page.getByRole('heading', { name: t('web.welcome.step-recovery') }).waitFor();
  const recovery = (await page.getByRole('main').locator('ol code').allTextContents()).map((one) =>
    one.trim(),
  );
  assert.ok(recovery.length >= 8, `${recovery.length} recovery codes`);
  assert.deepEqual(await faultsOf(page), []);
  const finish = page.getByRole('button', { name: t('web.welcome.finish') });
  assert.ok(await finish.isDisabled());
  await page.getByLabel(t('web.welcome.recovery-kept')).check();
  await finish.click();
  await page.waitForURL(/\/sign-in/);
  return { key, recovery };
}

/** What a telephone's camera reads in the picture of the key: its squares, drawn at four pixels each. */
async function scan({ page }: Visit): Promise<string> {
  const picture = page.locator('svg.code-picture');
  const drawn = (await picture.locator('path').getAttribute('d')) ?? '';
  const width = 4 * Number((await picture.getAttribute('viewBox'))?.split(' ')[2]);
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, left, top] of drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 4 * Number(top); row < 4 * Number(top) + 4; row += 1)
      data.fill(0, (row * width + 4 * Number(left)) * 3, (row * width + 4 * Number(left) + 4) * 3);
  }
  return decodeQR({ width, height: width, data });
}

async function givePassword({ page, t, go }: Visit, given: string): Promise<void> {
  await go('/sign-in');
  await page.getByLabel(t('web.sign-in.login')).fill('administrator');
  await page.getByLabel(t('web.sign-in.password'), { exact: true }).fill(given);
  await page.getByRole('button', { name: t('web.sign-in.go-on') }).click();
}

async function giveCode({ page, t }: Visit, code: string): Promise<void> {
  await page.getByLabel(t('web.sign-in.code')).fill(code);
  await page.getByRole('button', { name: t('web.sign-in.finish') }).click();
}

async function session({ page }: Visit): Promise<{ signedIn: boolean }> {
  return (await (await page.request.get('/api/session')).json()) as { signedIn: boolean };
}

/** A code that was not given out before: each half minute has one, each works once, and the next one's works already. */
const given = { last: 0 };
async function freshCode(key: string): Promise<string> {
  const totp = new TOTP({ secret: key });
  const half = Math.max(totp.counter(), given.last + 1);
  while (half > totp.counter() + 1) await new Promise((done) => setTimeout(done, totp.remaining() + 100));
  given.last = half;
  return totp.generate({ timestamp: half * 30_000 });
}
