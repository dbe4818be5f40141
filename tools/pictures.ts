// `npm run pictures`: retakes the pictures of README and guide from the seeded demo, so that they never lie.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findKnown } from '#e2e/pages.ts';
import type { PersonaSlug } from '#e2e/personas.ts';
import { openVisit, settled, type Visit } from '#e2e/visit.ts';
import { startNode } from '#server/entry/node.ts';
import { findChromium, howToGetChromium } from './find-chromium.ts';
import { guideLanguages, guidePictures } from './guide-pictures.ts';

const docs = join(dirname(import.meta.dirname), 'docs');

/** The pictures of README: the file, the address, and a text that stands there once the page is ready. */
const readmePictures = [
  { file: 'today.png', path: '/', ready: 'Waits for you' },
  { file: 'reader.png', path: '/strategy/read?at=annex/34', ready: 'Served by' },
  { file: 'what-nothing-serves.png', path: '/strategy/gaps', ready: 'Nearest measure' },
  { file: 'plan.png', path: '/strategy/plan', ready: 'Lead institution' },
  { file: 'matrix.png', path: '/strategy/crosswalk', ready: 'Contributes' },
] as const;

async function takeForReadme(open: Open): Promise<void> {
  const visit = await open('en', 'coordinator');
  for (const { file, path, ready } of readmePictures) {
    await visit.go(path);
    await visit.page.getByText(ready).first().waitFor();
    keep(`pictures/${file}`, await visit.page.screenshot());
  }
  await visit.close();
}

async function takeForGuide(open: Open, browser: Browser): Promise<void> {
  const [editing, administering] = [await open('en', 'editor'), await open('en', 'administrator')];
  const known = await findKnown(editing, administering);
  const shrink = await shrinker(browser);
  for (const language of guideLanguages)
    for (const { name, as, path, opens, height = 800 } of guidePictures) {
      const visit = await open(language, as);
      await visit.page.setViewportSize({ width: 1280, height });
      await visit.go(path(known));
      await opens?.(visit);
      await settled(visit.page);
      keep(`guide/pictures/${language}/${name}.webp`, await shrink(await visit.page.screenshot()));
      await visit.close();
    }
  for (const visit of [editing, administering]) await visit.close();
}

type Open = (language: Visit['language'], as: PersonaSlug | undefined) => Promise<Visit>;

function keep(file: string, bytes: Buffer): void {
  const path = join(docs, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`docs/${file}  ${Math.round(bytes.length / 1024)} KB`);
}

/** Rewrites a picture as WebP, a third as large: the browser itself is the tool. */
async function shrinker(browser: Browser): Promise<(png: Buffer) => Promise<Buffer>> {
  const page = await browser.newPage();
  return async (png) => {
    const address = await page.evaluate(
      async (source) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.width, picture.height];
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        return canvas.toDataURL('image/webp', 0.8);
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  };
}

const executablePath = findChromium();
if (!executablePath) throw new Error(howToGetChromium);
const home = mkdtempSync(join(tmpdir(), 'zaedno-pictures-'));
chmodSync(home, 0o711); // started as root, the database runs under another account and must pass
const node = await startNode(
  { ...process.env, ZAEDNO_HOME: home, PORT: process.env['PORT'] ?? '0' },
  (line) => console.log(line),
);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
// Under a name, not a number: only there a page offers passkeys.
const open: Open = (language, as) =>
  openVisit(browser, node.address, { language, host: 'localhost', ...(as ? { as } : {}) });
try {
  const only = process.argv[2];
  if (only !== 'guide') await takeForReadme(open);
  if (only !== 'readme') await takeForGuide(open, browser);
} finally {
  await browser.close();
  await node.stop();
  rmSync(home, { recursive: true, force: true });
}
