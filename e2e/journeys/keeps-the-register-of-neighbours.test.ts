/** A neighbour is entered with an agreement and a contact point; a contact held changes the matrix, which said "never" before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

test('A neighbour, an agreement and whom to ask are entered, and the matrix changes, in Macedonian', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'mk', as: 'editor' });
  const { page, t } = visit;
  const name = 'Измислена Долина';
  const act = async (key: string) => {
    await page.getByRole('button', { name: t(key), exact: true }).click();
    return dialogOf(visit, t(key));
  };
  const save = { name: t('web.save') };
  await goByRail(visit, 'web.nav.neighbours');

  const country = await act('operation.external.add-neighbour');
  await country.getByRole('button', save).click();
  await country.getByText(t('web.external.code-wrong')).waitFor();
  await country.getByLabel(t('web.external.code')).fill('xq');
  await country.getByLabel('македонски').fill(name);
  assert.deepEqual(await faultsOf(page), []);
  await country.getByRole('button', save).click();
  await country.waitFor({ state: 'detached' });

  const agreement = await act('operation.external.enter-agreement');
  await chooseFrom(agreement, t('web.external.with'), name);
  const inMacedonian = (key: string) =>
    agreement.getByLabel(t('web.external.in-language', { what: t(key), language: 'македонски' }));
  await inMacedonian('web.external.title').fill('Меморандум за училиштата');
  await inMacedonian('web.external.covers').fill('Поуки од училиштата.');
  await agreement.getByLabel(t('web.external.level')).selectOption('tactical');
  await agreement.getByLabel(t('web.external.review'), { exact: true }).fill('2030-05-04');
  assert.deepEqual(await faultsOf(page), []);
  await agreement.getByRole('button', save).click();
  await agreement.waitFor({ state: 'detached' });
  const card = page.getByRole('article', { name: 'Меморандум за училиштата' });
  assert.match(await card.innerText(), new RegExp(`${name}[^]*4 мај 2030`));
  await card.getByRole('button', { name: t('web.publication.title') }).click();
  const publication = dialogOf(visit, t('operation.external.set-publication'));
  await publication.getByText(t('web.external.never-public')).waitFor();
  assert.equal(await publication.getByRole('option', { name: t('web.publication.rule.public') }).count(), 0);
  await publication.getByRole('button', { name: t('web.cancel') }).click();

  await page.getByRole('button', { name: t('web.external.add-point-at', { what: name }) }).click();
  const point = dialogOf(visit, t('operation.external.add-contact-point'));
  await point.getByLabel(t('web.external.point.post')).fill('Дежурна маса');
  await point.getByLabel(t('web.external.point.office')).fill('Влада на Измислена Долина');
  await point.getByLabel(t('web.external.point.email')).fill('masa@dolina.example');
  assert.deepEqual(await faultsOf(page), []);
  await point.getByRole('button', save).click();
  await point.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'masa@dolina.example' }).waitFor();

  await goByRail(visit, 'web.nav.coverage');
  const cells = page.getByRole('row', { name }).getByRole('cell');
  const never = t('web.external.matrix.never');
  await cells.first().waitFor();
  assert.deepEqual(await cells.allInnerTexts(), [never, never, never, never, never, never]);
  const talk = await act('operation.external.note-talk');
  await chooseFrom(talk, t('web.external.with'), name);
  await talk.getByLabel(t('web.external.held')).fill('2026-02-03');
  await talk.getByLabel(t('web.external.level')).selectOption('operational');
  await talk.getByLabel(t('web.external.about')).fill('Прв разговор за училиштата');
  assert.deepEqual(await faultsOf(page), []);
  await talk.getByRole('button', save).click();
  await talk.waitFor({ state: 'detached' });
  await page.getByText('Прв разговор за училиштата').waitFor();
  await settled(page);
  const after = await cells.allInnerTexts();
  assert.match(after[2] ?? '', /3 .*2026/);
  assert.deepEqual(after.toSpliced(2, 1), [never, never, never, never, never]);
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
