/** An editor gives a measure an indicator of its effect, enters what was measured, and withdraws what was wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf, goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const runs = [
  { language: 'en', measure: '1.1.1', half: '50%' },
  { language: 'bg', measure: '1.1.2', half: '50%' },
] as const;

for (const { language, measure, half } of runs) {
  test(`An effect is measured, and what was wrong is withdrawn, in ${language}`, { skip }, async () => {
    const visit = await house.visit({ language, as: 'editor' });
    const { page, t } = visit;
    await visit.go('/');
    await goByRail(visit, 'web.nav.plan');
    await page.locator('.plan-without-effect summary').click();
    await page.locator('.plan-without-effect').getByRole('link', { name: measure }).click();
    await page.getByText(t('web.indicators.none')).waitFor();

    await page.getByRole('button', { name: t('web.indicators.add') }).click();
    const adding = dialogOf(visit, t('web.indicators.add'));
    await adding.getByRole('button', { name: t('web.indicator.save') }).click();
    await adding.getByRole('alert').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const languageName = language === 'en' ? 'English' : 'български';
    await adding.getByLabel(languageName).nth(0).fill('Pupils who stay');
    await adding.getByLabel(languageName).nth(1).fill('%');
    await adding.getByLabel(t('web.indicator.baseline'), { exact: false }).first().fill('40');
    await adding.getByLabel(t('web.indicator.baseline-on')).fill('2025');
    await adding.getByLabel(t('web.indicator.target-on')).fill('2027-12-31');
    await adding.getByLabel(t('web.indicator.target'), { exact: true }).fill('60');
    await adding.getByRole('button', { name: t('web.indicator.save') }).click();
    await adding.waitFor({ state: 'detached' });
    await page.getByText(t('web.indicator.why.no-value')).waitFor();

    await page.getByRole('button', { name: t('web.indicator.record') }).click();
    const entering = dialogOf(visit, t('web.indicator.record'));
    await entering.getByLabel(t('web.indicator.record-on')).fill('2026-01-15');
    await entering.getByLabel(t('web.indicator.value'), { exact: false }).first().fill('50');
    await entering.getByLabel(t('web.indicator.value-source')).fill('Schools');
    assert.deepEqual(await faultsOf(page), []);
    await entering.getByRole('button', { name: t('web.indicator.record') }).click();
    await entering.waitFor({ state: 'detached' });
    const progress = page.locator('.indicator-progress strong');
    await progress.waitFor();
    const share = (await progress.textContent()) ?? '';
    assert.equal(
      share.replaceAll(/\s/g, ''),
      t('web.indicator.progress.on-the-way', { share: half }).replaceAll(/\s/g, ''),
    );
    assert.deepEqual(await faultsOf(page), []);

    await page.getByRole('button', { name: t('web.indicator.withdraw') }).click();
    const asking = page.getByRole('dialog');
    await asking.getByLabel(t('web.confirm.reason'), { exact: false }).fill('Counted twice');
    await asking.getByRole('button', { name: t('web.indicator.withdraw'), exact: true }).click();
    await page
      .getByText(t('web.indicator.withdrawn', { reason: 'Counted twice' }), { exact: false })
      .waitFor();
    await page.getByText(t('web.indicator.why.no-value')).waitFor();
    await settled(page);
    await visit.close();
  });
}
