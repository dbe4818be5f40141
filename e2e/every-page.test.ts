/** Every page of the client, wide in one language and narrow in another, light and dark: axe without exceptions, and nobody asked but its own node. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHouse } from './house.ts';
import { faultsOf, faultsOfColours } from './look.ts';
import { findKnown, type Known, lookersAtPages, type PageOfClient, pagesOfClient } from './pages.ts';
import type { PersonaSlug } from './personas.ts';
import { clientRoutes } from './texts.ts';
import type { Visit } from './visit.ts';

const house = openHouse();
const { skip } = house;

/** A folder for pictures of all that is looked at, for people who look too. */
const pictures = process.env['ZAEDNO_JOURNEY_PICTURES'];

test('The table of pages names each route of the client once', () => {
  assert.deepEqual(pagesOfClient.map(({ route }) => route).toSorted(), clientRoutes());
});

// The longer words stand in the narrower window.
for (const [language, width] of [
  ['en', 1280],
  ['bg', 360],
] as const) {
  test(`Nobody is kept out of any page in ${language} at ${width} px, light and dark`, {
    skip,
  }, async (t) => {
    const visits = new Map<PersonaSlug | undefined, Visit>();
    const asked: string[] = [];
    for (const as of lookersAtPages) {
      const visit = await house.visit({ language, width, ...(as ? { as } : {}) });
      visit.context.on('request', (request) => asked.push(request.url()));
      visits.set(as, visit);
    }
    const known = await findKnown(
      visits.get('editor') as Visit,
      visits.get('administrator') as Visit,
      visits.get('data-protection-officer') as Visit,
    );
    for (const page of pagesOfClient) {
      await t.test(page.route, async () => {
        assert.deepEqual(await lookAt(page, visits.get(page.as) as Visit, known, width), []);
      });
    }
    await t.test('no page asks another host', () => asksNobodyElse(asked));
    for (const visit of visits.values()) await visit.close();
  });
}

function asksNobodyElse(asked: readonly string[]): void {
  // The list is not empty by mistake: pages, scripts, fonts and answers were all seen.
  for (const kind of [/\/assets\/.*\.js$/, /\.woff2$/, /\/api\/strategy\//, /\/office\/ledger$/])
    assert.ok(
      asked.some((url) => kind.test(url)),
      `nothing like ${kind} was asked`,
    );
  const ours = new URL(house.address).host;
  const elsewhere = asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== ours);
  assert.deepEqual(elsewhere, []);
}

async function lookAt(
  { route, path }: PageOfClient,
  visit: Visit,
  known: Known,
  width: number,
): Promise<string[]> {
  const { page, language } = visit;
  const lines: string[] = [];
  await visit.go(path(known));
  for (const [scheme, look] of [
    ['light', faultsOf],
    ['dark', faultsOfColours],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    lines.push(...(await look(page)).map((fault) => `${route} ${scheme}: ${fault}`));
    if (pictures) await takePicture(visit, `${route} ${language} ${width} ${scheme}`);
  }
  return lines;
}

async function takePicture({ page }: Visit, name: string): Promise<void> {
  mkdirSync(pictures as string, { recursive: true });
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, '')}.png`;
  await page.screenshot({ path: join(pictures as string, file) });
}
