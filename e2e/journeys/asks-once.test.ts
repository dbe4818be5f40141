/** What a page asks ahead of its script: the very questions of the page, each once, and none that may not be asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { findKnown, pagesOfClient } from '../pages.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const watched = [
  '/',
  '/strategy/read',
  '/strategy/plan',
  '/strategy/plan/items/$item',
  '/strategy/crosswalk',
  '/strategy/gaps',
  '/strategy/balance',
  '/strategy/documents/$instrument',
  '/office/organisations',
  '/office/people',
  '/office/ledger',
];

/** What is asked from now on, as path and input; and what was refused. */
function listen({ page }: Visit): { asked: string[]; refused: string[] } {
  const heard = { asked: [] as string[], refused: [] as string[] };
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/api/')) heard.asked.push(`${path} ${request.postData() ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.refused.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}

test('No page asks a question twice, opened by its address', { skip }, async () => {
  const visits: Record<string, Visit> = {
    coordinator: await house.visit({ language: 'en', as: 'coordinator' }),
    editor: await house.visit({ language: 'en', as: 'editor' }),
    administrator: await house.visit({ language: 'en', as: 'administrator' }),
    auditor: await house.visit({ language: 'en', as: 'auditor' }),
  };
  const of = (persona: string | undefined) => visits[persona ?? ''] as Visit;
  const known = await findKnown(of('editor'), of('administrator'));
  for (const { route, as, path } of pagesOfClient.filter((one) => watched.includes(one.route))) {
    const visit = of(as);
    const heard = listen(visit);
    await visit.go(path(known));
    const { asked, refused } = heard;
    assert.ok(asked.length > 1, `${route} asks for its session and something more`);
    assert.deepEqual(asked, [...new Set(asked)], route);
    assert.deepEqual(refused, [], route);
    visit.page.removeAllListeners('request');
    visit.page.removeAllListeners('response');
  }
  await Promise.all(Object.values(visits).map((visit) => visit.close()));
});

test('A page that one may not see is asked for once, and pointing at a link asks nothing', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'en', as: 'editor' });
  const { page, t } = visit;
  const unknown = '00000000-0000-4000-8000-000000000000';
  const { asked, refused } = listen(visit);
  await visit.go(`/strategy/plan/items/${unknown}?plan=${unknown}`);
  assert.deepEqual(
    refused.map((one) => one.slice(one.indexOf('/api/'))),
    ['/api/strategy/read-measure'],
  );
  const before = asked.length;
  await page.getByRole('link', { name: t('web.nav.gaps'), exact: true }).hover();
  await page.waitForTimeout(500);
  assert.deepEqual(asked.slice(before), []);
  await page.getByRole('link', { name: t('web.nav.gaps'), exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/strategy/gaps');
  await settled(page);
  const then = asked.slice(before);
  assert.ok(then.some((one) => one.startsWith('/api/strategy/find-gaps')));
  assert.deepEqual(then, [...new Set(then)]);
  await visit.close();
});
