/** A session is prepared, held and decides; a task is tied to a measure, minutes are asked about a name and agreed, and the measure shows it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';

const house = openHouse();
const { skip } = house;

test('A committee prepares, holds and decides; its minutes are looked through for names, in Albanian', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'sq', as: 'coordinator' });
  const { page, t } = visit;
  const save = { name: t('web.save') };
  const act = async (key: string, title = key) => {
    await page.getByRole('button', { name: t(key), exact: true }).click();
    return dialogOf(visit, t(title));
  };
  const today = new Date().toISOString().slice(0, 10);
  await goByRail(visit, 'web.nav.committee');

  await page.getByRole('button', { name: new RegExp(`^${t('web.committee.plan-session')}`) }).click();
  const plan = dialogOf(visit, t('web.committee.plan-session'));
  await plan.getByLabel(t('web.committee.held-on')).fill(today);
  await plan.getByLabel(t('web.committee.place'), { exact: true }).fill('Orvik');
  await plan.getByRole('button', { name: t('web.committee.add-item') }).click();
  await plan.getByLabel('shqip').fill('Mbrëmje të hapura');
  assert.deepEqual(await faultsOf(page), []);
  await plan.getByRole('button', save).click();
  await page.getByRole('listitem').filter({ hasText: 'Mbrëmje të hapura' }).waitFor();

  const call = await act('action.committee.session.call');
  await call.getByRole('button', { name: t('action.committee.session.call') }).click();
  const attendance = await act('operation.committee.set-attendance');
  await chooseFrom(attendance, t('web.committee.institution'), 'Zyra e Koordinatorit Kombëtar');
  assert.equal(
    await attendance.getByLabel(t('web.committee.post'), { exact: true }).inputValue(),
    'National Coordinator',
  );
  await attendance.getByRole('button', save).click();
  await attendance.waitFor({ state: 'detached' });
  const hold = await act('action.committee.session.hold');
  await hold.getByRole('button', { name: t('action.committee.session.hold') }).click();
  await hold.waitFor({ state: 'detached' });

  const decision = await act('operation.committee.write-decision');
  await decision.getByLabel(t('web.committee.on-item')).selectOption({ index: 1 });
  await decision
    .getByLabel(`${t('web.committee.decision-text')} (shqip)`)
    .fill('Mbrëmjet mbahen në pesë qytete.');
  await decision.getByRole('radio', { name: t('web.committee.vote.for') }).check();
  assert.deepEqual(await faultsOf(page), []);
  await decision.getByRole('button', save).click();
  await decision.waitFor({ state: 'detached' });
  const adopt = await act('action.committee.decision.adopt');
  await adopt.getByRole('button', { name: t('action.committee.decision.adopt') }).click();
  await adopt.waitFor({ state: 'detached' });

  const task = await act('operation.committee.write-action');
  await task.getByLabel(`${t('web.committee.action-text')} (shqip)`).fill('Të gjenden sallat');
  await chooseFrom(task, t('web.committee.owner'), 'Ministria e Arsimit dhe Shkencës');
  await task.getByLabel(t('web.committee.due-on'), { exact: true }).fill('2030-05-04');
  await task.getByLabel(t('web.committee.is-for'), { exact: true }).selectOption('measure');
  await chooseFrom(task, t('web.committee.paper.measure'), 'Tryeza dialogu mes fqinjëve');
  await task.getByRole('button', save).click();
  await task.waitFor({ state: 'detached' });

  const draft = await act('web.committee.draft');
  await draft.getByRole('button', { name: t('web.committee.draft') }).click();
  await draft.waitFor({ state: 'detached' });
  const words = await act('action.committee.minutes.rewrite');
  const text = words.getByLabel(`${t('web.committee.minutes')} (shqip)`);
  await text.fill(`${await text.inputValue()}\nU përmend Rruga e Pishave.\nFoli edhe Teuta Kraniqi.`);
  await words.getByRole('button', save).click();
  await words.waitFor({ state: 'detached' });
  const send = page.getByRole('button', { name: t('action.committee.minutes.circulate'), exact: true });
  await page.getByText('Teuta Kraniqi', { exact: true }).waitFor();
  assert.equal(await send.isDisabled(), true, 'a name waits for a person');
  const mend = await act('action.committee.minutes.rewrite');
  const again = mend.getByLabel(`${t('web.committee.minutes')} (shqip)`);
  await again.fill(
    (await again.inputValue()).replace('\nFoli edhe Teuta Kraniqi.', '\nFoli edhe Radio Orvik.'),
  );
  await mend.getByRole('button', save).click();
  await mend.waitFor({ state: 'detached' });
  const street = t('web.committee.names-no-person-what', { what: 'Radio Orvik' });
  await page.getByRole('button', { name: street }).click();
  const look = dialogOf(visit, street);
  await look.getByLabel(t('web.confirm.reason')).fill('Një stacion radioje');
  await look.getByRole('button', save).click();
  await look.waitFor({ state: 'detached' });

  const circulate = await act('action.committee.minutes.circulate');
  await circulate.getByLabel(t('web.committee.remarks-until')).fill('2030-01-31');
  await circulate.getByRole('button', { name: t('action.committee.minutes.circulate') }).click();
  await circulate.waitFor({ state: 'detached' });
  const voice = await act('operation.committee.say-on-minutes');
  await voice.getByRole('button', save).click();
  await voice.waitFor({ state: 'detached' });
  const agree = await act('web.committee.close-everybody');
  await agree.getByRole('button', { name: t('web.committee.close-everybody') }).click();
  await agree.waitFor({ state: 'detached' });
  await page.getByText(t('state.committee.minutes.agreed'), { exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: t('operation.committee.write-decision') }).count(), 0);
  assert.deepEqual(await faultsOf(page), []);

  await page.getByRole('link', { name: 'Tryeza dialogu mes fqinjëve' }).click();
  await page.getByRole('heading', { name: t('web.item.decisions') }).waitFor();
  await page.getByRole('link', { name: 'Mbrëmjet mbahen në pesë qytete.' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
