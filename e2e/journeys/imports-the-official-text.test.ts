/** An editor imports the official text of the EU strategy, settles its doubts, and reads it beside our own words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { realFile } from '../files.ts';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { giveFile, goByRail } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const file = realFile('strategy/council-9956-14.bg.txt');
const skip = house.skip || (file ? false : 'the real text lies outside of this tree (../shared/data)');

/** The index is built in under this number in every language. */
const european = /9956\/14/;

/** The Macedonian of annex/11 is ours; the Bulgarian beside it is the Council's. */
const summaries = {
  mk: /права/i,
  en: /human rights/i,
  bg: /права/i,
} as const;

for (const [round, language] of (['mk', 'en', 'bg'] as const).entries()) {
  test(`The official text is imported and annex/11 read beside our ${language} summary`, {
    skip,
  }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await goByRail(visit, 'web.nav.documents');
    await page.getByRole('row', { name: european }).getByRole('link').click();
    await settled(page);

    await page.getByLabel(t('web.document.text-language')).selectOption('bg');
    await giveFile(visit, t('web.document.import'), file as string);
    await page.waitForURL(/\/texts\//);
    await settled(page);
    await assertReading(visit, round > 0);
    await settleDoubts(visit);
    assert.deepEqual(await faultsOf(page), []);

    await page.getByRole('button', { name: t('web.text.accept') }).click();
    await page.waitForURL(/\/strategy\/read/);
    await readEleven(visit);
    await visit.close();
  });
}

/** What the issue counts: cover 6, annex 57 and one unnumbered; the stray dash belongs to no paragraph. */
async function assertReading({ page, t }: Visit, again: boolean): Promise<void> {
  const parts = (kind: string, n: number, unnumbered: number) =>
    t('web.text.part', { part: t(`texts.part.${kind}`), n, unnumbered });
  await page.getByText(parts('cover', 6, 0)).waitFor();
  await page.getByText(parts('annex', 57, 1)).waitFor();
  await page.getByText(t('web.text.unassigned', { n: 1 })).waitFor();
  if (again) await page.getByText(t('web.text.difference')).first().waitFor();
}

async function settleDoubts({ page, t }: Visit): Promise<void> {
  const accept = page.getByRole('button', { name: t('web.text.accept') });
  assert.ok(await accept.isDisabled(), 'a text with open doubts cannot be accepted');
  const keep = page.getByRole('button', { name: t('web.text.keep') });
  for (let open = await keep.count(); open > 0; open = await keep.count()) {
    await keep.first().click();
    await page.waitForFunction(
      ([words, before]) =>
        [...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === words).length <
        Number(before),
      [t('web.text.keep'), open] as const,
    );
  }
  assert.ok(await accept.isEnabled());
}

async function readEleven({ page, t, language }: Visit): Promise<void> {
  await page.getByRole('button', { name: t('web.reader.choose', { sign: '§ 11' }) }).click();
  const paragraph = page.getByRole('article').and(page.locator('[aria-current="true"]'));
  const official = paragraph.locator('p[lang="bg"]').first();
  await official.waitFor();
  assert.equal(startOf((await official.textContent()) ?? ''), startOf(sourceOfEleven()));
  const ours = paragraph.locator('p').filter({ hasText: t('web.reader.ours') });
  assert.match((await ours.textContent()) ?? '', summaries[language as keyof typeof summaries]);
  await page.waitForURL(/at=annex(\/|%2F)11/);
}

/** What the file itself has after the number 11 of the annex; the cover ends at 6. */
function sourceOfEleven(): string {
  return /^11\.\s+(.+)$/m.exec(readFileSync(file as string, 'utf8'))?.[1] ?? '';
}

const startOf = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
