/** The clock jumps back by an hour: no code and no key works twice, no deadline is told twice, nothing falls out of lists or the ledger. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '#kernel/identity/door.ts';
import { acceptInvitation, readInvitation } from '#kernel/identity/invitation.ts';
import { codeAt } from '#kernel/identity/second-factor.ts';
import { findSession, staySignedIn } from '#kernel/identity/sessions.ts';
import { checkCode, checkPassword } from '#kernel/identity/sign-in.ts';
import { newId } from '#kernel/ids.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { verifyLedger } from '#kernel/ledger/verify.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findMatters } from '#kernel/test/desk/operations/find-matters.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { hire } from '#kernel/test/people.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { sealAll } from '#kernel/test/seal-all.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { type Clocked, withClock } from '../clock-session.ts';
import { rateOf } from '../turns.ts';
import { tick } from '../worker.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('a clock that jumps back by an hour', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  let one: AtWork;
  let parts: Clocked;
  const time = { jump: 0 };
  const now = () => new Date(Date.now() + time.jump);

  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    door = { pool: t.database.pools.door, clock: now, key: randomSecret(), credentialKey: randomSecret() };
    one = await t.employ(keeper);
    parts = withClock({ house: t.house, door });
  });
  after(async () => {
    await parts?.endClock();
    await owner?.end();
    await t?.close();
  });

  /** Before the jump, and after it. */
  const jump = (milliseconds: number) => {
    time.jump = milliseconds;
    t.setClock(now());
  };

  it('lets no code of the second factor work again; a recovery code opens, and codes do when the time has come', async () => {
    const password = 'an invented long password';
    const person = await hire(t.database.ownerUrl, keeper);
    const secret = randomSecret();
    await owner.query(
      `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + interval '1 day')`,
      [hashSecret(secret), person.user],
    );
    const { totp, enrolment } = await readInvitation(door, secret);
    const first = codeAt(totp.secret, now());
    const recovery = await acceptInvitation(door, {
      language: 'en',
      secret,
      enrolment,
      password,
      code: first,
    });
    let networks = 0;
    const signIn = async (code: string) => {
      const network = `10.1.0.${(networks += 1)}`;
      const ticket = await checkPassword(door, { login: person.login, password, network });
      return await checkCode(door, { ticket, code, network });
    };
    jump(60_000);
    const used = codeAt(totp.secret, now());
    assert.ok(await signIn(used));
    jump(60_000 - hour);
    for (const code of [
      used,
      codeAt(totp.secret, now()),
      codeAt(totp.secret, new Date(now().getTime() - 30_000)),
    ])
      await assert.rejects(signIn(code), refusal('kernel.code-wrong'));
    assert.ok(await signIn(recovery[0] ?? ''), 'whoever cannot wait has a recovery code');
    jump(120_000);
    assert.ok(await signIn(codeAt(totp.secret, now())));
    jump(0);
  });

  it('answers a key as before, keeps every record in the lists, and gives no id twice', async () => {
    jump(0);
    const key = newId();
    const before: string[] = [];
    const open = async (title: string, under?: string) =>
      (await one.does<{ matter: string }>(openMatter, { title }, under)).matter;
    before.push(await open('Before the jump', key));
    for (let n = 0; n < 3; n += 1) before.push(await open(`Before ${n}`));
    jump(-hour);
    assert.equal(await open('Before the jump', key), before[0]);
    const later: string[] = [];
    for (let n = 0; n < 4; n += 1) later.push(await open(`After ${n}`));
    const all = [...before, ...later];
    assert.equal(new Set(all).size, 8);
    const { matters } = await one.does<{ matters: { matter: string }[] }>(findMatters, { limit: 200 });
    const seen = matters.map(({ matter }) => matter);
    assert.deepEqual(seen.filter((id) => all.includes(id)).toSorted(), all.toSorted());
    jump(0);
  });

  it('tells a deadline once', async () => {
    t.setClock(new Date(Date.now() - 400 * day));
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Long due' });
    const told = async () =>
      (
        await owner.query(`select 1 from kernel.outbox where event = 'trial.matter-due' and about = $1`, [
          matter,
        ])
      ).rowCount;
    jump(0);
    await tick(parts);
    assert.equal(await told(), 1);
    jump(-hour);
    await tick(parts);
    jump(0);
    await tick(parts);
    assert.equal(await told(), 1);
  });

  it('seals what carries an earlier time after what was sealed before, and the ledger verifies', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const signer = signerOf(ledgerName, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    await one.does(openMatter, { title: 'Sealed before' });
    await sealAll(t.house.pools.sealer, signer);
    // As the database would write it after the jump: a later number, an earlier time, also of a month that is long over.
    for (const [back, n] of [
      ['1 hour', 1],
      ['40 days', 2],
    ] as const)
      await owner.query(
        `insert into kernel.ledger_entries (xid, entry_id, at, operation, outcome, about, detail, retention_class, salt)
         values (pg_current_xact_id(), gen_random_uuid(), clock_timestamp() - $1::interval, 'kernel.test', 'done', '{}', $2,
           'ledger-machine', $3)`,
        [back, { n }, randomBytes(32)],
      );
    await one.does(openMatter, { title: 'Sealed after' });
    assert.ok((await sealAll(t.house.pools.sealer, signer)) >= 3);
    const { ok, faults, size } = await verifyLedger(t.house.pools.sealer, signer);
    assert.deepEqual([ok, faults], [true, []]);
    const entries = await owner.query('select count(*)::int as n from kernel.ledger_entries');
    assert.equal(size, entries.rows[0].n);
  });

  it('keeps a session open and lengthens its absolute end by nothing', async () => {
    const person = await t.employ(keeper);
    // To the database's clock the session was opened an hour from now.
    await owner.query(
      `update kernel.sessions set created_at = created_at + interval '1 hour', idle_until = idle_until + interval '1 hour',
         ends_at = ends_at + interval '1 hour' where user_id = $1`,
      [person.user],
    );
    const ends = async () =>
      (await owner.query('select ends_at from kernel.sessions where user_id = $1', [person.user])).rows[0]
        .ends_at as Date;
    const absolute = await ends();
    assert.ok(await findSession(door, person.secret));
    const stay = await staySignedIn(door, person.secret);
    assert.ok(stay && stay.idle <= absolute);
    assert.deepEqual(await ends(), absolute);
  });

  it('neither gives nor takes what somebody may ask in a minute', () => {
    const rate = rateOf(60);
    const at = new Date();
    for (let n = 0; n < 60; n += 1) assert.equal(rate.take('somebody', at), 0);
    const back = new Date(at.getTime() - hour);
    assert.ok(rate.take('somebody', back) > 0, 'the jump is no new minute');
    assert.equal(rate.take('somebody', new Date(back.getTime() + 1_500)), 0, 'and nobody waits for an hour');
  });
});
