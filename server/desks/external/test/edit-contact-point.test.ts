import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editContactPoint } from '../operations/edit-contact-point.ts';
import {
  aCountry,
  aPoint,
  type ExternalHouse,
  inDays,
  listed,
  nowhere,
  openExternalHouse,
  pointFacts,
} from './builders.ts';

describe('correcting a contact point', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('says that it was checked again, once for each version', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const point = await aPoint(t.editor, neighbour);
    const facts = { ...pointFacts, point, checkedOn: '2026-03-01', telephone: null };
    await t.editor.does(editContactPoint, { ...facts, base: 1 });
    const [found] = (await listed(t.reader, neighbour)).points;
    assert.deepEqual([found?.checkedOn, found?.telephone, found?.version], ['2026-03-01', null, 2]);
    await assert.rejects(
      t.editor.does(editContactPoint, { ...facts, base: 1 }),
      refusal('kernel.changed-meanwhile'),
    );
    await assert.rejects(
      t.editor.does(editContactPoint, { ...facts, base: 2, checkedOn: inDays(2) }),
      refusal('external.day-to-come'),
    );
    await assert.rejects(
      t.editor.does(editContactPoint, { ...facts, base: 2, validUntil: '2020-01-01' }),
      refusal('external.ends-before-start'),
    );
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const neighbour = await aCountry(t.editor, 'XQ');
    const hidden = await aPoint(t.editor, neighbour);
    await hide(t, neighbour);
    for (const point of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(editContactPoint, { ...pointFacts, point, base: 1 }),
        refusal('kernel.not-found'),
      );
  });
});
