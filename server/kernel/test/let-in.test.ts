/** The way back from the machine itself: for the people of the office alone, once, for half an hour, and recorded. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '../identity/door.ts';
import { acceptInvitation, readInvitation } from '../identity/invitation.ts';
import { checkCode, checkPassword } from '../identity/sign-in.ts';
import { letIn } from '../identity/let-in.ts';
import { codeAt } from '../identity/second-factor.ts';
import { newId } from '../ids.ts';
import { randomSecret } from '../keys/files.ts';
import type { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { keeper, openTrialHouse } from './trial.ts';

const password = 'an invented long password';
const office = (role: string) => ({
  login: role,
  roles: [`office.${role}`],
  purposes: ['office-administration' as const],
});

describe('letting somebody in from the machine', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const clock = () => new Date();
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
    for (const role of ['administrator', 'auditor', 'data-protection-officer'])
      await owner.query('insert into kernel.known_roles (role) values ($1) on conflict do nothing', [
        `office.${role}`,
      ]);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  async function setUp(at: Door, secret: string): Promise<{ totp: string; recovery: string[] }> {
    const { totp, enrolment } = await readInvitation(at, secret);
    const code = codeAt(totp.secret, at.clock());
    return {
      totp: totp.secret,
      recovery: await acceptInvitation(at, { language: 'en', secret, enrolment, password, code }),
    };
  }
  async function signIn(at: Door, login: string, code: string): Promise<string> {
    const network = `net-${newId()}`;
    const ticket = await checkPassword(at, { login, password, network });
    return await checkCode(at, { ticket, code, network });
  }
  const later = (at: Door): Door => ({ ...at, clock: () => new Date(Date.now() + 60_000) });
  const give = (by: AtWork, post: string, user: string) =>
    inSession(t.database.pools.app, by.secret, (client) =>
      client.query(`select kernel.give_post($1, $2, $3, false, current_date, null, 'test')`, [
        newId(),
        post,
        user,
      ]),
    );

  it('brings somebody of the office back whose second factor nobody can read any more', async () => {
    const person = await t.employ(office('administrator'));
    const { totp, recovery } = await setUp(door, await letIn(owner, person.login));
    const lost = { ...door, credentialKey: randomSecret() };
    await assert.rejects(
      signIn(later(lost), person.login, codeAt(totp, later(lost).clock())),
      (e: Refusal) => {
        assert.equal(e.code, 'kernel.code-wrong');
        return true;
      },
    );
    assert.ok(await signIn(lost, person.login, recovery[0] ?? ''), 'a recovery code needs no key');
    const again = await setUp(lost, await letIn(owner, person.login.toUpperCase()));
    assert.ok(await signIn(later(lost), person.login, codeAt(again.totp, later(lost).clock())));
    await assert.rejects(signIn(lost, person.login, recovery[1] ?? ''), 'the old codes are gone');
    const entries = await owner.query(
      `select outcome, detail from kernel.ledger_entries where operation = 'kernel.let-in' and user_id = $1`,
      [person.user],
    );
    assert.deepEqual(entries.rows, [
      { outcome: 'done', detail: { confirmed: [] } },
      { outcome: 'done', detail: { confirmed: [] } },
    ]);
  });

  it('makes a link that works once and for half an hour, and ends the earlier one', async () => {
    const person = await t.employ(office('auditor'));
    const first = await letIn(owner, person.login);
    const second = await letIn(owner, person.login);
    const ended = { code: 'kernel.invitation-ended' };
    await assert.rejects(readInvitation(door, first), ended);
    const ends = await owner.query(
      `select ends_at between now() + interval '29 minutes' and now() + interval '30 minutes' as soon
       from kernel.invitations where user_id = $1 and ends_at > now()`,
      [person.user],
    );
    assert.deepEqual(ends.rows, [{ soon: true }]);
    await setUp(door, second);
    await assert.rejects(readInvitation(door, second), ended);
  });

  it('is the second person for a post of the office where nobody is left who could be', async () => {
    const admin = await t.employ(office('administrator'));
    const post = (await t.employ(office('data-protection-officer'))).post;
    const next = await t.employ({ ...keeper, login: 'next' });
    await owner.query('update kernel.holdings set ended_at = now() where post_id = $1', [post]);
    await give(admin, post, next.user);
    await letIn(owner, next.login);
    const held = await owner.query('select kernel.holds($1, $2) as yes', [next.user, post]);
    assert.deepEqual(held.rows, [{ yes: true }]);
    const kept = await owner.query(
      `select detail from kernel.ledger_entries where operation = 'kernel.let-in' and user_id = $1`,
      [next.user],
    );
    assert.deepEqual(kept.rows, [{ detail: { confirmed: [post] } }]);
  });

  it('lets nobody else in, confirms nothing of another desk, and changes nothing then', async () => {
    const admin = await t.employ(office('administrator'));
    const worker = await t.employ(keeper);
    await give(admin, (await t.employ(keeper)).post, worker.user);
    await assert.rejects(letIn(owner, worker.login), /holds no post of the office/);
    await assert.rejects(letIn(owner, 'nobody-of-this-name'), /has the user name/);
    const gone = await t.employ(office('auditor'));
    await owner.query('update kernel.users set ended_on = current_date where user_id = $1', [gone.user]);
    await assert.rejects(letIn(owner, gone.login), /has the user name/);
    const kept = await owner.query(
      `select (select count(*) from kernel.invitations where user_id = any ($1)) as links,
        (select count(*) from kernel.proposed_holdings where user_id = any ($1)) as proposals`,
      [[worker.user, gone.user]],
    );
    assert.deepEqual(kept.rows, [{ links: '0', proposals: '1' }]);
  });

  it('keeps to the walls', async () => {
    const admin = await t.employ(office('administrator'));
    const auditor = await t.employ(office('auditor'));
    await owner.query(
      `insert into kernel.proposed_holdings (proposal_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason, proposed_by)
       select gen_random_uuid(), circle_id, $1, $2, false, current_date, null, 'test', $3 from kernel.users where user_id = $2`,
      [admin.post, auditor.user, admin.user],
    );
    await assert.rejects(letIn(owner, auditor.login), /posts exclude each other/);
  });
});
