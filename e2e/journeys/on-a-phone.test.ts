/** The main job in a window of 360 px: nothing wider than the window, everything to be reached by a thumb. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { tieGap } from '../pages/gaps.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

for (const [language, address, measure] of [
  ['en', '19', '1.3.3'],
  ['bg', '21', '1.3.1'],
] as const) {
  test(`A gap is found, read and closed on a phone, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor', width: 360 });
    const { page, t } = visit;
    await goByMenu(visit, 'web.nav.read');
    await page
      .getByRole('button', { name: t('web.reader.choose', { sign: `§ ${address}` }), exact: true })
      .click();
    await page.getByRole('button', { name: t('web.tie.action') }).waitFor();
    assert.deepEqual(await smallTargets(page), []);
    assert.deepEqual(await faultsOf(page), []);

    await goByMenu(visit, 'web.nav.gaps');
    await tieGap(visit, address, measure, { look: true });
    await page
      .getByRole('button', { name: t('web.tie.title', { sign: `§ ${address}` }), exact: true })
      .waitFor({ state: 'detached' });
    await goByMenu(visit, 'web.nav.plan');
    assert.deepEqual(await faultsOf(page), []);
    await visit.close();
  });
}

async function goByMenu({ page, t }: Visit, key: string): Promise<void> {
  await page.getByRole('button', { name: t('web.shell.menu') }).click();
  const menu = page.getByRole('dialog');
  await menu.getByRole('link', { name: t(key), exact: true }).click();
  await menu.waitFor({ state: 'detached' });
  await settled(page);
}

/** Buttons smaller than 24 by 24 px (WCAG 2.5.8); links within a line of text are exempt there. */
function smallTargets(page: Visit['page']): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, [role=button], input[type=checkbox]')]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ one, box }) => `${one.outerHTML.slice(0, 120)}: ${box.width} x ${box.height}`),
  );
}
