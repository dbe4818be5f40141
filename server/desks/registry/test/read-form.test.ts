import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { saveForm } from '../operations/save-form.ts';
import { readForm } from '../operations/read-form.ts';
import { formFacts, openRegistryHouse, type RegistryHouse } from './builders.ts';

describe('the form as it is read', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it("is that of one's own institution, and null where there is none", async () => {
    const read = (by: AtWork) => by.does<{ form: object | null }>(readForm, {});
    assert.deepEqual(await read(t.clerk), { form: null });
    await t.clerk.does(saveForm, { ...formFacts, base: null });
    assert.deepEqual(await read(t.clerk), { form: { ...formFacts, version: 1 } });
  });
});
