/** Three countries do something together: proposed, accepted by each in its own word, planned, and reported by two in one report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { chooseFrom, dialogOf, goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const ministry = 'Министерство на вътрешните работи';

test('A joint activity is accepted only with the word of each partner, and two reports become one', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'bg', as: 'editor' });
  const { page, t } = visit;
  const save = { name: t('web.save') };
  const inBulgarian = (key: string) => t('web.external.in-language', { what: t(key), language: 'български' });
  await goByRail(visit, 'web.nav.joint');
  await page.getByRole('link', { name: t('operation.external.propose-joint') }).click();
  await page.getByLabel(inBulgarian('web.external.title'), { exact: true }).fill('Общи вечери за родители');
  await page.getByLabel(inBulgarian('web.joint.aim'), { exact: true }).fill('Родители говорят с родители.');
  await page.getByLabel(t('web.joint.first'), { exact: true }).fill('2026-02-01');
  await page.getByLabel(t('web.joint.last'), { exact: true }).fill('2090-01-31');
  const main = page.getByRole('main');
  for (const side of [ministry, 'Велмора', 'Тесария']) await chooseFrom(main, t('web.joint.sides'), side);
  await page.getByLabel(t('web.joint.proposed-by')).selectOption({ label: ministry });
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', save).click();
  await page.getByRole('heading', { level: 1, name: 'Общи вечери за родители' }).waitFor();

  const source = async (dialog: ReturnType<typeof dialogOf>, voice: string) => {
    await dialog.getByLabel(t('web.joint.voice')).fill(voice);
    await dialog.getByLabel(t('web.joint.said-on')).fill('2026-02-03');
    await dialog.getByLabel(t('web.joint.document')).fill('Писмо');
  };
  const beside = page.locator('h1 ~ *, header').getByText(t('state.external.joint.accepted'));
  for (const who of ['Велмора', 'Тесария']) {
    assert.equal(await beside.count(), 0, 'not accepted before each has said so');
    const act = t('web.external.act-of', { act: t('web.joint.note-word'), what: who });
    await page.getByRole('button', { name: act }).click();
    const word = dialogOf(visit, t('web.joint.note-word-of', { who }));
    await source(word, who === 'Велмора' ? 'Секретариат' : 'Служба при Сините Брези');
    assert.deepEqual(await faultsOf(page), []);
    await word.getByRole('button', save).click();
    if (who === 'Тесария') {
      // Two words with capitals look like a name: somebody says that they are none.
      await word.getByRole('checkbox', { name: /Сините Брези/ }).check();
      await word.getByRole('button', save).click();
    }
    await word.waitFor({ state: 'detached' });
  }
  const plan = page.getByRole('region', { name: t('web.joint.plan') });
  await plan.getByRole('button', { name: t('operation.external.set-step') }).click();
  const step = dialogOf(visit, t('operation.external.set-step'));
  await step.getByLabel(inBulgarian('web.joint.step')).fill('Първа вечер в две училища');
  await step.getByLabel(t('web.joint.side-answers')).selectOption({ label: 'Велмора' });
  await step.getByLabel(t('web.joint.due')).fill('2090-01-10');
  await step.getByRole('button', save).click();
  await step.waitFor({ state: 'detached' });
  await plan.getByText('Първа вечер в две училища').waitFor();

  const report = page.getByRole('region', { name: t('web.joint.report'), exact: true });
  for (const [who, did] of [
    [ministry, 'Платихме залата.'],
    ['Велмора', 'Поканихме шестдесет родители.'],
  ] as const) {
    await report.getByRole('button', { name: t('operation.external.enter-report') }).click();
    const form = dialogOf(visit, t('operation.external.enter-report'));
    await form.getByLabel(t('web.joint.side'), { exact: true }).selectOption({ label: who });
    await form.getByLabel(t('web.joint.period-from')).fill('2026-02-01');
    await form.getByLabel(t('web.joint.period-until'), { exact: true }).fill('2026-02-02');
    await form.getByLabel(inBulgarian('web.joint.did')).fill(did);
    await source(form, 'Секретариат');
    await form.getByRole('button', save).click();
    await form.waitFor({ state: 'detached' });
    await report.getByRole('blockquote').getByText(did).first().waitFor();
  }
  const passages = await report.getByRole('figure').allInnerTexts();
  assert.equal(passages.length, 2);
  assert.ok(passages.some((text) => text.startsWith(ministry) && text.includes('Платихме залата.')));
  assert.ok(passages.some((text) => text.startsWith('Велмора') && text.includes('Поканихме')));
  await report.getByText(t('web.joint.silent', { who: 'Тесария' })).waitFor();
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);
  await visit.close();
});
