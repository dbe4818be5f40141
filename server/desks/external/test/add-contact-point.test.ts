import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
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

describe('adding a contact point', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('says how a post is reached at work; a name is not needed', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const point = await aPoint(t.editor, neighbour);
    assert.deepEqual((await listed(t.reader, neighbour)).points, [{ ...pointFacts, point, version: 1 }]);
  });

  it('takes nothing else of a person, and no day that cannot be', async () => {
    const neighbour = await aCountry(t.editor, 'XE');
    for (const wrong of [
      { mobile: '1' },
      { bornOn: '1980-01-01' },
      { telephone: 'call me' },
      { email: 'no address' },
      { languages: ['Albanian'] },
    ])
      await assert.rejects(aPoint(t.editor, neighbour, wrong), refusal('kernel.input-invalid'));
    await assert.rejects(
      aPoint(t.editor, neighbour, { validUntil: '2025-01-01' }),
      refusal('external.ends-before-start'),
    );
    await assert.rejects(
      aPoint(t.editor, neighbour, { checkedOn: inDays(2) }),
      refusal('external.day-to-come'),
    );
  });

  it('answers alike for a neighbour that is not there and one that is not theirs', async () => {
    const hidden = await aCountry(t.editor, 'XQ');
    await hide(t, hidden);
    for (const neighbour of [hidden, nowhere])
      await assert.rejects(aPoint(t.editor, neighbour), refusal('kernel.not-found'));
  });
});
