/** The threat changes: the picture is written and published, a measure waits for its review, and it is kept with a reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf } from '../pages/shell.ts';
import { settled, type Visit } from '../visit.ts';

const house = openHouse();
const { skip } = house;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Each answered by two measures of the seeded plan. */
const forms = { en: 'Travel to conflict zones', bg: 'Етнонационалистическо насилие' } as const;

for (const [language, width, scheme] of [
  ['en', 1280, 'light'],
  ['bg', 360, 'dark'],
] as const) {
  test(`A changed threat is answered, in ${language} at ${width} px`, { skip }, async () => {
    const visit = await house.visit({ language, width, scheme, as: 'coordinator' });
    await writes(visit, forms[language]);
    await publishes(visit);
    await keeps(visit);
    await visit.close();
  });
}

async function writes(visit: Visit, form: string): Promise<void> {
  const { page, t, go } = visit;
  await go('/strategy/threat-picture');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: t('web.picture.write') }).click();
  await settled(page);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.getByText(t('web.form.missing')).first().waitFor();
  await page
    .getByRole('group', { name: t('web.picture.summary') })
    .getByRole('textbox')
    .first()
    .fill('Summary');
  await page.getByLabel(t('web.picture.add-change')).selectOption({ label: form });
  await page.getByLabel(form).fill('More of it than before.');
  await page.getByLabel(t('web.picture.due')).fill(inDays(20));
  await page.getByRole('button', { name: t('web.picture.add-source') }).click();
  await page.getByLabel(t('web.picture.source-name')).fill('Paper 7');
  await page
    .getByLabel(t('web.document.classification'))
    .selectOption({ label: t('web.classification.restricted') });
  assert.equal(
    await page.getByLabel(t('web.picture.says')).count(),
    0,
    'nothing that a restricted source says',
  );
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: t('web.save') }).click();
  await page.waitForURL((url) => url.searchParams.has('picture'));
  await settled(page);
}

async function publishes(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const publish = t('web.picture.publish');
  await page.getByRole('button', { name: publish }).click();
  const dialog = dialogOf(visit, publish);
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: publish }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('table').waitFor();
  assert.deepEqual(await faultsOf(page), []);
}

/** From Today to the decision, which stands with the measure afterwards. */
async function keeps(visit: Visit): Promise<void> {
  // Both languages work in one house.
  const reason = `Other means are needed (${visit.language}).`;
  const { page, t } = visit;
  await visit.go('/');
  const line = page.getByRole('listitem').filter({ hasText: t('web.today.reviews-to-decide', { n: 2 }) });
  await line.getByRole('link', { name: t('web.today.reviews-to-decide.action') }).click();
  await settled(page);
  const decide = t('web.reviews.decide');
  await page.getByRole('button', { name: decide }).first().click();
  const dialog = dialogOf(visit, decide);
  await dialog.getByLabel(t('web.reviews.decision')).selectOption({ label: t('web.reviews.keep') });
  await dialog.getByLabel(t('web.confirm.reason')).fill('It answers this form as it is.');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('It answers this form as it is.').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: decide }).first().click();
  await dialog.getByLabel(t('web.confirm.reason')).fill(reason);
  await dialog.getByLabel(t('web.reviews.decision')).selectOption({ label: t('web.reviews.stop') });
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  const link = page.getByRole('listitem').filter({ hasText: reason }).getByRole('link');
  await link.click();
  await settled(page);
  await page.getByText(t('state.strategy.measure.stopped'), { exact: true }).first().waitFor();
  await page.getByText(reason).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
}
