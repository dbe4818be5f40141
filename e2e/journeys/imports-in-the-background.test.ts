/** A coordinator orders the import of twenty thousand rows, leaves, reads Today, comes back after a reload, and finds it done. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { untilReady } from '#server/entry/test/until-ready.ts';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { readTable, startPlan } from '../pages/import-plan.ts';
import { goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaedno-table-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A table of measures under forty goals, each serving a paragraph. */
function largeTable(name: string, rows: number): string {
  const head = 'No,Goal,Title,Kind,Level,Starts on,Ends on,Status,Planned,Currency,Paragraphs';
  const line = (n: number) =>
    `${name}-${n},Goal ${n % 40},Measure ${n},prevention,national,2026-01-01,2027-12-31,planned,${n},EUR,annex/${6 + (n % 50)}`;
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, [head, ...Array.from({ length: rows }, (_, n) => line(n + 1))].join('\n'));
  return path;
}

// How the work goes on does not hang on the language; that the words are there does not hang on the number.
for (const [language, rows, title] of [
  ['en', 20_000, 'Plan of a large table'],
  ['sq', 4_000, 'Plani i një tabele të madhe'],
] as const) {
  test(`A plan of ${rows} rows is ordered, left and found done, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'coordinator' });
    const { page, t, go } = visit;
    const file = `large-${language}.csv`;
    const plan = await startPlan(visit, title);
    const read = await readTable(visit, plan, largeTable(`large-${language}`, rows));
    assert.deepEqual([read.rows, read.new, read.refused], [rows, rows, 0]);

    await page.getByRole('button', { name: anyDivided(t('web.import.apply', { n: rows })) }).click();
    await page.getByText(t('web.order.may-leave')).waitFor();
    await page.getByRole('progressbar').waitFor();
    assert.match(page.url(), /[?&]order=/, 'the address keeps the order, so that a reload finds it');
    assert.deepEqual(await faultsOf(page), []);
    await page.reload();
    await page.getByRole('heading', { name: t('web.order.of.import-plan', { file }) }).waitFor();

    await goByRail(visit, 'web.today.title');
    const what = t('web.order.of.import-plan', { file });
    const lines = page.getByRole('region', { name: t('web.order.own') });
    await lines.getByText(anyDivided(t('web.order.line.done', { what, rows }))).waitFor({ timeout: 120_000 });
    assert.deepEqual(await faultsOf(page), []);

    await lines
      .getByRole('link', { name: t('web.order.line.done.action') })
      .first()
      .click();
    await page
      .getByText(anyDivided(t('web.import.done', { added: rows, changed: 0, unchanged: 0 })))
      .waitFor();
    await settled(page);
    await go(`/strategy/plan/import?plan=${plan}`);
    await page.getByText(t('web.import.file-help')).waitFor();
    // After so much was written the ledger is sealed and the node says that it is well.
    await untilReady(house.address);
    await visit.close();
  });
}

/** The words with thousands divided in any way: browsers do not know every language's own. */
function anyDivided(words: string): RegExp {
  return new RegExp(words.replaceAll(/(?<=\d)[\s.,](?=000)/g, '.?'));
}
