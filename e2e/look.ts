/** Whether everybody can use a page: axe without exceptions, nothing wider than the window, no text without words. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { settled } from './visit.ts';

/** What is wrong with the page once it has settled, in lines; none where nothing is. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settled(page);
  // Every rule runs; nothing is written out but what breaks one. No page of ours has a frame to look into.
  const found = await violationsOf(lookAt(page));
  return [...found, ...withFrames(page), ...(await widerThanWindow(page)), ...(await withoutWords(page))];
}

/** What is wrong with its colours alone: all that another colour scheme changes on a page that was looked at whole. */
export async function faultsOfColours(page: Page): Promise<string[]> {
  await settled(page);
  return violationsOf(lookAt(page).withRules(['color-contrast', 'link-in-text-block']));
}

function lookAt(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${oneLine(failureSummary)}`,
    ),
  );
}

function withFrames(page: Page): string[] {
  const more = page.frames().length - 1;
  return more > 0 ? [`the page has ${more} frames, into which nobody looked`] : [];
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').slice(0, 300);
}

/** The page itself never scrolls sideways; a table may, inside its own frame. */
async function widerThanWindow(page: Page): Promise<string[]> {
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (content ?? 0) > (room ?? 0) ? [`the page is ${content} px wide in a window of ${room} px`] : [];
}

/** A text that nobody wrote shows as its key, a value that nobody gave as its name in braces. */
async function withoutWords(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...named].join('\n');
  });
  const keys = words.match(
    /\b(web|column|kind|level|state|strength|type|role|purpose|operation)\.[a-z][\w.-]+|\{[a-z]\w*\}/g,
  );
  return [...new Set(keys ?? [])].map((key) => `a text without words: ${key}`);
}
