/** What the headers of a page stop in a real browser; each attack is tried without them too, where it must succeed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openHouse } from '../house.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const elsewhere = 'http://elsewhere.example';

/** As a stored text would stand in the page if it had become part of it, in every way that we know. */
const planted = `<script>hurt('script')</script>
<img src="data:," onerror="hurt('handler')"><svg onload="hurt('svg')"></svg>
<a id="word" href="javascript:hurt('address')">a</a>
<iframe srcdoc="<script>parent.hurt('frame')</script>"></iframe>
<form id="form" action="${elsewhere}/form" method="post" target="_blank"><input name="a" value="b"></form>
<base href="${elsewhere}/">
<object data="${elsewhere}/object"></object>
<script src="${elsewhere}/foreign.js"></script>
<link rel="stylesheet" href="${elsewhere}/foreign.css">
<script nonce="guessed">hurt('nonce')</script>`;

/** Runs before the page's own scripts: what was hurt is written down. */
const watch = () => {
  const told = globalThis as unknown as { told: string[]; hurt(what: string): void };
  told.told = [];
  told.hurt = (what) => void told.told.push(what);
};

/** A script of the page's own origin, as one that came in with a dependency would be: what it may not do either. */
const ownScript = `
const attempt = (what, work) => { try { work(); hurt(what); } catch {} };
attempt('eval', () => eval('1'));
attempt('function', () => new Function('return 1')());
attempt('html', () => { document.createElement('div').innerHTML = '<b>x</b>'; });
attempt('adjacent', () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>'));
attempt('write', () => document.implementation.createHTMLDocument('').write('x'));
attempt('script-text', () => { document.createElement('script').text = '1'; });
attempt('script-address', () => { document.createElement('script').src = '/assets/x.js'; });
attempt('parse', () => new DOMParser().parseFromString('<b>x</b>', 'text/html'));
attempt('fragment', () => document.createRange().createContextualFragment('<b>x</b>'));
attempt('policy', () => trustedTypes.createPolicy('default', { createHTML: (text) => text }));
attempt('frame-text', () => { document.createElement('iframe').srcdoc = 'x'; });
setTimeout("hurt('timer')", 0);
document.querySelector('#word')?.click();
document.querySelector('#form')?.submit();
new Worker('data:text/javascript,1').onerror = () => {};
`;

