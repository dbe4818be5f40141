import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { saveForm } from '../operations/save-form.ts';
import { readForm } from '../operations/read-form.ts';
import { formFacts, openRegistryHouse, type RegistryHouse } from './builders.ts';

describe('the form of letters', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('is written once and then changed, by whoever saw it last', async () => {
    const save = (more: object = {}) => t.clerk.does(saveForm, { ...formFacts, base: null, ...more });
    assert.deepEqual(await save(), { version: 1 });
    await assert.rejects(save(), refusal('kernel.changed-meanwhile'));
    assert.deepEqual(await save({ base: 1, closings: { sq: 'Me nderime,' } }), { version: 2 });
    await assert.rejects(save({ base: 1 }), refusal('kernel.changed-meanwhile'));
    const { form } = await t.clerk.does<{ form: { closings: object } }>(readForm, {});
    assert.deepEqual(form.closings, { sq: 'Me nderime,' });
  });
});
