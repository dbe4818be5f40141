import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { removeContactPoint } from '../operations/remove-contact-point.ts';
import { aCountry, aPoint, type ExternalHouse, listed, nowhere, openExternalHouse } from './builders.ts';

describe('taking a contact point away', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('leaves nothing of it, not even in the tables', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const point = await aPoint(t.editor, neighbour, { name: 'An Invented Name' });
    await t.editor.does(removeContactPoint, { point });
    assert.deepEqual((await listed(t.reader, neighbour)).points, []);
    assert.deepEqual(await asOwner(t, 'select 1 from external.contact_points'), []);
    const traces = await asOwner(
      t,
      `select 1 from kernel.ledger_entries l where to_jsonb(l)::text like '%Invented Name%'
       union all select 1 from kernel.outbox o where to_jsonb(o)::text like '%Invented Name%'`,
    );
    assert.deepEqual(traces, []);
    await assert.rejects(t.editor.does(removeContactPoint, { point }), refusal('kernel.not-found'));
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const neighbour = await aCountry(t.editor, 'XQ');
    const hidden = await aPoint(t.editor, neighbour);
    await hide(t, neighbour);
    for (const point of [hidden, nowhere])
      await assert.rejects(t.editor.does(removeContactPoint, { point }), refusal('kernel.not-found'));
    assert.equal((await asOwner(t, 'select 1 from external.contact_points')).length, 1);
  });
});
