// bench:web – what a slow office laptop feels: script on first load, and the first useful page at a quarter of the speed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { startNode } from '#server/entry/node.ts';
import { findChromium } from '#tools/find-chromium.ts';
import { report } from './house.ts';
import { round } from './measure.ts';

const slowdown = 4;
const rounds = 5;

type Visit = { scriptBytes: number; styleBytes: number; requests: number; usefulMs: number; laterMs: number };

/** One visit with an empty cache: from the address to the first page that says something, then to another page. */
async function visit(address: string, slow: number): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'zaedno-web-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.request.post(`${address}/api/session/demo`, { data: { persona: 'coordinator' } });
    const sizes = collect(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
    const began = performance.now();
    await page.goto(address);
    await page.locator('main h1').first().waitFor();
    const usefulMs = performance.now() - began;
    const { script, style, requests } = await sizes.read();
    const later = performance.now();
    await page.goto(`${address}/strategy`);
    await page.locator('main h1').first().waitFor();
    return { scriptBytes: script, styleBytes: style, requests, usefulMs, laterMs: performance.now() - later };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function collect(page: Page) {
  const waiting: Promise<{ kind: 'script' | 'style' | 'other'; bytes: number }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const kind = type.includes('javascript') ? 'script' : type.includes('css') ? 'style' : 'other';
    waiting.push(
      response.body().then(
        (body) => ({ kind, bytes: gzipSync(body).length }) as const,
        () => ({ kind: 'other', bytes: 0 }) as const,
      ),
    );
  });
  return {
    async read() {
      const all = await Promise.all(waiting);
      const sum = (kind: string) =>
        all.filter((one) => one.kind === kind).reduce((total, one) => total + one.bytes, 0);
      return { script: sum('script'), style: sum('style'), requests: all.length };
    },
  };
}

if (!findChromium()) throw new Error('No Chromium was found. On Debian: apt-get install chromium.');
const home = mkdtempSync(join(tmpdir(), 'zaedno-web-node-'));
const node = await startNode({ ...process.env, ZAEDNO_HOME: home, PORT: '0' }, () => {});
try {
  const median = async (slow: number) => {
    const visits: Visit[] = [];
    for (let turn = 0; turn < rounds; turn += 1) visits.push(await visit(node.address, slow));
    return visits.sort((one, other) => one.usefulMs - other.usefulMs)[Math.floor(rounds / 2)] as Visit;
  };
  const [slow, plain] = [await median(slowdown), await median(1)];
  report({
    scriptKB: round(slow.scriptBytes / 1024),
    styleKB: round(slow.styleBytes / 1024),
    requests: slow.requests,
    slowdown,
    firstUsefulMs: round(slow.usefulMs),
    firstUsefulMsUnslowed: round(plain.usefulMs),
    laterPageMs: round(slow.laterMs),
    ratioSlowToPlain: round(slow.usefulMs / plain.usefulMs, 2),
  });
} finally {
  await node.stop();
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
