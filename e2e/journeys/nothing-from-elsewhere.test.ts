/** Whoever reads a page is told to nobody: what a page tries to ask of another host is stopped. That no page tries, every-page.test.ts sees. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';

const house = openHouse();
const { skip } = house;

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
