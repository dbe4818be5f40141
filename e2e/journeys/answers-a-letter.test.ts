/** A letter comes in, is assigned, and is answered by one in two languages that is signed, numbered, printed and sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';

const house = openHouse();
const { skip } = house;

test('A letter is entered, assigned and answered in two languages, in Macedonian', { skip }, async () => {
  const visit = await house.visit({ language: 'mk', as: 'editor' });
  const { page, t } = visit;
  const act = async (button: string, title = button) => {
    await page.getByRole('button', { name: t(button), exact: true }).click();
    return dialogOf(visit, t(title));
  };
  const save = { name: t('web.save') };
  await goByRail(visit, 'web.nav.registry');

  const entry = await act('operation.registry.enter-incoming');
  const group = (key: string) => entry.getByRole('group', { name: t(key) });
  await group('web.registry.institution').getByLabel('македонски').fill('Библиотека на Орвик');
  await group('web.registry.institution').getByLabel('shqip').fill('Biblioteka e Orvikut');
  await group('web.registry.subject').getByLabel('македонски').fill('Покана за читалиште');
  assert.deepEqual(await faultsOf(page), []);
  await entry.getByRole('button', save).click();
  await page.getByRole('heading', { level: 1, name: 'Покана за читалиште' }).waitFor();

  const assign = await act('action.registry.incoming.assign', 'operation.registry.assign-incoming');
  await chooseFrom(assign, t('web.registry.organisation'), 'Канцеларија на националниот координатор');
  await assign.getByLabel(t('web.registry.due-on')).fill('2099-05-04');
  await assign.getByRole('button', { name: t('action.registry.incoming.assign') }).click();
  await assign.waitFor({ state: 'detached' });
  await page.getByText(t('state.registry.incoming.assigned'), { exact: true }).waitFor();

  const letter = await act('web.registry.answer', 'operation.registry.draft-letter');
  await letter.getByLabel(t('web.registry.letter.second')).selectOption('sq');
  const fill = async (language: string, texts: Record<string, string>) => {
    const column = letter.getByRole('group', { name: language, exact: true });
    for (const [part, text] of Object.entries(texts))
      await column.getByLabel(t(`web.registry.letter.${part}`), { exact: true }).fill(text);
  };
  await fill('македонски', {
    subjects: 'Читалиште',
    bodies: 'Почитувани,\n\nЈа прифаќаме поканата.',
    signatoryPosts: 'Заменик-координатор',
    signatoryNames: 'Измислено Име',
  });
  const albanian = { subjects: 'Salla e leximit', signatoryPosts: 'Zëvendëskoordinator' };
  await fill('shqip', { ...albanian, bodies: 'Të nderuar,', signatoryNames: 'Emër i Shpikur' });
  assert.deepEqual(await faultsOf(page), []);
  await letter.getByRole('button', save).click();
  await letter.getByText(/2.*1/).first().waitFor();
  await fill('shqip', { bodies: 'Të nderuar,\n\nE pranojmë ftesën.' });
  await letter.getByRole('button', save).click();
  await page.getByRole('heading', { level: 1, name: 'Читалиште' }).waitFor();

  const sign = await act('action.registry.letter.sign', 'operation.registry.sign-letter');
  await sign.getByRole('button', { name: t('action.registry.letter.sign') }).click();
  await sign.waitFor({ state: 'detached' });
  const number = await act('operation.registry.number-letter');
  await number.getByRole('button', save).click();
  await number.waitFor({ state: 'detached' });
  const printed = page.waitForEvent('download');
  await page.getByRole('button', { name: t('web.registry.letter.print.pdf') }).click();
  assert.match((await printed).suggestedFilename(), /^letter-\d+-\d{4}\.mk-sq\.pdf$/);
  const send = await act('action.registry.letter.send', 'operation.registry.send-letter');
  await send.getByRole('button', save).click();
  await send.waitFor({ state: 'detached' });
  await page.getByText(t('state.registry.letter.sent'), { exact: true }).waitFor();

  await page.getByRole('link', { name: t('web.registry.letter.answers-open') }).click();
  await page.getByRole('heading', { level: 1, name: 'Покана за читалиште' }).waitFor();
  await page.getByText(t('state.registry.incoming.answered'), { exact: true }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
