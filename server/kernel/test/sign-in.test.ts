/** Signing in through the door: a password, a code that works once, recovery, limits, another post, another purpose. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '../identity/door.ts';
import { acceptInvitation, readInvitation } from '../identity/invitation.ts';
import { endSession, findSession, workAs } from '../identity/sessions.ts';
import { checkCode, checkPassword, stepUp } from '../identity/sign-in.ts';
import { codeAt } from '../identity/second-factor.ts';
import { newId } from '../ids.ts';
import { hashSecret, randomSecret, signTicket } from '../keys/files.ts';
import { run } from '../operation/run.ts';
import { withoutServer } from './database.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { TestHouse } from './house.ts';
import { type Hire, hire, type Person } from './people.ts';
import { refusal } from './refusal.ts';
import { traceStatements } from './trace.ts';
import { keeper, openTrialHouse } from './trial.ts';

const password = 'an invented long password';

type Account = Person & { totp: string; recovery: string[] };

describe('signing in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  let shift = 0;
  let networks = 0;

  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const clock = () => new Date(Date.now() + shift);
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  /** Every account from a network of its own, so that limits of one test do not reach another. */
  const network = () => `10.0.0.${(networks += 1)}`;
  const later = (seconds: number) => {
    shift += seconds * 1000;
  };
  const code = (account: Account) => codeAt(account.totp, door.clock());

  async function invite(user: string, valid = '30 minutes'): Promise<string> {
    const secret = randomSecret();
    await owner.query(
      `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + $3::interval)`,
      [hashSecret(secret), user, valid],
    );
    return secret;
  }

  async function anAccount(wanted: Hire = keeper): Promise<Account> {
    const person = await hire(t.database.ownerUrl, wanted);
    const secret = await invite(person.user);
    const { totp, enrolment } = await readInvitation(door, secret);
    const first = codeAt(totp.secret, door.clock());
    const recovery = await acceptInvitation(door, {
      language: 'en',
      secret,
      enrolment,
      password,
      code: first,
    });
    later(60);
    return { ...person, totp: totp.secret, recovery };
  }

  async function signIn(account: Account, with_: string = code(account)): Promise<string> {
    const from = network();
    const ticket = await checkPassword(door, { login: account.login, password, network: from });
    return await checkCode(door, { ticket, code: with_, network: from });
  }

  const sessionsOf = async (user: string) =>
    (
      await owner.query(
        'select session_id, ended_at, stepped_up_at, ends_at, purpose from kernel.sessions where user_id = $1 order by created_at',
        [user],
      )
    ).rows;
  const enters = async (secret: string) =>
    (await t.database.pools.app.query('select * from kernel.enter($1)', [secret])).rows.length === 1;

  it('a password and a code open a session of twelve hours that ends when nobody uses it', async () => {
    const account = await anAccount();
    const secret = await signIn(account);
    assert.equal((await findSession(door, secret))?.user_id, account.user);
    assert.ok(await enters(secret));
    const limits = await owner.query(
      `select ends_at - created_at = '12 hours' as absolute, idle_until - created_at = '30 minutes' as idle
      from kernel.sessions where user_id = $1`,
      [account.user],
    );
    assert.deepEqual(limits.rows, [{ absolute: true, idle: true }]);
    await owner.query(
      `update kernel.sessions set idle_until = now() - interval '1 second' where user_id = $1`,
      [account.user],
    );
    assert.equal(await enters(secret), false);
    assert.equal(await findSession(door, secret), undefined);
    await owner.query(
      `update kernel.sessions set idle_until = now() + interval '1 hour', ends_at = now() - interval '1 second' where user_id = $1`,
      [account.user],
    );
    assert.equal(await enters(secret), false);
    assert.equal(await findSession(door, secret), undefined);
    await owner.query(`update kernel.sessions set ends_at = now() + interval '1 hour' where user_id = $1`, [
      account.user,
    ]);
    assert.ok(await enters(secret));
    await endSession(door, secret);
    assert.equal(await enters(secret), false);
  });

  it('a session opens nothing when the post, the person or the purpose is gone, or before its first day', async () => {
    const account = await anAccount();
    const secret = await signIn(account);
    const changes: [string, string][] = [
      [
        `update kernel.posts set ended_on = current_date where post_id = '${account.post}'`,
        `update kernel.posts set ended_on = null where post_id = '${account.post}'`,
      ],
      [
        `update kernel.users set ended_on = current_date where user_id = '${account.user}'`,
        `update kernel.users set ended_on = null where user_id = '${account.user}'`,
      ],
      [
        `update kernel.posts set purposes = '{oversight}' where post_id = '${account.post}'`,
        `update kernel.posts set purposes = '{prevention-support}' where post_id = '${account.post}'`,
      ],
      [
        `update kernel.holdings set from_on = current_date + 1 where user_id = '${account.user}'`,
        `update kernel.holdings set from_on = current_date where user_id = '${account.user}'`,
      ],
      [
        `update kernel.holdings set from_on = current_date - 2, until_on = current_date - 1 where user_id = '${account.user}'`,
        `update kernel.holdings set until_on = null where user_id = '${account.user}'`,
      ],
      [
        `update kernel.holdings set ended_at = now() where user_id = '${account.user}'`,
        `update kernel.holdings set ended_at = null where user_id = '${account.user}'`,
      ],
    ];
    for (const [take, giveBack] of changes) {
      await owner.query(take);
      assert.equal(await enters(secret), false, take);
      await owner.query(giveBack);
      assert.ok(await enters(secret), giveBack);
    }
  });

  it('guessing is slowed down and then refused', async () => {
    const account = await anAccount();
    const from = network();
    const guess = (login: string, word: string) =>
      checkPassword(door, { login, password: word, network: from });
    for (let i = 0; i < 10; i += 1)
      await assert.rejects(guess(account.login, `wrong ${i}`), refusal('kernel.sign-in-failed'));
    const kept = await owner.query('select password_hash from kernel.credentials where user_id = $1', [
      account.user,
    ]);
    assert.match(
      kept.rows[0].password_hash,
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
      'each guess costs an argon2id',
    );
    await assert.rejects(guess(account.login, password), refusal('kernel.too-many-attempts'));
    await assert.rejects(guess(account.login.toUpperCase(), password), refusal('kernel.too-many-attempts'));
    const other = await anAccount();
    const ticket = await checkPassword(door, { login: other.login, password, network: from });
    for (let i = 0; i < 9; i += 1) {
      await assert.rejects(
        checkCode(door, { ticket, code: String(100000 + i), network: from }),
        refusal('kernel.code-wrong'),
      );
    }
    await assert.rejects(
      checkCode(door, { ticket, code: code(other), network: from }),
      refusal('kernel.too-many-attempts'),
    );
    await owner.query(`update kernel.attempts set count = 100 where key = $1`, [await networkKey(from)]);
    const third = await anAccount();
    await assert.rejects(guess(third.login, password), refusal('kernel.too-many-attempts'));
  });

  it('signing in properly, again and again, shuts nobody out', async () => {
    const account = await anAccount();
    for (let time = 0; time < 8; time += 1) {
      later(60);
      await signIn(account);
    }
  });

  async function networkKey(from: string): Promise<string> {
    const found = await owner.query(`select encode(sha256(convert_to($1, 'UTF8')), 'hex') as key`, [
      `network ${from}`,
    ]);
    return found.rows[0].key as string;
  }

  it('an unknown name costs the same work', async () => {
    const account = await anAccount();
    const invited = await hire(t.database.ownerUrl, keeper);
    const trace = await traceStatements(door.pool, t.database.ownerUrl);
    const names = { known: account.login, unknown: 'nobody-has-this-name', withoutPassword: invited.login };
    const times: Record<string, number[]> = {};
    const paths: Record<string, string> = {};
    for (let i = 0; i < 9; i += 1) {
      for (const [kind, login] of Object.entries(names)) {
        trace.take();
        const started = process.hrtime.bigint();
        await assert.rejects(
          checkPassword(door, { login, password: 'wrong password', network: network() }),
          refusal('kernel.sign-in-failed'),
        );
        (times[kind] ??= []).push(Number(process.hrtime.bigint() - started) / 1e6);
        paths[kind] = trace.take().join('\n');
      }
    }
    assert.equal(paths['unknown'], paths['known']);
    assert.equal(paths['withoutPassword'], paths['known']);
    const median = (kind: string) =>
      (times[kind] as number[]).toSorted((one, other) => one - other)[4] as number;
    const slowest = Math.max(median('known'), median('unknown'), median('withoutPassword'));
    const fastest = Math.min(median('known'), median('unknown'), median('withoutPassword'));
    assert.ok(slowest / fastest < 2, `${slowest} ms and ${fastest} ms`);
  });

  it('a password alone opens nothing', async () => {
    const account = await anAccount();
    const other = await anAccount();
    const from = network();
    const ticket = await checkPassword(door, { login: account.login, password, network: from });
    assert.equal(await enters(ticket), false);
    assert.equal(await findSession(door, ticket), undefined);
    assert.deepEqual(await sessionsOf(account.user), []);
    const confirm = (given: string, digits: string) =>
      checkCode(door, { ticket: given, code: digits, network: from });
    await assert.rejects(confirm(ticket, code(other)), refusal('kernel.code-wrong'));
    await assert.rejects(confirm(ticket, '000000'), refusal('kernel.code-wrong'));
    const forged = signTicket(
      randomSecret(),
      { user: account.user, login: account.login },
      new Date(Date.now() + 1e6),
    );
    await assert.rejects(confirm(forged, code(account)), refusal('kernel.session-ended'));
    const swapped = signTicket(
      door.key,
      { user: account.user, login: other.login },
      new Date(Date.now() + 1e9),
    );
    await assert.rejects(confirm(swapped, code(other)), refusal('kernel.code-wrong'));
    later(301);
    await assert.rejects(confirm(ticket, code(account)), refusal('kernel.session-ended'));
    assert.deepEqual(await sessionsOf(account.user), []);
    const without = await hire(t.database.ownerUrl, keeper);
    await assert.rejects(
      checkPassword(door, { login: without.login, password: '', network: from }),
      refusal('kernel.sign-in-failed'),
    );
  });

  it('a code works once', async () => {
    const account = await anAccount();
    const used = code(account);
    await signIn(account, used);
    await assert.rejects(signIn(account, used), refusal('kernel.code-wrong'));
    later(30);
    const next = code(account);
    const from = network();
    const ticket = await checkPassword(door, { login: account.login, password, network: from });
    const both = await Promise.allSettled(
      [1, 2, 3].map(() => checkCode(door, { ticket, code: next, network: from })),
    );
    assert.deepEqual(both.map((result) => result.status).toSorted(), ['fulfilled', 'rejected', 'rejected']);
    later(300);
    await assert.rejects(signIn(account, used), refusal('kernel.code-wrong'));
  });

  it('a recovery code works once', async () => {
    const account = await anAccount();
    assert.equal(account.recovery.length, 10);
    const [first = '', second = ''] = account.recovery;
    await signIn(account, first.toLowerCase().replaceAll('-', ' '));
    await assert.rejects(signIn(account, first), refusal('kernel.code-wrong'));
    await signIn(account, second);
    const kept = await owner.query('select recovery_hashes from kernel.credentials where user_id = $1', [
      account.user,
    ]);
    assert.equal(kept.rows[0].recovery_hashes.length, 8);
    assert.ok(!JSON.stringify(kept.rows).includes(first));
  });

  it('the seed of the codes lies encrypted, and belongs to its account alone', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const kept = await owner.query('select totp_secret from kernel.credentials where user_id = $1', [
      one.user,
    ]);
    assert.ok(!kept.rows[0].totp_secret.includes(one.totp));
    await owner.query('update kernel.credentials set totp_secret = $1 where user_id = $2', [
      kept.rows[0].totp_secret,
      other.user,
    ]);
    await assert.rejects(signIn(other, code(one)));
  });

  it('the session changes at sign-in', async () => {
    const account = await anAccount();
    const first = await signIn(account);
    later(30);
    const second = await signIn(account);
    assert.notEqual(first, second);
    later(30);
    const raised = await stepUp(door, second, code(account), network());
    assert.notEqual(raised, second);
    assert.equal(await enters(second), false, 'the secret before the step-up is dead');
    const other = await workAs(door, raised, { post: account.post, purpose: 'prevention-support' });
    assert.notEqual(other, raised);
    assert.equal(await enters(raised), false, 'the secret before the change of post is dead');
    assert.ok(await enters(other));
    assert.ok(await enters(first), 'another device is another session');
    await assert.rejects(
      workAs(door, raised, { post: account.post, purpose: 'prevention-support' }),
      refusal('kernel.session-ended'),
    );
  });

  it('a grant asks for the second factor again', async () => {
    const account = await anAccount();
    const friend = await hire(t.database.ownerUrl, keeper);
    let secret = await signIn(account);
    const does = <O>(operation: Parameters<typeof run>[1], input: unknown) =>
      run(t.house, operation, { secret, input }) as Promise<O>;
    const { matter } = await does<{ matter: string }>(openMatter, { title: 'A matter' });
    const grant = () => does(grantMatter, { matter, user: friend.user, reason: 'Needed.' });
    await grant();
    await owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '11 minutes', ends_at = now() + interval '1 hour'
      where user_id = $1`,
      [account.user],
    );
    await assert.rejects(grant(), refusal('kernel.step-up-needed'));
    secret = await workAs(door, secret, { post: account.post, purpose: 'prevention-support' });
    await assert.rejects(grant(), refusal('kernel.step-up-needed'), 'changing the post proves nothing anew');
    const ends = (await sessionsOf(account.user)).at(-1)?.ends_at as Date;
    assert.ok(ends.getTime() < Date.now() + 3_700_000, 'nor does it make the session last longer');
    await assert.rejects(stepUp(door, secret, '000000', network()), refusal('kernel.code-wrong'));
    await assert.rejects(grant(), refusal('kernel.step-up-needed'));
    later(30);
    secret = await stepUp(door, secret, code(account), network());
    await grant();
  });

  it('a session never mixes two regimes', async () => {
    const account = await anAccount({
      ...keeper,
      purposes: ['prevention-support', 'returnee-identification'],
    });
    const secret = await signIn(account);
    const list = (given: string) => run(t.house, findMatters, { secret: given, input: {} });
    await list(secret);
    const police = await workAs(door, secret, { post: account.post, purpose: 'returnee-identification' });
    await assert.rejects(list(police), refusal('kernel.not-allowed'));
    await assert.rejects(list(secret), refusal('kernel.session-ended'));
    const sessions = await sessionsOf(account.user);
    assert.deepEqual(
      sessions.map((session) => [session.purpose, session.ended_at !== null]),
      [
        ['prevention-support', true],
        ['returnee-identification', false],
      ],
    );
    const entries = await owner.query(
      `select detail from kernel.ledger_entries where operation = 'kernel.work-as' and user_id = $1`,
      [account.user],
    );
    assert.deepEqual(entries.rows, [{ detail: { post: account.post, purpose: 'returnee-identification' } }]);
    await assert.rejects(
      workAs(door, police, { post: account.post, purpose: 'oversight' }),
      refusal('kernel.not-allowed'),
    );
    const stranger = await hire(t.database.ownerUrl, keeper);
    await assert.rejects(
      workAs(door, police, { post: stranger.post, purpose: 'prevention-support' }),
      refusal('kernel.not-allowed'),
    );
  });

  it('an invitation is used once, by whoever opened it, in its time', async () => {
    const person = await hire(t.database.ownerUrl, keeper);
    const secret = await invite(person.user);
    const { totp, enrolment } = await readInvitation(door, secret);
    const accept = (more: object) =>
      acceptInvitation(door, {
        language: 'en',
        secret,
        enrolment,
        password,
        code: codeAt(totp.secret, door.clock()),
        ...more,
      });
    await assert.rejects(accept({ password: 'short' }), refusal('kernel.input-invalid'));
    await assert.rejects(accept({ code: '000000' }), refusal('kernel.code-wrong'));
    const foreign = await invite((await hire(t.database.ownerUrl, keeper)).user);
    await assert.rejects(accept({ secret: foreign }), refusal('kernel.invitation-ended'));
    await assert.rejects(
      accept({ enrolment: (await readInvitation(door, foreign)).enrolment }),
      refusal('kernel.invitation-ended'),
    );
    await accept({});
    await assert.rejects(accept({}), refusal('kernel.invitation-ended'));
    await assert.rejects(readInvitation(door, secret), refusal('kernel.invitation-ended'));
    const old = await invite(person.user, '-1 second');
    await assert.rejects(readInvitation(door, old), refusal('kernel.invitation-ended'));
    const late = await invite(person.user);
    const open = await readInvitation(door, late);
    await owner.query(`update kernel.invitations set ends_at = now() where secret_hash = $1`, [
      hashSecret(late),
    ]);
    const again = {
      language: 'en' as const,
      secret: late,
      enrolment: open.enrolment,
      password,
      code: codeAt(open.totp.secret, door.clock()),
    };
    await assert.rejects(acceptInvitation(door, again), refusal('kernel.invitation-ended'));
  });

  it('whoever is invited anew loses every open session', async () => {
    const account = await anAccount();
    const session = await signIn(account);
    const secret = await invite(account.user);
    const { totp, enrolment } = await readInvitation(door, secret);
    await acceptInvitation(door, {
      language: 'en',
      secret,
      enrolment,
      password,
      code: codeAt(totp.secret, door.clock()),
    });
    assert.equal(await enters(session), false);
  });

  it('the ledger keeps who signed in and who was refused, without what they typed', async () => {
    const account = await anAccount();
    await signIn(account);
    await assert.rejects(
      checkPassword(door, { login: account.login, password: 'words they typed', network: network() }),
    );
    const entries = await owner.query(
      `select operation, outcome, detail from kernel.ledger_entries where user_id = $1 order by n`,
      [account.user],
    );
    assert.deepEqual(
      entries.rows.map((row) => `${row.operation} ${row.outcome}`),
      ['kernel.accept-invitation done', 'kernel.sign-in done', 'kernel.sign-in refused'],
    );
    assert.ok(!JSON.stringify(entries.rows).includes('typed'));
  });

  it('nobody holds a post by a demo’s click in a real database', async () => {
    const person = await hire(t.database.ownerUrl, keeper);
    const opened = () =>
      door.pool.query(
        `select kernel.door_open_session($1, 'demo', $2, $3, 'prevention-support', $4, '1 hour', '1 hour') as ok`,
        [newId(), person.user, person.post, hashSecret(randomSecret())],
      );
    const isDemo = (await owner.query('select demo from kernel.node')).rows[0].demo;
    assert.equal((await opened()).rows[0].ok, isDemo);
    await owner.query('alter table kernel.node disable trigger node_is_fixed');
    await owner.query('update kernel.node set demo = false');
    assert.equal((await opened()).rows[0].ok, false);
    assert.equal((await door.pool.query('select * from kernel.door_demo_people()')).rows.length, 0);
    assert.equal(
      (await door.pool.query('select kernel.door_user($1) as id', [person.login])).rows[0].id,
      null,
    );
  });
});
