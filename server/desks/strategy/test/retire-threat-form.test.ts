import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { today } from '#kernel/test/days.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { retireThreatForm } from '../operations/retire-threat-form.ts';
import { aPlan } from './builders.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, aRetiredForm, forms, tag, theForm } from './threats.ts';

describe('retire-threat-form', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const retire = (form: string, base = 1, reason: string | undefined = 'Said otherwise now') =>
    t.editor.does(retireThreatForm, { form, base, reason });

  it('takes it out of use with the day and the reason, behind those in use; its measures keep it', async () => {
    const built = await aPlan(t);
    const form = await aForm(t.editor);
    await tag(t.editor, built, form);
    const later = await aForm(t.editor, { titles: { en: 'Came later' } });
    await retire(form);
    const { retired, measures } = await theForm(t.reader, form);
    assert.deepEqual(retired, { on: today(), reason: 'Said otherwise now' });
    assert.equal(measures, 1);
    assert.deepEqual(
      (await forms(t.reader)).map(({ id }) => id),
      [later, form],
    );
    const seen = await t.reader.does<{ forms: object[] }>(readMeasure, {
      plan: built.plan,
      item: built.measure,
    });
    assert.deepEqual(seen.forms, [
      { id: form, titles: { en: 'Violence around invented games' }, retired: true },
    ]);
  });

  it('asks for a reason, and happens once', async () => {
    const form = await aForm(t.editor);
    await assert.rejects(retire(form, 1, ''), refusal('kernel.input-invalid'));
    await assert.rejects(retire(await aRetiredForm(t.editor), 2), refusal('strategy.threat-form-retired'));
  });

  it('is refused to whoever has not seen the newest words', async () => {
    assert.equal((await outdated(retire(await aForm(t.editor), 7)))['version'], 1);
  });

  it('answers the same for what is not there', async () => {
    await assert.rejects(retire(nowhere), refusal('kernel.not-found'));
  });
});
