/** What stands in the database behind the looks of a second person, asked in plain SQL as foreign code in the process would. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { aTeam } from '#kernel/test/people.ts';
import { inSession } from '#kernel/test/raw.ts';
import {
  administrator,
  keeper,
  nowhere,
  officer,
  openOffice,
  standIn,
  switchedOn,
  twoStandIns,
} from './builders.ts';

const roleless = /does not carry the role/;
const absent = /no such record/;

describe('second looks, asked in SQL', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let worker: AtWork;
  let ready: Awaited<ReturnType<typeof twoStandIns>>;
  before(async () => {
    t = await openOffice();
    ready = await twoStandIns(t, await t.employ(administrator), await t.employ(officer));
    await switchedOn(t);
    worker = await t.employ(keeper);
  });
  after(() => t?.close());

  const by = async (person: AtWork, text: string, values: unknown[]) =>
    (await inSession(t.database.pools.app, person.secret, (client) => client.query(text, values))).rows[0];
  const aMatter = () => worker.does<{ matter: string; circle: string }>(openMatter, { title: 'A matter' });
  const ask = async (person: AtWork, matter: string, act: string) => {
    const look = newId();
    await by(person, `select kernel.ask_second_look($1, $2, $3, 'sealed:words')`, [look, matter, act]);
    return look;
  };
  const call = (person: AtWork, look: string, id: string | undefined) =>
    by(person, 'select kernel.call_stand_in($1, $2)', [look, id]);
  /** Somebody sees the circle, whatever their post. */
  const letIn = (circle: string, person: AtWork) =>
    asOwner(
      t,
      `insert into kernel.circle_members (membership_id, circle_id, user_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), circle, person.user],
    );

  it('are asked for by whose role it is, and once at a time', async () => {
    const { matter, circle } = await aMatter();
    const onlooker = await t.employ({ ...standIn, login: 'onlooker' });
    await letIn(circle, onlooker);
    await assert.rejects(ask(onlooker, matter, 'disclosure'), roleless);
    await ask(worker, matter, 'disclosure');
    await assert.rejects(ask(worker, matter, 'disclosure'), /another look is open/);
    await ask(worker, matter, 'acknowledgement');
  });

  it('take a stand-in who is ready, called by whoever asked or could answer, and never the one who asked', async () => {
    const { matter, circle } = await aMatter();
    const look = await ask(worker, matter, 'disclosure');
    const onlooker = await t.employ({ ...standIn, login: 'onlooker' });
    await letIn(circle, onlooker);
    await assert.rejects(call(onlooker, look, ready[0]?.standIn), roleless);
    for (const nobody of [nowhere, newId()]) await assert.rejects(call(worker, look, nobody), absent);
    await asOwner(t, 'update kernel.second_looks set asked_by = $1 where look_id = $2', [
      ready[1]?.at.user,
      look,
    ]);
    await assert.rejects(call(worker, look, ready[1]?.standIn), /another person must do this/);
    await call(worker, look, ready[0]?.standIn);
  });

  it('are declined with a reason', async () => {
    const { matter, circle } = await aMatter();
    const look = await ask(worker, matter, 'disclosure');
    const second = await t.employ({ ...keeper, login: 'second' });
    await letIn(circle, second);
    const decline = (why: string) => by(second, 'select kernel.decline_second_look($1, $2)', [look, why]);
    for (const nothing of ['', '  ']) await assert.rejects(decline(nothing), /a reason is needed/);
    await decline('sealed:words');
  });

  it('let a post in at once where the act says so, into what the one who asked still sees', async () => {
    const { matter } = await aMatter();
    const { post } = await t.employ({ ...keeper, login: 'let-in' });
    const letInAtOnce = (look: string, to: string) =>
      by(worker, 'select kernel.let_in_at_once($1, $2)', [look, to]);
    await assert.rejects(letInAtOnce(nowhere, post), absent);
    await assert.rejects(letInAtOnce(await ask(worker, matter, 'acknowledgement'), post), absent);
    const look = await ask(worker, matter, 'emergency-route');
    await assert.rejects(letInAtOnce(look, nowhere), absent);
    await letInAtOnce(look, post);
    // While somebody looks, it stays where they see it.
    const away = by(worker, 'select kernel.move_record($1, $2)', [matter, await aTeam(t.database.ownerUrl)]);
    await assert.rejects(away, /another look is open/);
    const other = await aMatter();
    const hidden = await ask(worker, other.matter, 'emergency-route');
    await asOwner(t, 'delete from kernel.circle_members where circle_id = $1', [other.circle]);
    await assert.rejects(letInAtOnce(hidden, post), absent);
  });
});
