import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { whatStops } from '../operations/what-stops.ts';
import { administrator, keeper, officer, openOffice, twoStandIns } from './builders.ts';

type Stop = { desk: string; act: string; how: string };
type Answer = { now: Stop[]; without: { user: string; stops: Stop[] }[] };

describe('what stops without somebody', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('names what stands still already, and whom each act rests on', async () => {
    const alone = await t.employ({ ...keeper, login: 'one' });
    const { now, without } = await admin.does<Answer>(whatStops, {});
    const act = (one: Stop) => `${one.desk} ${one.act} ${one.how}`;
    assert.ok(now.map(act).includes('trial disclosure never-alone'), 'one keeper is no two people');
    assert.ok(now.map(act).includes('trial not-within-scope unseconded'));
    const ofAdmin = without.find((one) => one.user === admin.user)?.stops.map(act);
    assert.ok(ofAdmin?.includes('office switch-desk-on never-alone'));
    await twoStandIns(t, admin, protector);
    const then = await admin.does<Answer>(whatStops, {});
    assert.deepEqual(then.now, [], 'stand-ins are the second');
    const ofKeeper = then.without.find((one) => one.user === alone.user)?.stops.map(act);
    assert.ok(ofKeeper?.includes('trial disclosure nobody-first'));
    await t.employ({ ...keeper, login: 'two' });
    const last = await admin.does<Answer>(whatStops, {});
    assert.ok(!last.without.some((one) => one.user === alone.user), 'another keeper can be first');
  });
});
