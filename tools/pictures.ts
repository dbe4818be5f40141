// `npm run pictures`: retakes the pictures of README and guide from the seeded demo, so that they never lie.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startNode } from '#server/entry/node.ts';
import { findChromium, howToGetChromium } from './find-chromium.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'pictures');

/** What is taken: the file, the address, and a text that stands there once the page is ready. */
const pictures = [
  { file: 'today.png', path: '/', ready: 'Waits for you' },
  { file: 'reader.png', path: '/strategy/read?at=annex/34', ready: 'Served by' },
  { file: 'what-nothing-serves.png', path: '/strategy/gaps', ready: 'Nearest measure' },
  { file: 'plan.png', path: '/strategy/plan', ready: 'Lead institution' },
  { file: 'matrix.png', path: '/strategy/crosswalk', ready: 'Contributes' },
] as const;

const executablePath = findChromium();
if (!executablePath) throw new Error(howToGetChromium);
const home = mkdtempSync(join(tmpdir(), 'zaedno-pictures-'));
const node = await startNode({ ...process.env, ZAEDNO_HOME: home, PORT: '0' }, (line) => console.log(line));
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const headers = { origin: node.address };
  await page.request.post(`${node.address}/api/session/demo`, { data: { persona: 'coordinator' }, headers });
  await page.request.post(`${node.address}/api/session/language`, { data: { language: 'en' }, headers });
  for (const { file, path, ready } of pictures) {
    await page.goto(`${node.address}${path}`);
    await page.getByText(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, file) });
    console.log(`docs/pictures/${file}`);
  }
} finally {
  await browser.close();
  await node.stop();
  rmSync(home, { recursive: true, force: true });
}
