import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { correctItem } from '../operations/correct-item.ts';
import {
  anIncoming,
  answersAlike,
  itemFacts,
  lastEntry,
  nowhere,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('correcting an entry', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('takes a reason, and what it said before stays', async () => {
    const { item } = await anIncoming(t.clerk);
    const subjects = { mk: 'Покана за отворен ден на музејот' };
    const facts = {
      ...itemFacts,
      subjects,
      correspondent: { kind: 'house', organisation: t.clerk.organisation },
    };
    const correct = (more: object) =>
      t.clerk.does(correctItem, { ...facts, item, base: 1, reason: 'Misread at first', ...more });
    await assert.rejects(correct({ reason: ' ' }), refusal('kernel.input-invalid'));
    await assert.rejects(correct({ paperAt: null }), refusal('registry.paper-nowhere'));
    await assert.rejects(
      correct({ correspondent: { kind: 'house', organisation: nowhere } }),
      refusal('registry.no-such-organisation'),
    );
    assert.deepEqual(await correct({}), { item, version: 2 });
    assert.deepEqual((await lastEntry(t, correctItem))?.about, [item]);
    await assert.rejects(correct({}), refusal('kernel.changed-meanwhile'));
    const after_ = await opened(t.reader, item);
    assert.deepEqual(after_.item.subjects, subjects);
    assert.equal(after_.item.correspondent.organisation, t.clerk.organisation);
    assert.deepEqual(
      after_.corrections.map(({ reason, before: said }) => [reason, said.subjects]),
      [['Misread at first', itemFacts.subjects]],
    );
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) =>
      t.clerk.does(correctItem, { ...itemFacts, item, base: 1, reason: 'Misread' }),
    );
  });
});