type Change = (headers: Record<string, string>) => Record<string, string>;
const asSent: Change = (headers) => headers;
const without =
  (...names: string[]): Change =>
  (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Hands on the node's answer with other headers, and with something planted in its page. */
const handOn =
  (change: Change, plant = '') =>
  async (route: Route) => {
    const answer = await route.fetch();
    const headers = change(answer.headers());
    const sent = (await answer.text()).replace('</body>', () => `${plant}</body>`);
    // The page says its referrer policy itself too; whoever takes it from the headers takes it from there.
    const body = headers['referrer-policy'] ? sent : sent.replace(/<meta name="referrer"[^>]*>/, '');
    await route.fulfill({ status: answer.status(), headers, body });
  };

/** Every address elsewhere answers; which were asked, and with which referrer, is kept. */
async function openElsewhere(
  visit: Visit,
  page = '<p>elsewhere</p>',
): Promise<{ path: string; referrer: string | undefined }[]> {
  const asked: { path: string; referrer: string | undefined }[] = [];
  await visit.context.route(`${elsewhere}/**`, async (route) => {
    const request = route.request();
    asked.push({ path: new URL(request.url()).pathname, referrer: (await request.allHeaders())['referer'] });
    const script = request.url().endsWith('.js');
    await route.fulfill({
      contentType: script ? 'text/javascript' : 'text/html',
      body: script ? `hurt('foreign')` : page,
    });
  });
  return asked;
}

type Seen = { told: string[]; asked: string[] };

/** `enough`: what must be seen before the page is left; without it, a moment is waited for what must not come. */
async function plantedIn(change: Change, enough: (seen: Seen) => boolean = () => true): Promise<Seen> {
  const visit = await house.visit({ language: 'en', as: 'editor' });
  const asked = await openElsewhere(visit);
  await visit.page.addInitScript(watch);
  await visit.page.route('**/assets/planted.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ownScript }),
  );
  await visit.page.route(
    visit.at('/'),
    handOn(change, `${planted}<script src="${visit.at('/assets/planted.js')}"></script>`),
  );
  await visit.page.goto('/');
  const look = async (): Promise<Seen> => {
    const told = await visit.page.evaluate(() => (globalThis as unknown as { told: string[] }).told ?? []);
    return { told: [...new Set(told)].toSorted(), asked: asked.map(({ path }) => path).toSorted() };
  };
  await visit.page.waitForTimeout(700);
  let seen = await look();
  for (let tries = 0; !enough(seen) && tries < 200; tries += 1) {
    await visit.page.waitForTimeout(100);
    seen = await look();
  }
  await visit.close();
  return seen;
}

test('nothing that was planted in a page runs, and nothing of it asks elsewhere', { skip }, async () => {
  assert.deepEqual(await plantedIn(asSent), { told: [], asked: [] });
});

test('without the policy the same runs, so that the test above can fail', { skip }, async () => {
  const hurts = [
    'script',
    'handler',
    'svg',
    'address',
    'frame',
    'nonce',
    'foreign',
    'eval',
    'policy',
    'html',
    'script-text',
    'timer',
  ];
  const paths = ['/foreign.js', '/foreign.css', '/object'];
  const missing = ({ told, asked }: Seen) => [
    ...hurts.filter((what) => !told.includes(what)),
    ...paths.filter((path) => !asked.includes(path)),
  ];
  const seen = await plantedIn(without('content-security-policy'), (now) => missing(now).length === 0);
  assert.deepEqual(missing(seen), [], JSON.stringify(seen));
});

/** What a page elsewhere sees of ours in a frame. */
async function framed(change: Change): Promise<string> {
  const visit = await house.visit({ language: 'en' });
  await openElsewhere(visit, `<iframe src="${visit.at('/framed')}"></iframe>`);
  await visit.page.route(visit.at('/framed'), handOn(change));
  await visit.page.goto(`${elsewhere}/`);
  await visit.page.waitForTimeout(400);
  const inside = visit.page.frames().find((frame) => frame !== visit.page.mainFrame());
  const text = (await inside?.content().catch(() => '')) ?? '';
  await visit.close();
  return /<div id="root"|id="app"|\/assets\//.test(text) ? 'shown' : 'refused';
}

test('no page elsewhere shows ours in a frame', { skip }, async () => {
  assert.equal(await framed(asSent), 'refused');
  assert.equal(await framed(without('x-frame-options')), 'refused', 'the policy alone is enough');
  assert.equal(await framed(without('x-frame-options', 'content-security-policy')), 'shown');
});

/** Whether a page of ours that was opened from elsewhere knows who opened it. */
async function openedBy(change: Change): Promise<boolean> {
  const visit = await house.visit({ language: 'en' });
  await openElsewhere(visit);
  await visit.context.route(visit.at('/opened'), handOn(change));
  await visit.page.goto(`${elsewhere}/`);
  const [opened] = await Promise.all([
    visit.context.waitForEvent('page'),
    visit.page.evaluate((address) => void window.open(address), visit.at('/opened')),
  ]);
  await opened.waitForLoadState();
  const known = await opened.evaluate(() => window.opener !== null);
  await visit.close();
  return known;
}

test('a page elsewhere that opens ours keeps no hold on it', { skip }, async () => {
  assert.equal(await openedBy(asSent), false);
  assert.equal(await openedBy(without('cross-origin-opener-policy')), true);
});

async function referrerOf(change: Change): Promise<string | undefined> {
  const visit = await house.visit({ language: 'en' });
  const asked = await openElsewhere(visit);
  await visit.page.route(/sign-in.plan=secret/, handOn(change));
  await visit.page.goto('/sign-in?plan=secret');
  await leave(visit.page, `${elsewhere}/left`);
  await visit.close();
  return asked.find(({ path }) => path === '/left')?.referrer;
}

async function leave(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.href = to;
  }, address);
  await page.waitForURL(address);
}

test('whoever leaves for another site tells it nothing of where they were', { skip }, async () => {
  assert.equal(await referrerOf(asSent), undefined);
  assert.match(String(await referrerOf(without('referrer-policy'))), /^http:\/\/127\.0\.0\.1/);
});
