/** Every page of the client, wide in one language and narrow in another, light and dark: axe without exceptions, nobody asked but its own node, and script in a text is words. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { plantHostileText, readPlanted, watchForHurt } from './hostile-text.ts';
import { openHouse } from './house.ts';
import { faultsOf, faultsOfColours } from './look.ts';
import { findKnown, type Known, lookersAtPages, type PageOfClient, pagesOfClient } from './pages.ts';
import type { PersonaLanguage, PersonaSlug } from './personas.ts';
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
test('Nobody is kept out of any page in bg at 360 px, light and dark', { skip }, async (t) => {
  const { visits, known, asked } = await openVisits('bg', 360);
  for (const page of pagesOfClient) {
    await t.test(page.route, async () => {
      assert.deepEqual(await lookAt(page, visits.get(page.as) as Visit, known, 360), []);
    });
  }
  await t.test('no page asks another host', () => asksNobodyElse(asked));
  for (const visit of visits.values()) await visit.close();
});

// The last walk: from here on every text of the country has script in it. Pictures are taken without.
test('Nobody is kept out of any page in en at 1280 px, light and dark, and script in a text is words', {
  skip,
}, async (t) => {
  const { visits, known, asked } = await openVisits('en', 1280);
  const plan = await startPlan(visits.get('editor') as Visit, known);
  const columns = pictures ? [] : await plantHostileText(house.home);
  await t.test('every desk has such texts', { skip: pictures !== undefined }, () => {
    t.diagnostic(`${columns.length} columns: ${columns.join(', ')}`);
    for (const column of [
      'strategy.items.titles',
      'strategy.items.description',
      'kernel.users.name',
      'kernel.posts.names',
    ])
      assert.ok(columns.includes(column), `nothing was planted in ${column}: ${columns}`);
    assert.ok(columns.length >= 100, `${columns}`);
  });
  const hurt: string[] = [];
  for (const visit of visits.values()) await watchForHurt(visit, hurt);
  const showing: string[] = [];
  const pages = [
    ...pagesOfClient,
    { route: 'another plan', as: 'editor' as const, path: () => `/strategy/plan?plan=${plan}` },
  ];
  for (const page of pages) {
    await t.test(page.route, async () => {
      const visit = visits.get(page.as) as Visit;
      const seen = await lookAt(page, visit, known, 1280);
      const { shown, faults } = await readPlanted(visit.page);
      if (shown) showing.push(page.route);
      assert.deepEqual([...seen, ...faults, ...hurt.splice(0)], []);
    });
  }
  await t.test('most pages showed some of it', { skip: pictures !== undefined }, () => {
    t.diagnostic(`shown on ${showing.length} of ${pages.length} pages: ${showing.join(', ')}`);
    // A page that shows none of it would pass for the wrong reason.
    assert.ok(showing.length >= 60, showing.join(', '));
  });
  await t.test('no page asks another host', () => asksNobodyElse(asked));
  for (const visit of visits.values()) await visit.close();
});

/** Everybody who looks at pages, signed in, with what they find there; `asked` grows with every address that is asked. */
async function openVisits(language: PersonaLanguage, width: number) {
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
  return { visits, known, asked };
}

/** A plan whose measure has what no measure of the seed has: texts of its own beside the title. */
async function startPlan(editor: Visit, { instrument }: Known): Promise<string> {
  const { plan } = await editor.ask<{ plan: string }>('strategy.start-plan', {
    titles: { en: 'A plan of ours' },
    instrument,
  });
  const titles = { en: 'A measure of ours' };
  const goal = await editor.ask<{ item: string }>('strategy.add-item', { plan, type: 'goal', titles });
  await editor.ask('strategy.add-item', {
    plan,
    type: 'measure',
    parent: goal.item,
    titles,
    description: { en: 'In some words' },
    leadName: 'Somebody who leads',
    partners: [{ name: 'A partner of ours' }],
    budget: [{ source: 'A source of money', currency: 'EUR', planned: 1 }],
  });
  return plan;
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
  { route, path }: Pick<PageOfClient, 'route' | 'path'>,
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
