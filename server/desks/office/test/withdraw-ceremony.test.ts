import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginKeyCeremony } from '#kernel/separation/key-ceremony.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { withdrawCeremony } from '../operations/withdraw-ceremony.ts';
import { nowhere } from './builders.ts';
import { type Ceremonies, openCeremonies, reason } from './ceremonies.ts';

describe('to take back a change of the keys', { skip: withoutServer() }, () => {
  let c: Ceremonies;
  before(async () => {
    c = await openCeremonies();
  });
  after(() => c?.close());
  const withdraw = (by: AtWork, ceremony: string) => by.does(withdrawCeremony, { ceremony, reason });

  it('takes one person, the first or another, before the second yes and after it', async () => {
    const asked = await c.ask(c.admin);
    assert.deepEqual(await withdraw(c.admin, asked), { ceremony: asked, change: 'rotate-node-key' });
    await assert.rejects(c.confirm(c.overseer, asked), refusal('kernel.not-found'));
    const agreed = await c.ask(c.admin);
    await c.confirm(c.protector, agreed);
    await withdraw(c.overseer, agreed);
    await assert.rejects(beginKeyCeremony(c.t.database.pools.sealer, 'rotate-node-key'), /Two people/);
    assert.equal(await c.seenBy(c.admin, agreed), undefined);
    for (const gone of [asked, agreed, nowhere])
      await assert.rejects(withdraw(c.admin, gone), refusal('kernel.not-found'));
  });

  it('is too late once it has begun at the machine', async () => {
    const ceremony = await c.ask(c.protector);
    await c.confirm(c.overseer, ceremony);
    await beginKeyCeremony(c.t.database.pools.sealer, 'rotate-node-key');
    await assert.rejects(withdraw(c.protector, ceremony), refusal('kernel.not-found'));
  });
});
