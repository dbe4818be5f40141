import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginKeyCeremony, noteKeyChange } from '#kernel/separation/key-ceremony.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { lastEntry } from './builders.ts';
import { type Ceremonies, openCeremonies } from './ceremonies.ts';

describe('the changes of the keys', { skip: withoutServer() }, () => {
  let c: Ceremonies;
  before(async () => {
    c = await openCeremonies();
  });
  after(() => c?.close());

  it('stand there by name from the question to the end, and for 90 days after it', async () => {
    const ceremony = await c.ask(c.admin);
    assert.equal((await c.seenBy(c.admin, ceremony))?.turn, 'mine');
    await c.confirm(c.overseer, ceremony);
    const agreed = await c.seenBy(c.protector, ceremony);
    assert.deepEqual(
      [agreed?.state, agreed?.askedBy, agreed?.confirmedBy, agreed?.turn],
      ['confirmed', 'Invented administrator', 'Invented auditor', 'machine'],
    );
    const sealer = c.t.database.pools.sealer;
    const begun = await beginKeyCeremony(sealer, 'rotate-node-key');
    assert.equal((await c.seenBy(c.protector, ceremony))?.state, 'begun');
    await noteKeyChange(sealer, begun, { told: {}, isDone: true });
    assert.equal((await c.seenBy(c.protector, ceremony))?.state, 'done');
    assert.deepEqual(await lastEntry(c.t, 'office.find-ceremonies'), {
      about: [ceremony],
      user_id: c.protector.user,
      outcome: 'read',
    });
    await asOwner(c.t, `update kernel.ceremonies set done_at = now() - interval '91 days'`);
    assert.equal(await c.seenBy(c.protector, ceremony), undefined);
  });

  it('say whose turn it is: an auditor who may be second, and nobody for whom the first has left', async () => {
    const ceremony = await c.ask(c.admin, 'move-node-key');
    assert.equal((await c.seenBy(c.overseer, ceremony))?.turn, 'second');
    await asOwner(c.t, `update kernel.holdings set ended_at = now() where user_id = $1`, [c.admin.user]);
    assert.equal((await c.seenBy(c.overseer, ceremony))?.turn, 'others');
  });
});
