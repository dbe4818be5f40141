/** One person in front of one browser window, in one language. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type PersonaLanguage, personas, type PersonaSlug } from './personas.ts';
import { readTexts, type Say } from './texts.ts';

export type VisitSettings = {
  language: PersonaLanguage;
  /** Signed in as this one before the visit begins. */
  as?: PersonaSlug;
  /** In CSS pixels; 1280 unless told. */
  width?: number;
  scheme?: 'light' | 'dark';
  /** Opens the house under this name: browsers know passkeys for names alone, and none for a numeric address. */
  host?: 'localhost';
};

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: PersonaLanguage;
  /** A text of the interface in the visit's language. */
  readonly t: Say;
  /** Where a path of the house lies. */
  at(path: string): string;
  /** Goes to a path and waits until the page says something. */
  go(path: string): Promise<void>;
  /** Asks the node as this page would; the answer as JSON. */
  ask<Answer>(operation: string, input: unknown): Promise<Answer>;
  /** Likewise, where the answer is a file of text. */
  download(operation: string, input: unknown): Promise<string>;
  close(): Promise<void>;
};

/** A crowded machine is slow, and no page of ours is waited for in vain where all is well. */
const patience = 45_000;

export async function openVisit(browser: Browser, node: string, settings: VisitSettings): Promise<Visit> {
  const { language, width = 1280, scheme = 'light', host } = settings;
  const address = host ? node.replace('127.0.0.1', host) : node;
  const context = await browser.newContext({
    baseURL: address,
    locale: language,
    timezoneId: 'UTC',
    colorScheme: scheme,
    viewport: { width, height: width < 600 ? 740 : 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript(countCalls);
  const page = await context.newPage();
  const visit = makeVisit(page, address, language);
  if (settings.as) await signInByClick(visit, settings.as);
  return visit;
}

function makeVisit(page: Page, address: string, language: PersonaLanguage): Visit {
  const context = page.context();
  const post = async (operation: string, input: unknown) => {
    const { build } = (await (await page.request.get('/api/session')).json()) as { build: string };
    const response = await page.request.post(`/api/${operation.replace('.', '/')}`, {
      headers: { 'x-zaedno-build': build, origin: address },
      data: input,
    });
    if (!response.ok()) throw new Error(`${operation}: ${response.status()} ${await response.text()}`);
    return response;
  };
  return {
    page,
    context,
    language,
    t: readTexts(language),
    at: (path) => `${address}${path}`,
    async go(path) {
      await page.goto(path);
      await settled(page);
    },
    ask: async <Answer>(operation: string, input: unknown) =>
      (await (await post(operation, input)).json()) as Answer,
    download: async (operation, input) => (await post(operation, input)).text(),
    close: () => context.close(),
  };
}

/** Until the heading stands, nothing asked of the node is under way, and nothing on the page says that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () => {
      const watched = globalThis as { underWay?: number; quietSince?: number };
      const waits = (watched.underWay ?? 0) > 0 || document.querySelector('p.waiting, main h1') === null;
      if (waits || document.querySelector('p.waiting')) {
        watched.quietSince = performance.now();
        return false;
      }
      return performance.now() - (watched.quietSince ??= performance.now()) > 250;
    },
    undefined,
    { polling: 50 },
  );
}

/** Counts what the page has asked and not been answered. */
function countCalls(): void {
  const watched = globalThis as { underWay?: number; quietSince?: number };
  const plain = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    watched.underWay = (watched.underWay ?? 0) + 1;
    watched.quietSince = performance.now();
    return await plain(...call).finally(() => {
      watched.underWay = (watched.underWay ?? 0) - 1;
      watched.quietSince = performance.now();
    });
  };
}

/** As anybody does in the demonstration: the page of invented people, one click. */
export async function signInByClick(visit: Visit, as: PersonaSlug): Promise<void> {
  const { name } = personas.find(({ slug }) => slug === as) as { name: string };
  await visit.go('/demo');
  await visit.page.getByRole('button', { name: visit.t('web.demo.enter-as', { name }) }).click();
  await visit.page.waitForURL((url) => url.pathname === '/');
  await settled(visit.page);
}
