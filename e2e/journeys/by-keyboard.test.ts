/** The main job without a pointer: sign in, find the gaps by the search, tie a measure, read it, hand in the report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { personas } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const mostTabs = 80;

for (const [language, address, measure] of [
  ['en', '19', '1.3.3'],
  ['bg', '21', '1.3.1'],
] as const) {
  test(`A gap is closed by keyboard alone, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    const { keyboard } = page;
    const { name } = personas.find(({ slug }) => slug === 'editor') as { name: string };
    await visit.go('/demo');
    await tabTo(visit, t('web.demo.enter-as', { name }));
    await keyboard.press('Enter');
    await page.getByRole('navigation', { name: t('web.shell.rail') }).waitFor();
    await settled(page);

    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('web.search.label') }).waitFor();
    await keyboard.type(t('web.nav.gaps'));
    await page.getByRole('option', { name: t('web.nav.gaps') }).waitFor();
    await keyboard.press('Enter');
    await page.waitForURL(/\/strategy\/gaps/);
    await settled(page);
    await page.locator('h1:focus', { hasText: t('web.nav.gaps') }).waitFor();

    await tabTo(visit, t('web.tie.title', { sign: `§ ${address}` }));
    await keyboard.press('Enter');
    await focusIn(visit, t('web.tie.measure'));
    await chooseBlind(visit, measure);
    await tabTo(visit, t('strength.contributes'));
    await keyboard.press('ArrowDown');
    await tabTo(visit, t('web.tie.save'));
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: t('web.tie.title', { sign: `§ ${address}` }), exact: true })
      .waitFor({ state: 'detached' });

    await readByKeys(visit, address, measure);
    await visit.close();
  });
}

/** In the text J goes on and K back; the strip takes arrows and leads to the next gap. */
async function readByKeys(visit: Visit, address: string, measure: string): Promise<void> {
  const { page, t } = visit;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('web.search.label') }).waitFor();
  await page.keyboard.type(t('web.nav.read'));
  await page
    .getByRole('option', { name: t('web.nav.read') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/strategy\/read/);
  await page.locator('h1:focus').waitFor();
  await page.getByRole('slider', { name: t('web.strip.label') }).waitFor();
  await tabTo(visit, t('web.strip.label'));
  await page.keyboard.press('Home');
  for (let step = 1; step < Number(address); step += 1) await page.keyboard.press('ArrowRight');
  await page.waitForURL(new RegExp(`at=annex(/|%2F)${address}(&|$)`));
  const side = page.getByRole('complementary', { name: t('web.served.label') });
  await side.getByRole('link', { name: measure }).first().waitFor();
  await tabTo(visit, t('web.reader.text'));
  await page.keyboard.press('j');
  await page.waitForURL(new RegExp(`at=annex(/|%2F)${Number(address) + 1}(&|$)`));
  await page.keyboard.press('k');
  await page.waitForURL(new RegExp(`at=annex(/|%2F)${address}(&|$)`));
}

/** Presses Tab until what is named so has the focus, which must then be seen. */
async function tabTo(visit: Visit, name: string): Promise<void> {
  for (let tab = 0; tab < mostTabs; tab += 1) {
    await visit.page.keyboard.press('Tab');
    if ((await focused(visit)) === name) return await assertSeen(visit, name);
  }
  throw new Error(
    `After ${mostTabs} tabs nothing called "${name}" had the focus; last: "${await focused(visit)}".`,
  );
}

/** As quick fingers do: number, arrow, Enter, without a look at the list. What was typed is chosen, and nothing else. */
async function chooseBlind({ page }: Visit, number: string): Promise<void> {
  await page.keyboard.type(number);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) => (document.activeElement as HTMLInputElement | null)?.value.startsWith(wanted),
    `${number} ·`,
  );
}

async function focusIn(visit: Visit, name: string): Promise<void> {
  await visit.page.getByRole('dialog').waitFor();
  if ((await focused(visit)) !== name) await tabTo(visit, name);
}

/** What a screen reader would call the element with the focus, near enough: label, labelling elements, or its text. */
function focused({ page }: Visit): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const label = at.getAttribute('aria-label');
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const field = (at as HTMLInputElement).labels?.[0]?.textContent;
    return (label || labelled || field || at.textContent || '').replaceAll(/\s+/g, ' ').trim();
  });
}

/** The house's ring of 2 px, on the element or on what stands for it. */
async function assertSeen({ page }: Visit, name: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    const rings = [at, at?.parentElement, at?.nextElementSibling].map((one) => {
      const style = one ? getComputedStyle(one) : undefined;
      return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    });
    return rings.some(Boolean);
  });
  assert.ok(seen, `"${name}" has the focus and shows no ring`);
}
