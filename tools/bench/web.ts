// bench:web – what a slow office laptop feels on each main page: script of the first load, first useful page, next page.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { startNode } from '#server/entry/node.ts';
import { findKnown, pagesOfClient } from '#e2e/pages.ts';
import { personas, type PersonaSlug } from '#e2e/personas.ts';
import { openVisit } from '#e2e/visit.ts';
import { findChromium } from '#tools/find-chromium.ts';
import { routeScripts } from '#tools/route-scripts.ts';
import { argument, report } from './house.ts';
import { round } from './measure.ts';

const slowdown = Number(argument('slowdown', '4'));
const rounds = Number(argument('rounds', '3'));
const patience = 60_000;

/** Where people begin, and what they open most; `--route` measures one of them alone. */
const mainRoutes = [
  '/',
  '/strategy/read',
  '/strategy/plan',
  '/strategy/plan/items/$item',
  '/strategy/crosswalk',
  '/strategy/gaps',
  '/strategy/balance',
  '/strategy/reports',
  '/strategy/documents',
  '/office/organisations',
  '/office/ledger',
];

type Row = { route: string; scriptKB: number; usefulMs: number; usefulMsUnslowed: number; laterMs: number };

/** Marks the moment at which the page has its heading, waits for nothing, and has had every answer that it asked for. */
function watchForUse(): void {
  const watched = globalThis as { underWay?: number; tellUseful?: (at: string) => void };
  const plain = globalThis.fetch;
  const look = () => {
    const useful =
      document.querySelector('main h1') && !document.querySelector('main p.waiting') && !watched.underWay;
    if (useful) watched.tellUseful?.(String(performance.now()));
    else requestAnimationFrame(look);
  };
  globalThis.fetch = async (...call) => {
    watched.underWay = (watched.underWay ?? 0) + 1;
    return await plain(...call).finally(() => {
      watched.underWay = (watched.underWay ?? 1) - 1;
    });
  };
  requestAnimationFrame(look);
}

function languageOf(slug: PersonaSlug) {
  return personas.find((one) => one.slug === slug)?.language ?? 'en';
}

/** The browser speaks the language that the person works in, as an office laptop does. */
async function openPage(
  browser: Browser,
  address: string,
  slug: PersonaSlug,
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    baseURL: address,
    locale: languageOf(slug),
    viewport: { width: 1280, height: 900 },
  });
  await context.addInitScript(watchForUse);
  const page = await context.newPage();
  await page.request.post('/api/session/demo', { data: { persona: slug }, headers: { origin: address } });
  return [context, page];
}

/**
 * Opens a path, at that share of the processor, and says when it was useful: milliseconds from the address. The page
 * itself tells it; asking the page would give the slowed processor work that no reader gives it.
 */
async function untilUseful(page: Page, path: string, rate: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'tellUseful' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const told = new Promise<number>((resolve, reject) => {
    devtools.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
    setTimeout(() => reject(new Error(`${path} was not useful within ${patience} ms.`)), patience).unref();
  });
  await page.goto(path);
  return await told;
}

/** Milliseconds from the address to the first useful page, with an empty cache. */
async function firstUse(browser: Browser, address: string, persona: PersonaSlug, path: string, rate: number) {
  const [context, page] = await openPage(browser, address, persona);
  try {
    return await untilUseful(page, path, rate);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the press on a link of the rail to the useful page that it leads to, seen once before. */
async function nextUse(
  browser: Browser,
  address: string,
  persona: PersonaSlug,
  path: string,
): Promise<number> {
  const [context, page] = await openPage(browser, address, persona);
  try {
    const start = path === '/' ? '/strategy/reports' : '/';
    const go = (to: string) => page.evaluate(followLink, to);
    await untilUseful(page, start, 1);
    if (!(await page.locator(`nav a[href="${path}"]`).count())) return Number.NaN;
    await go(path);
    await go(start);
    return await go(path);
  } finally {
    await context.close();
  }
}

function followLink(path: string): Promise<number> {
  const began = performance.now();
  const before = document.querySelector('main h1');
  document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click();
  return new Promise((resolve) => {
    const look = () => {
      const heading = document.querySelector('main h1');
      const arrived = heading && heading !== before && !document.querySelector('main p.waiting');
      if (arrived) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function median(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) all.push(await measure());
  return round(all.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN);
}

if (!findChromium()) throw new Error('No Chromium was found. On Debian: apt-get install chromium.');
const home = mkdtempSync(join(tmpdir(), 'zaedno-web-'));
const node = await startNode({ ...process.env, ZAEDNO_HOME: home, PORT: '0' }, () => {});
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  const scripts = new Map(routeScripts().map(({ route, bytes }) => [route, bytes]));
  const own = (slug: PersonaSlug) => ({ language: languageOf(slug), as: slug });
  // A visit in another language would change the person's own, and every page would then load the texts of both.
  const editor = await openVisit(browser, node.address, own('editor'));
  const administrator = await openVisit(browser, node.address, own('administrator'));
  const known = await findKnown(editor, administrator);
  await editor.close();
  await administrator.close();
  const rows: Row[] = [];
  const only = argument('route', '');
  for (const route of mainRoutes.filter((one) => !only || one === only)) {
    const page = pagesOfClient.find((one) => one.route === route);
    if (!page) throw new Error(`The table of pages has no ${route}.`);
    const [persona, path] = [page.as ?? 'coordinator', page.path(known)];
    rows.push({
      route,
      scriptKB: round((scripts.get(route) ?? Number.NaN) / 1024),
      usefulMs: await median(() => firstUse(browser, node.address, persona, path, slowdown)),
      usefulMsUnslowed: await median(() => firstUse(browser, node.address, persona, path, 1)),
      laterMs: await median(() => nextUse(browser, node.address, persona, path.split('?')[0] as string)),
    });
  }
  report({ slowdown, rounds, processors: cpus().length, loadBefore: round(loadavg()[1] ?? 0), rows });
} finally {
  await browser.close();
  await node.stop();
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
