/** Whoever reads a page is told to nobody: every page of the client asks the node it came from, and no other host. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { findKnown, lookersAtPages, pagesOfClient } from '../pages.ts';
import type { PersonaSlug } from '../personas.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('no page asks another host', { skip }, async () => {
  const ours = new URL(house.address).host;
  const asked: string[] = [];
  const visits = new Map<PersonaSlug | undefined, Visit>();
  for (const as of lookersAtPages) {
    const visit = await house.visit({ language: 'mk', ...(as ? { as } : {}) });
    visit.context.on('request', (request) => asked.push(request.url()));
    visits.set(as, visit);
  }
  const known = await findKnown(
    visits.get('editor') as Visit,
    visits.get('administrator') as Visit,
    visits.get('data-protection-officer') as Visit,
  );
  for (const { as, path } of pagesOfClient) await (visits.get(as) as Visit).go(path(known));
  // The list is not empty by mistake: pages, scripts, fonts and answers were all seen.
  for (const kind of [/\/assets\/.*\.js$/, /\.woff2$/, /\/api\/strategy\//, /\/office\/ledger$/])
    assert.ok(
      asked.some((url) => kind.test(url)),
      `nothing like ${kind} was asked`,
    );
  const elsewhere = asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== ours);
  assert.deepEqual(elsewhere, []);
  for (const visit of visits.values()) await visit.close();
});

test('a page that tries to reach another host is stopped by its policy', { skip }, async () => {
  const visit = await house.visit({ language: 'en', as: 'editor' });
  await visit.go('/');
  const reached = await visit.page.evaluate(async () => {
    const image = new Promise<string>((resolve) => {
      const picture = document.createElement('img');
      picture.onload = () => resolve('image');
      picture.onerror = () => resolve('no image');
      picture.src = 'http://127.0.0.1:9/x.png';
      document.body.append(picture);
    });
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const call = await fetch('http://127.0.0.1:9/x').then(
      () => 'answer',
      () => 'no answer',
    );
    const shown = await image;
    return { call, shown, refused: refused.toSorted() };
  });
  assert.deepEqual(reached, { call: 'no answer', shown: 'no image', refused: ['connect-src', 'img-src'] });
  await visit.close();
});
