/** A desk with personal data is named by one person and switched on by another, who confirms exactly what they saw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desks } from '#server/desks.ts';
import { trialSource } from '#kernel/test/trial.ts';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import type { PersonaLanguage } from '../personas.ts';
import { settled, type Visit } from '../visit.ts';

// One desk with personal data at a time stands on the page.
const house = openHouse({
  desks: [...desks.filter(({ manifest }) => !manifest.holdsPersonalData), trialSource],
});
const { skip } = house;
const outsiders: Record<'en' | 'bg', readonly string[]> = {
  en: ['Ilva Ombudsman', 'Dorin Municipality'],
  bg: ['Рада Омбудсман', 'Тихо Община'],
};

for (const language of ['en', 'bg'] as const) {
  test(`A desk is switched on by two people, in ${language}`, { skip }, async () => {
    const administrator = await house.visit({ language, as: 'administrator' });
    const officer = await house.visit({ language, as: 'data-protection-officer' });
    for (const name of outsiders[language]) await works(administrator, officer, name, language);
    await nameEverything(administrator);
    for (const name of outsiders[language]) await nameStandIn(administrator, name);
    await confirmStandIns(officer, outsiders[language]);
    await changesInBetween(administrator, officer);
    await looksAround(officer);
    const narrow = await house.visit({ language, as: 'data-protection-officer', width: 360, scheme: 'dark' });
    for (const path of ['/office/readiness', '/office/doctor', '/office/looks']) {
      await narrow.go(path);
      assert.deepEqual(await faultsOf(narrow.page), [], path);
    }
    for (const visit of [administrator, officer, narrow]) await visit.close();
  });
}

/** Somebody of another institution who holds a stand-in's post, given by two people. */
async function works(first: Visit, second: Visit, name: string, language: PersonaLanguage): Promise<void> {
  const names = { [language]: `${name}, institution` };
  const { organisation } = await first.ask<{ organisation: string }>('office.add-organisation', {
    kind: 'agency',
    names,
  });
  const { post } = await first.ask<{ post: string }>('office.add-post', {
    organisation,
    names,
    roles: ['office.stand-in'],
    purposes: ['prevention-support'],
  });
  const login = `stand-in-${Math.random().toString(36).slice(2, 10)}`;
  const { user } = await first.ask<{ user: string }>('office.add-user', { name, login, language });
  const given = await first.ask<{ holding: string; state: string }>('office.give-post', {
    post,
    user,
    reason: 'an agreement between institutions',
  });
  if (given.state === 'proposed') await second.ask('office.confirm-post', { proposal: given.holding });
}

async function nameEverything(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.readiness');
  await page
    .getByRole('button', { name: t('web.readiness.propose') })
    .or(page.getByRole('button', { name: t('web.readiness.name-anew') }))
    .click();
  const dialog = dialogOf(visit, t('web.readiness.propose'));
  for (const fact of ['law', 'controller', 'assessment', 'authority', 'officer', 'retention'])
    await dialog.getByLabel(t(`readiness.${fact}`), { exact: true }).fill(`An invented ${fact}`);
  await dialog.getByLabel(t('readiness.assessedOn'), { exact: true }).fill('2026-03-01');
  await dialog.getByLabel(t('retention.case')).fill('700');
  await dialog.getByLabel(`${t('web.readiness.telephone-place')} 1`).fill('*');
  await dialog.getByLabel(`${t('web.readiness.telephone-number')} 1`).fill('000 112');
  await dialog.getByLabel(`${t('web.readiness.telephone-hours')} 1`).fill('0-24');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('An invented law').waitFor();
}

async function nameStandIn(visit: Visit, name: string): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('web.stand-ins.name') }).click();
  const dialog = dialogOf(visit, t('web.stand-ins.name'));
  await chooseFrom(dialog, t('web.stand-ins.who'), name);
  await dialog.getByLabel(t('web.confirm.reason')).fill('An agreement between institutions.');
  await dialog.getByRole('button', { name: t('web.stand-ins.name') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(name).first().waitFor();
}

/** From Today, which says that a second person is asked for. */
async function confirmStandIns(visit: Visit, names: readonly string[]): Promise<void> {
  const { page, t } = visit;
  await visit.go('/');
  await page.getByText(t('web.today.stand-in')).first().waitFor();
  await goByRail(visit, 'web.nav.readiness');
  for (const name of names) {
    const line = page.getByRole('listitem').filter({ hasText: name });
    await line.getByRole('button', { name: t('web.stand-ins.confirm') }).click();
    const dialog = dialogOf(visit, t('web.stand-ins.confirm'));
    await dialog.getByRole('button', { name: t('web.stand-ins.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
    await line.getByText(t('stand-in-state.ready')).waitFor();
  }
}

/** The officer has read; the administrator changes the law; what the officer confirms is no longer so. */
async function changesInBetween(first: Visit, second: Visit): Promise<void> {
  const { page, t } = second;
  await page.getByText('An invented law').waitFor();
  const { desks: found } = await first.ask<{ desks: { facts: Record<string, unknown> }[] }>(
    'office.read-readiness',
    {},
  );
  await first.ask('office.propose-desk', {
    desk: 'trial',
    facts: { ...found[0]?.facts, law: 'Another law' },
  });
  const switchOn = async () => {
    await page.getByRole('button', { name: t('web.readiness.switch-on') }).click();
    const dialog = dialogOf(second, t('web.readiness.switch-on'));
    await dialog.getByRole('button', { name: t('web.readiness.switch-on') }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await switchOn();
  await page
    .getByRole('alert')
    .filter({ hasText: t('readiness.law') })
    .waitFor();
  await page.getByText('Another law').waitFor();
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);
  await switchOn();
  await page.getByRole('button', { name: t('web.readiness.name-anew') }).waitFor();
}

async function looksAround(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.doctor');
  await page.getByText(t('doctor.desk-on', { desk: 'trial' })).waitFor();
  await page.getByRole('heading', { name: t('web.stops.title') }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await goByRail(visit, 'web.nav.looks');
  await page.getByText(t('web.looks.none')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
}
