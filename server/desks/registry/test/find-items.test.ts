import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { anIncoming, listed, openRegistryHouse, type RegistryHouse } from './builders.ts';

describe('the list of the register', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('finds by words in any writing, by direction and state, page by page with signed places', async () => {
    const numbering = { by: 'desk', on: '2020-02-02' };
    for (const subject of ['Ќерамика', 'Këshilli i qytetit', 'Трета'])
      await anIncoming(t.clerk, { numbering, subjects: { mk: subject } });
    const subjects = async (more: object) =>
      (await listed(t.reader, { year: 2020, ...more })).items.map((one) => one.subjects.mk);
    assert.deepEqual(await subjects({ text: 'керам' }), ['Ќерамика']);
    assert.deepEqual(await subjects({ text: 'QYTETIT keshilli' }), ['Këshilli i qytetit']);
    assert.deepEqual(await subjects({ text: '2/2020' }), ['Këshilli i qytetit']);
    assert.deepEqual(await subjects({ state: 'filed' }), []);
    assert.deepEqual(await subjects({ direction: 'outgoing' }), []);
    const first = await listed(t.reader, { year: 2020, limit: 2 });
    assert.ok(first.next);
    const second = await listed(t.reader, { year: 2020, limit: 2, after: first.next });
    assert.equal(second.next, null);
    assert.deepEqual(
      [...first.items, ...second.items].map((one) => one.number),
      ['3/2020', '2/2020', '1/2020'],
    );
    assert.ok(first.years.includes(2020));
    await assert.rejects(listed(t.reader, { after: 'AAAA' }), refusal('kernel.input-invalid'));
  });
});
