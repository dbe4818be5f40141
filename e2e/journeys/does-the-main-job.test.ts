/** The ten-minute job, timed: from signing in to the printed list of what nothing serves. Steps, clicks and seconds are printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFile } from '../files.ts';
import { openHouse } from '../house.ts';
import { readGaps, tieGap } from '../pages/gaps.ts';
import { readTable, startPlan, takeOver } from '../pages/import-plan.ts';
import { goByRail } from '../pages/shell.ts';
import { signInByClick, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;

for (const [language, title] of [
  ['en', 'The plan of ten minutes'],
  ['bg', 'Планът за десет минути'],
] as const) {
  test(`From the strategy to the list of what nothing serves, timed, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    await countClicks(visit);
    const watch = startWatch(visit);

    await signInByClick(visit, 'editor');
    await watch.step('sign in');
    await goByRail(visit, 'web.nav.read');
    await watch.step('open the strategy');
    const plan = await startPlan(visit, title);
    await watch.step('start the plan');
    const read = await readTable(visit, plan, seedFile('plan-xc.csv'));
    await watch.step('read the table');
    await takeOver(visit, read);
    await watch.step('take it over');
    await visit.go(`/strategy/gaps?plan=${plan}`);
    const before = await readGaps(visit);
    await tieGap(visit, before.numbers[0] as string, '1.3.3');
    await page.getByText(t('web.gaps.finding', { n: before.numbers.length - 1, of: before.of })).waitFor();
    await watch.step('tie a measure, close a gap');
    await page.emulateMedia({ media: 'print' });
    const paper = await page.pdf({ format: 'A4' });
    await watch.step('print what nothing serves');

    assert.equal(read.refused, 0);
    assert.ok(paper.length > 10_000);
    console.log(`# ${language}: ${watch.told().join('; ')}`);
    await visit.close();
  });
}

/** Counts what a hand does, over all pages of the visit. */
async function countClicks({ page, context }: Visit): Promise<void> {
  let clicks = 0;
  await context.exposeFunction('countClick', () => (clicks += 1));
  await context.exposeFunction('clicksSoFar', () => clicks);
  await page.addInitScript(() => {
    const { countClick } = globalThis as unknown as { countClick: () => void };
    document.addEventListener('pointerdown', () => countClick(), true);
  });
}

function startWatch({ page }: Visit) {
  const lines: string[] = [];
  const began = performance.now();
  let last = began;
  const clicks = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { clicksSoFar: () => Promise<number> }).clicksSoFar());
  return {
    async step(name: string) {
      const now = performance.now();
      lines.push(
        `${lines.length + 1} ${name} ${((now - last) / 1000).toFixed(1)} s, ${await clicks()} clicks so far`,
      );
      last = performance.now();
    },
    told: () => [...lines, `${lines.length} steps, ${((last - began) / 1000).toFixed(1)} s in all`],
  };
}
