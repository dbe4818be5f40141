import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { subscribe } from '../operations/subscribe.ts';
import { choice, type DigestHouse, openDigestHouse } from './builders.ts';

describe('asking for the letters', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('opens a record whose only open words are the choice, and asks its owner', async () => {
    const ask = (address: string, more: object = {}) =>
      t.anybody(subscribe, { address, choice: { ...choice, places: ['Orvik'], ...more } });
    assert.deepEqual(await ask('ana@town.xc'), { asked: true });
    const [letter] = await t.take();
    assert.equal(letter?.to, 'ana@town.xc');
    assert.match(letter?.text ?? '', /https:\/\/plan\.office\.xc\/letters\/mine#/);
    await refused('digest.no-such-place', () => ask('ana@town.xc', { places: ['Atlantis'] }));
    await refused('kernel.input-invalid', () => ask('ana@town.xc', { lines: ['L11'] }));
    await refused('kernel.input-invalid', () => ask('ana@town'.concat('.1')));
  });

  it('is refused for everybody alike once the node was asked for 300 letters in an hour', async () => {
    t.on(1);
    await t.anybody(subscribe, { address: 'first@town.xc', choice });
    await asOwner(
      t,
      `with of as (select * from digest.subscriptions order by asked_at desc limit 1),
         made as (insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by)
           select gen_random_uuid(), r.circle_id, r.desk, r.kind, r.organisation_id, r.retention_class, r.created_by
           from of join kernel.records r using (record_id), generate_series(1, 298) returning record_id, circle_id)
       insert into digest.subscriptions (record_id, circle_id, mark, language, every, lines, places, asked_at)
         select m.record_id, m.circle_id, of.mark, 'en', 'week', '{}', '{}', of.asked_at from made m, of`,
    );
    await t.anybody(subscribe, { address: 'last@town.xc', choice });
    for (const address of ['ana@town.xc', 'new@town.xc'])
      await refused('digest.too-many-asked', () => t.anybody(subscribe, { address, choice }));
    t.on(1.05);
    await t.anybody(subscribe, { address: 'new@town.xc', choice });
  });
});
