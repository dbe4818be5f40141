import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { knock } from '#kernel/test/access-by-table.ts';
import { askForAct } from '#kernel/test/desk/operations/ask-for-act.ts';
import { callStandInToMatter } from '#kernel/test/desk/operations/call-stand-in-to-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { officeDesk } from '../desk.ts';
import { findLooks } from '../operations/find-looks.ts';
import { administrator, keeper, officer, openOffice, standIn, switchedOn, twoStandIns } from './builders.ts';

type Answer = { looks: { record: string; act: string; turn: string; dueAt: string | null }[] };

describe('second looks that wait', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('shows a stand-in the one item they were called to, and nobody else’s', async () => {
    await switchedOn(t);
    const worker = await t.employ(keeper);
    const [called, other] = await twoStandIns(t, admin, protector);
    assert.ok(called && other);
    const { matter } = await worker.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await worker.does(openMatter, { title: 'Another' });
    await worker.does(askForAct, { matter, act: 'acknowledgement', reason: 'received' });
    assert.deepEqual((await called.at.does<Answer>(findLooks, {})).looks, []);
    await worker.does(callStandInToMatter, { matter, act: 'acknowledgement', standIn: called.standIn });
    const { looks } = await called.at.does<Answer>(findLooks, {});
    assert.deepEqual(
      looks.map(({ record, act, turn, dueAt }) => [record, act, turn, dueAt !== null]),
      [[matter, 'acknowledgement', 'second', true]],
    );
    for (const somebody of [other.at, protector])
      assert.deepEqual((await somebody.does<Answer>(findLooks, {})).looks, []);
  });

  it('is all that a stand-in opens in the office', async () => {
    const one = await t.employ({ ...standIn, login: 'alone' });
    for (const operation of officeDesk.operations) {
      const wanted = operation.name === 'office.find-looks' ? 'A' : '-';
      assert.equal(await knock(one, operation), wanted, operation.name);
    }
  });
});
