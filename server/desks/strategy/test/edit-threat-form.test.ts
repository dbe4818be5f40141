import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editThreatForm } from '../operations/edit-threat-form.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, aRetiredForm, theForm } from './threats.ts';

describe('edit-threat-form', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const edit = (form: string, base = 1) =>
    t.editor.does(editThreatForm, { form, base, titles: { en: 'Other words' }, source: 'A study' });

  it('words it otherwise and raises its version', async () => {
    const form = await aForm(t.editor);
    await edit(form);
    const { titles, source, version } = await theForm(t.reader, form);
    assert.deepEqual([titles, source, version], [{ en: 'Other words' }, 'A study', 2]);
  });

  it('shows a second editor what the first one wrote', async () => {
    const form = await aForm(t.editor);
    await edit(form);
    assert.deepEqual((await outdated(edit(form)))['titles'], { en: 'Other words' });
  });

  it('lets the words of a retired one stand', async () => {
    await assert.rejects(edit(await aRetiredForm(t.editor), 2), refusal('strategy.threat-form-retired'));
  });

  it('answers the same for what is not there', async () => {
    await assert.rejects(edit(nowhere), refusal('kernel.not-found'));
  });
});
