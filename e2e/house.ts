/** What a journey needs: one node on a fresh home, one browser, people who sign in, and both put away at the end. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import type { DeskSource } from '#kernel/db/migrate.ts';
import { type Node, startNode } from '#server/entry/node.ts';
import { findChromium, howToGetChromium } from '#tools/find-chromium.ts';
import { copyReadyHome, emptyHome, journeyEnvironment } from './ready-home.ts';
import { openVisit, type Visit, type VisitSettings } from './visit.ts';

/** Chromium speaks to nobody but the node, and runs as root too. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type House = {
  /** For `test(…, { skip })`: why there can be no journey here, or false. */
  readonly skip: string | false;
  readonly address: string;
  /** The folder of the node: its keys, its database, its files. */
  readonly home: string;
  /** What the node said while it started. */
  readonly said: readonly string[];
  /** Opens a page with cookies of its own; signed in by a click on the demo's page where a persona is named. */
  visit(settings: VisitSettings): Promise<Visit>;
};

export type HouseSettings = {
  demo?: 'on' | 'off';
  /** Other desks than those that are shipped. */
  desks?: readonly DeskSource[];
  /** More variables of the environment, asked for when the node starts; it is given the folder of its keys. */
  settings?: (keys: string) => Promise<Record<string, string>>;
};

/** Registers start and end with the test file that calls it. `demo: 'off'` makes a real house with its first link. */
export function openHouse({ demo = 'on', desks, settings }: HouseSettings = {}): House {
  const chromiumPath = findChromium();
  const said: string[] = [];
  let node: Node | undefined;
  let home: string | undefined;
  let browser: Browser | undefined;

  before(async () => {
    if (!chromiumPath) return;
    home = emptyHome();
    const environment = { ...journeyEnvironment(home, journeyPort()), ZAEDNO_DEMO: demo };
    if (demo === 'on' && !desks && !settings) copyReadyHome(home);
    if (settings) Object.assign(environment, await settings(join(home, 'keys')));
    node = await startNode(environment, (line) => said.push(line), desks ? { desks } : {});
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
  });
  after(async () => {
    await browser?.close();
    await node?.stop();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  return {
    skip: chromiumPath ? false : `no Chromium was found. ${howToGetChromium}`,
    get address() {
      if (!node) throw new Error('The node of the journey has not started yet.');
      return node.address;
    },
    get home() {
      if (!home) throw new Error('The node of the journey has no home yet.');
      return home;
    },
    said,
    visit(settings) {
      if (!browser) throw new Error('The browser of the journey has not started yet.');
      return openVisit(browser, this.address, settings);
    },
  };
}

/** 0 lets the system choose a free one. */
function journeyPort(): string {
  return process.env['ZAEDNO_JOURNEY_PORT'] ?? '0';
}
