import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { anIncoming, inDays, nowhere, openRegistryHouse, opened, type RegistryHouse } from './builders.ts';

describe('entering what came in', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('gives numbers of the desk one after the other, also to those who come at once, and none is missing', async () => {
    const on = '2024-03-01';
    const given = await Promise.all(
      Array.from({ length: 8 }, () => anIncoming(t.clerk, { numbering: { by: 'desk', on } })),
    );
    const numbers = given.map(({ number }) => Number(number.split('/')[0])).toSorted((a, b) => a - b);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    await assert.rejects(
      anIncoming(t.clerk, { numbering: { by: 'desk', on }, about: [{ plan: nowhere, item: nowhere }] }),
      refusal('kernel.not-found'),
    );
    const next = await anIncoming(t.clerk, { numbering: { by: 'desk', on: '2024-12-31' } });
    assert.equal(next.number, '9/2024', 'what was refused took no number');
    const other = await anIncoming(t.clerk, { numbering: { by: 'desk', on: '2025-01-01' } });
    assert.equal(other.number, '1/2025');
  });
  it('takes a number that a person gives once in a year, and none that looks like one of the desk', async () => {
    const numbering = { by: 'person', number: '03-17/2', on: '2023-05-05' };
    assert.equal((await anIncoming(t.clerk, { numbering })).number, '03-17/2');
    await assert.rejects(anIncoming(t.clerk, { numbering }), refusal('registry.number-taken'));
    await anIncoming(t.clerk, { numbering: { ...numbering, on: '2022-05-05' } });
    for (const number of ['17/2026', '3 / 2023'])
      await assert.rejects(
        anIncoming(t.clerk, { numbering: { ...numbering, number } }),
        refusal('registry.looks-like-own-number'),
      );
    await assert.rejects(
      anIncoming(t.clerk, { numbering: { by: 'desk', on: inDays(2) } }),
      refusal('registry.day-to-come'),
    );
  });
  it('says of a private person that it was one, and has no place for a name, neither here nor in the database', async () => {
    const { item } = await anIncoming(t.clerk, { correspondent: { kind: 'private-person' } });
    assert.deepEqual((await opened(t.reader, item)).item.correspondent, {
      kind: 'private-person',
      organisation: null,
      names: {},
    });
    for (const correspondent of [
      { kind: 'private-person', names: { en: 'Somebody' } },
      { kind: 'private-person', organisation: t.clerk.organisation },
      { kind: 'person', names: { en: 'Somebody' } },
      { kind: 'institution', names: {} },
    ])
      await assert.rejects(anIncoming(t.clerk, { correspondent }), refusal('kernel.input-invalid'));
    await assert.rejects(
      asOwner(t, `update registry.items set names = '{"en":"Somebody"}' where record_id = $1`, [item]),
      /private_person_without_name/,
    );
    await assert.rejects(
      asOwner(t, `update registry.items set correspondent = 'person' where record_id = $1`, [item]),
      /violates check constraint/,
    );
  });
});
