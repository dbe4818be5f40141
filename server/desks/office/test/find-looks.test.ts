import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { knock } from '#kernel/test/access-by-table.ts';
import { answerAct } from '#kernel/test/desk/operations/answer-act.ts';
import { askForAct } from '#kernel/test/desk/operations/ask-for-act.ts';
import { callStandInToMatter } from '#kernel/test/desk/operations/call-stand-in-to-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { transferMatter } from '#kernel/test/desk/operations/transfer-matter.ts';
import { aTeam } from '#kernel/test/people.ts';
import { refusal } from '#kernel/test/refusal.ts';
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
  let ready: Awaited<ReturnType<typeof twoStandIns>> = [];

  it('shows a stand-in the one item they were called to, and nobody else’s', async () => {
    await switchedOn(t);
    const worker = await t.employ(keeper);
    ready = await twoStandIns(t, admin, protector);
    const [called, other] = ready;
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

  it('are answered by a stand-in who shows the second factor again, and never by one who was not called', async () => {
    const worker = await t.employ(keeper);
    const [called, other] = ready;
    assert.ok(called && other);
    const { matter } = await worker.does<{ matter: string }>(openMatter, { title: 'A matter' });
    const act = 'disclosure';
    await worker.does(askForAct, { matter, act, reason: 'asked for by a court' });
    await worker.does(callStandInToMatter, { matter, act, standIn: called.standIn });
    const stepped = (when: string) =>
      asOwner(t, `update kernel.sessions set stepped_up_at = ${when} where user_id = $1`, [called.at.user]);
    await stepped(`now() - interval '1 hour'`);
    await assert.rejects(called.at.does(answerAct, { matter, act }), refusal('kernel.step-up-needed'));
    await stepped('now()');
    await assert.rejects(other.at.does(answerAct, { matter, act }), refusal('kernel.not-found'));
    await called.at.does(answerAct, { matter, act });
  });

  it('keep the record where they are until they end: nobody moves it meanwhile', async () => {
    const worker = await t.employ(keeper);
    const [called] = ready;
    const { matter } = await worker.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await worker.does(askForAct, { matter, act: 'disclosure', reason: 'asked for by a court' });
    const move = async () =>
      worker.does(transferMatter, { matter, circle: await aTeam(t.database.ownerUrl) });
    await worker.does(callStandInToMatter, { matter, act: 'disclosure', standIn: called?.standIn });
    await assert.rejects(move(), refusal('kernel.look-open'));
    // One circle for one look: a second one would lead back to the circle of the first.
    await worker.does(askForAct, { matter, act: 'acknowledgement', reason: 'received' });
    const another = { matter, act: 'acknowledgement', standIn: ready[1]?.standIn };
    await assert.rejects(worker.does(callStandInToMatter, another), refusal('kernel.look-open'));
    await called?.at.does(answerAct, { matter, act: 'disclosure', no: 'The court has not asked.' });
    await move();
  });

  it('is all that a stand-in opens in the office', async () => {
    const one = await t.employ({ ...standIn, login: 'alone' });
    for (const operation of officeDesk.operations) {
      const wanted = operation.name === 'office.find-looks' ? 'A' : '-';
      assert.equal(await knock(one, operation), wanted, operation.name);
    }
  });
});
