/** An editor ties a measure to a paragraph that nothing serves, sees the gap close, and prints what is left. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { readGaps, tieGap } from '../pages/gaps.ts';
import { goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

/** Measures of the seeded plan by their own numbers, and the gap that each closes. */
const ties = [
  { language: 'en', address: 'annex/19', measure: '1.3.3' },
  { language: 'bg', address: 'annex/21', measure: '1.3.1' },
] as const;

for (const { language, address, measure } of ties) {
  test(`A measure is tied, the gap closes, and the rest is printed, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        printed: 0,
        print: () => ((globalThis as { printed?: number }).printed = 1),
      });
    });
    await visit.go('/');
    await goByRail(visit, 'web.nav.gaps');
    const before = await readGaps(visit);
    const number = address.split('/')[1] as string;
    assert.ok(before.numbers.includes(number), `nothing serves ${address} in the seeded plan`);

    await tieGap(visit, number, measure, { look: true });
    await page.getByText(t('web.gaps.finding', { n: before.numbers.length - 1, of: before.of })).waitFor();
    const after = await readGaps(visit);
    assert.deepEqual(
      after.numbers,
      before.numbers.filter((one) => one !== number),
    );

    await visit.go(`/strategy/read?at=${address}`);
    const side = page.getByRole('complementary', { name: t('web.served.label') });
    await side.getByRole('link', { name: measure }).waitFor();
    assert.deepEqual(await faultsOf(page), []);

    await goByRail(visit, 'web.nav.gaps');
    await page.getByRole('button', { name: t('web.print') }).click();
    assert.equal(await page.evaluate(() => (globalThis as { printed?: number }).printed), 1);
    await assertPaper(page, after.numbers.length);
    await assertReport(visit);
    await assertMarks(visit);
    await settled(page);
    await visit.close();
  });
}

/** On paper stands the page alone: no rail, no buttons, every gap. */
async function assertPaper(page: Page, gaps: number): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('navigation').count(), 0);
  assert.equal(await page.getByRole('button').count(), 0);
  assert.equal(await page.locator('.gaps-table').first().locator('tbody tr').count(), gaps);
  assert.ok((await page.pdf({ format: 'A4' })).subarray(0, 5).equals(Buffer.from('%PDF-')));
  await page.emulateMedia({ media: 'screen' });
}

/** Without colour and on paper: solid bars of measures, hatched ones of money, each with its figure; the matrix in words. */
async function assertMarks(visit: Visit): Promise<void> {
  const { page } = visit;
  await goByRail(visit, 'web.nav.balance');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const bars = await page.locator('.balance-bar').evaluateAll((all) =>
    all.map((bar) => {
      const { printColorAdjust, backgroundImage } = getComputedStyle(bar.firstElementChild as Element);
      const hatched = backgroundImage.includes('repeating-linear-gradient');
      return {
        prints: printColorAdjust === 'exact',
        told: hatched === bar.classList.contains('balance-money'),
        labelled: /\d/.test(bar.textContent),
      };
    }),
  );
  assert.ok(bars.length > 1);
  for (const bar of bars) assert.deepEqual(bar, { prints: true, told: true, labelled: true });
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(ground, 'rgb(255, 255, 255)');
  assert.equal(await page.locator('a.mantine-Button-root:visible, a.tool-button:visible').count(), 0);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

  await goByRail(visit, 'web.nav.crosswalk');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page
    .locator('.matrix-paper tbody tr')
    .filter({ hasText: '§ 11' })
    .getByText(/\d\.\d/)
    .first()
    .waitFor();
  assert.equal(await page.getByRole('grid').count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

async function assertReport({ page, t }: Visit): Promise<void> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: t('web.gaps.pdf') }).click();
  const file = await (await arriving).path();
  const pdf = readFileSync(file);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
}
