/** An event is entered from a press note; a lesson is captured without names, tied to a measure and followed up; the calendar is right. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const note = `Влада на Зарневија
Во Орвик од 15-18.10.2026 година се одржа средба за училиштата, организирана од Министерството за внатрешни работи.
Присуствуваа гости од Велмора.`;

test('An event comes from a note, a lesson without names from the event, and somebody follows it up', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'mk', as: 'coordinator' });
  const { page, t } = visit;
  await goByRail(visit, 'web.nav.events');
  await page.getByRole('link', { name: t('operation.external.enter-event') }).click();
  await page.getByLabel(t('web.external.note-text')).fill(note);
  await page.getByRole('button', { name: t('web.external.note-read') }).click();
  await page
    .getByRole('button', { name: t('web.external.note-take-days', { words: '15-18.10.2026' }) })
    .click();
  const ministry = 'Министерството за внатрешни работи';
  await page
    .getByRole('button', { name: t('web.external.note-take-organiser', { words: ministry }) })
    .click();
  assert.equal(await page.locator('mark').first().innerText(), '15-18.10.2026');
  assert.equal(
    await page.getByLabel(t('web.external.event.first'), { exact: true }).inputValue(),
    '2026-10-15',
  );
  assert.equal(
    await page.getByLabel(t('web.external.event.last'), { exact: true }).inputValue(),
    '2026-10-18',
  );
  const inMacedonian = (key: string) =>
    page.getByLabel(t('web.external.in-language', { what: t(key), language: 'македонски' }), { exact: true });
  await inMacedonian('web.external.title').fill('Средба за училиштата');
  await inMacedonian('web.external.event.place').fill('Орвик');
  await inMacedonian('web.external.event.theme').fill('Првата вечер');
  await page.getByLabel(t('web.external.event.attribution')).selectOption('chatham-house');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.getByRole('heading', { level: 1, name: 'Средба за училиштата' }).waitFor();

  const lessons = page.getByRole('region', { name: t('web.external.lessons') });
  await lessons.getByRole('button', { name: t('operation.external.capture-lesson') }).click();
  const capture = dialogOf(visit, t('operation.external.capture-lesson'));
  await capture.getByText(t('web.external.lesson.nameless')).waitFor();
  assert.equal(await capture.getByRole('combobox').count(), 0, 'nobody is asked from whom it is');
  await capture.getByLabel(t('web.external.lesson.did')).fill('Наставник прво се јави дома');
  await capture.getByLabel(t('web.external.lesson.worked')).fill('Истата вечер');
  assert.deepEqual(await faultsOf(page), []);
  await capture.getByRole('button', { name: t('web.save') }).click();
  await capture.waitFor({ state: 'detached' });
  const card = lessons.getByRole('article', { name: 'Наставник прво се јави дома' });
  await card.getByRole('button', { name: t('web.external.lesson.agree') }).click();
  await card.getByText(t('web.external.lesson.agreed'), { exact: true }).waitFor();

  await card.getByRole('button', { name: t('web.external.lesson.tie') }).click();
  const tie = dialogOf(visit, t('web.external.lesson.tie'));
  await chooseFrom(tie, t('web.external.lesson.which-measure'), '1.3.3');
  await tie.getByRole('button', { name: t('web.save') }).click();
  await tie.waitFor({ state: 'detached' });

  await card.getByRole('button', { name: t('web.external.lesson.assign') }).click();
  const assign = dialogOf(visit, t('web.external.lesson.assign'));
  await chooseFrom(assign, t('web.external.lesson.follow-up'), 'Министерство за образование и наука');
  await assign.getByLabel(t('web.external.due-on')).fill('2090-01-31');
  await assign.getByRole('button', { name: t('web.save') }).click();
  await assign.waitFor({ state: 'detached' });
  await card.getByRole('button', { name: t('web.external.lesson.finish') }).click();
  const finish = dialogOf(visit, t('operation.external.finish-lesson'));
  await finish.getByRole('textbox').fill('Три училишта почнаа со тоа.');
  await finish.getByRole('button', { name: t('web.external.lesson.finish') }).click();
  await card.getByText(t('web.external.lesson.finished'), { exact: true }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('web.external.to-calendar') }).click(),
  ]);
  const calendar = await readFile(await download.path(), 'utf8');
  assert.match(
    calendar,
    /DTSTART;VALUE=DATE:20261015\r\nDTEND;VALUE=DATE:20261019\r\nSUMMARY:Средба за училиштата\r\n/,
  );

  await card.getByRole('link', { name: /^1\.3\.3/ }).click();
  const spoken = page.getByRole('region', { name: t('web.measure.lessons') });
  await spoken.getByText('Наставник прво се јави дома').waitFor();
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
