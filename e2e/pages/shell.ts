/** The frame around every page: the rail, the language menu, dialogs. */
import type { Locator } from 'playwright-core';
import { languageNames } from '../../web/src/kernel/i18n/languages.ts';
import type { PersonaLanguage } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

/** Follows a link of the rail, by the key of its text; the desks that are folded are opened first. */
export async function goByRail(visit: Visit, key: string): Promise<void> {
  await railOf(visit).waitFor();
  const folded = railOf(visit).locator('.rail-desk > [aria-expanded=false]');
  while ((await linkOfRail(visit, key).count()) === 0) await folded.first().click();
  await linkOfRail(visit, key).click();
  await settled(visit.page);
}

/** A link of the rail, by the key of its text. */
export function linkOfRail(visit: Visit, key: string): Locator {
  return railOf(visit).getByRole('link', { name: visit.t(key), exact: true });
}

function railOf({ page, t }: Visit): Locator {
  return page.getByRole('navigation', { name: t('web.shell.rail') });
}

/** Changes the language of the page where it stands; the visit itself keeps finding things in its first language. */
export async function speak({ page, t }: Visit, language: PersonaLanguage): Promise<void> {
  await page.getByRole('button', { name: t('web.language.label') }).click();
  await page.getByRole('menuitem', { name: languageNames[language] }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

export function dialogOf({ page }: Visit, name: string): Locator {
  return page.getByRole('dialog', { name });
}

/** Types into a field with suggestions and takes the first one that holds the words. */
export async function chooseFrom(box: Locator, label: string, words: string): Promise<void> {
  const field = box.getByLabel(label).and(box.locator('input'));
  await field.click();
  await field.fill(words);
  await box.page().getByRole('option', { name: words }).first().click();
}

/** Hands a file to the upload field of that name. */
export async function giveFile({ page }: Visit, label: string, file: string): Promise<void> {
  await page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
}
