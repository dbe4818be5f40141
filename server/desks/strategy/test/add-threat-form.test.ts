import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addThreatForm } from '../operations/add-threat-form.ts';
import { countStatements, lastEntry } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, theForm } from './threats.ts';

describe('add-threat-form', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('keeps titles in several languages, what it means and where it is described', async () => {
    const facts = {
      titles: { en: 'Invented form', bg: 'Измислена форма' },
      description: { en: 'What it means.' },
      source: 'A study of 2026',
    };
    const form = await aForm(t.editor, facts);
    assert.deepEqual(await theForm(t.reader, form), {
      id: form,
      ...facts,
      retired: null,
      measures: 0,
      version: 1,
    });
    assert.deepEqual((await lastEntry(t, addThreatForm))?.about, [form]);
  });

  it('asks for a title in one language at least', async () => {
    await assert.rejects(aForm(t.editor, { titles: {} }), refusal('kernel.input-invalid'));
  });

  it('takes no field that could name a person', async () => {
    for (const field of ['person', 'user', 'name', 'holder'])
      await assert.rejects(aForm(t.editor, { [field]: 'x' }), refusal('kernel.input-invalid'), field);
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => aForm(t.editor));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
