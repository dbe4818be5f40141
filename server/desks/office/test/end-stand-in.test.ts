import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { askForAct } from '#kernel/test/desk/operations/ask-for-act.ts';
import { callStandInToMatter } from '#kernel/test/desk/operations/call-stand-in-to-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { endStandIn } from '../operations/end-stand-in.ts';
import { administrator, keeper, nowhere, officer, openOffice, switchedOn, twoStandIns } from './builders.ts';

describe('ending that somebody stands in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('takes what they were called to from them in that second; another can be called', async () => {
    await switchedOn(t);
    const worker = await t.employ(keeper);
    const [first, next] = await twoStandIns(t, admin, protector);
    assert.ok(first && next);
    const { matter } = await worker.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await worker.does(askForAct, { matter, act: 'disclosure', reason: 'asked for by a court' });
    const call = (one: string) =>
      worker.does(callStandInToMatter, { matter, act: 'disclosure', standIn: one });
    await call(first.standIn);
    await first.at.does(readMatter, { matter });
    await admin.does(endStandIn, { standIn: first.standIn, reason: 'left their post' });
    await assert.rejects(first.at.does(readMatter, { matter }), refusal('kernel.not-found'));
    await assert.rejects(call(first.standIn), refusal('kernel.not-found'));
    await call(next.standIn);
    await next.at.does(readMatter, { matter });
  });

  it('is refused for nobody, and twice', async () => {
    const end = (standIn: string) => admin.does(endStandIn, { standIn, reason: 'over' });
    await assert.rejects(end(nowhere), refusal('kernel.not-found'));
  });
});
