/** A plan of others is taken in, plainly not verified; laid beside ours, learned from, and removed again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, giveFile } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const folder = mkdtempSync(join(tmpdir(), 'compares-'));
after(() => rmSync(folder, { recursive: true }));

for (const [language, width, scheme] of [
  ['en', 1280, 'light'],
  ['bg', 360, 'dark'],
] as const) {
  test(`A plan of others lies beside ours, in ${language} at ${width} px`, { skip }, async () => {
    const visit = await house.visit({ language, width, scheme, as: 'editor' });
    await takesIn(visit);
    await learns(visit);
    await removes(visit);
    await visit.close();
  });
}

/** A town in a neighbouring country, with a title that would run as a script where it were taken for one. */
const theirs = (language: string) => ({
  format: 'zaedno-plan/1',
  on: '2026-06-01',
  plan: {
    id: randomUUID(),
    titles: { en: `Plan of Tarnow (${language})` },
    organisation: null,
    startsOn: null,
    endsOn: null,
    approvedVersion: 1,
  },
  items: [
    {
      id: randomUUID(),
      parent: null,
      type: 'measure',
      externalId: 'T-1',
      titles: { en: '<img src=x onerror=document.title=1>Night school for parents' },
      description: null,
      kind: 'rights',
      level: 'local',
      state: 'active',
      lead: 'Town hall',
      startsOn: null,
      endsOn: null,
      money: [{ currency: 'EUR', planned: 120000, committed: 0, spent: 0 }],
      sources: ['Town'],
      serves: [{ address: 'annex/22', strength: 'contributes' }],
    },
  ],
});

async function takesIn(visit: Visit): Promise<void> {
  const { page, t, go, language } = visit;
  await go('/strategy/compare/import');
  assert.deepEqual(await faultsOf(page), []);
  const path = join(folder, `${language}.json`);
  writeFileSync(path, JSON.stringify(theirs(language)));
  const key = page.getByRole('textbox', { name: new RegExp(t('web.compare.key')) });
  await key.fill('zaedno/ledger+00000000+AAAA');
  await giveFile(visit, t('web.compare.file'), path);
  await page.getByRole('alert').waitFor();
  await key.fill('');
  await giveFile(visit, t('web.compare.file'), path);
  await page.getByText(t('web.compare.not-verified-plain')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page
    .getByRole('group', { name: t('web.compare.names') })
    .getByRole('textbox')
    .first()
    .fill('Tarnow');
  await page.getByLabel(t('web.compare.field.source')).fill('https://tarnow.example');
  await page.getByLabel(t('web.compare.field.receivedOn')).fill('2026-06-02');
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.waitForURL(/\/strategy\/compare\?with=/);
  await page.getByRole('heading', { level: 2, name: /Tarnow/ }).waitFor();
  await page.getByText(t('web.compare.document.unsaid')).waitFor();
}

async function learns(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('combobox', { name: t('web.compare.by'), exact: true }).selectOption('paragraph');
  assert.deepEqual(await faultsOf(page), []);
  const open = page.getByRole('button', {
    name: new RegExp(`^${t('web.compare.measures', { n: 1 })}.*§ 22`),
  });
  await open.last().click();
  const sides = page.getByRole('dialog');
  await sides.getByText('Night school for parents').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await sides.getByRole('button', { name: new RegExp(t('web.compare.practice.note')) }).click();
  const note = dialogOf(visit, t('web.compare.practice.note'));
  await note.getByRole('button', { name: t('web.save') }).click();
  await note.getByText(t('web.form.missing')).first().waitFor();
  await chooseFrom(note, t('web.compare.practice.own'), '1.3.3');
  await note.getByLabel(t('web.compare.practice.reason')).fill('Parents come when children may come along.');
  assert.deepEqual(await faultsOf(page), []);
  await note.getByRole('button', { name: t('web.save') }).click();
  await note.waitFor({ state: 'detached' });
  await sides.getByRole('button', { name: t('web.close') }).click();
  const noted = page.getByRole('region', { name: t('web.compare.practice.title') });
  await noted.getByRole('link').first().click();
  await settled(page);
  await page.getByRole('heading', { name: t('web.practice.of-measure') }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.notEqual(await page.title(), '1', 'a title of theirs is words');
}

async function removes({ page, t, go, ...visit }: Visit): Promise<void> {
  await page.getByRole('link', { name: /Night school/ }).click();
  await page.getByRole('button', { name: t('web.compare.remove') }).click();
  const asking = dialogOf({ page, t, go, ...visit }, t('web.compare.remove'));
  await asking.getByText(t('web.compare.remove-text', { n: 1 })).waitFor();
  await asking.getByRole('button', { name: t('web.compare.remove') }).click();
  await asking.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 2, name: /Velmora|Велмора/ }).waitFor();
}
