/** Signing in at a provider that may lie, with answers that may be stolen, swapped or sent twice. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '../identity/door.ts';
import { type Aim, type Arrived, beginJourney, endJourney } from '../identity/federated.ts';
import { acceptInvitation, readInvitation } from '../identity/invitation.ts';
import { findOwnTies, untie } from '../identity/own-ties.ts';
import { openProvider, type Provider } from '../identity/provider.ts';
import { codeAt } from '../identity/second-factor.ts';
import { findSession } from '../identity/sessions.ts';
import { checkCode } from '../identity/sign-in.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { silentLog } from '../log.ts';
import type { Refusal } from '../operation/errors.ts';
import { wayOut } from '../way-out.ts';
import { withoutServer } from './database.ts';
import { type FalseProvider, openFalseProvider } from './false-provider.ts';
import type { TestHouse } from './house.ts';
import { comeIn, hire, type Person } from './people.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse } from './trial.ts';

const redirect = 'https://office.example/sign-in/back';
const two = { acr: 'two-factors' };

describe('signing in at a provider', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  let there: FalseProvider;
  let provider: Provider;
  let networks = 0;

  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    // A real house: in a demo somebody could always sign in by a click.
    await owner.query('alter table kernel.node disable trigger node_is_fixed');
    await owner.query('update kernel.node set demo = false');
    there = await openFalseProvider();
  });
  after(async () => {
    await there?.close();
    await owner?.end();
    await t?.close();
  });
  beforeEach(() => {
    const clock = () => new Date();
    door ??= { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
    there.lie({});
    provider = opened();
  });

  function opened(secondFactor: readonly string[] = ['two-factors'], issuer = there.issuer): Provider {
    const { clientId, secret } = there;
    const settings = { issuer, clientId, secret, label: 'The provider', secondFactor };
    const out = wayOut([there.issuer]);
    return openProvider(settings, { out, log: silentLog, clock: () => new Date() });
  }

  const network = () => `10.1.0.${(networks += 1)}`;
  const begin = (aim: Aim, more: { secret?: string; invitation?: string } = {}) =>
    beginJourney(door, provider, { aim, redirect, network: network(), language: 'en', ...more });
  const end = (query: string, browser: string | undefined, secret?: string): Promise<Arrived> =>
    endJourney(door, provider, { query, browser, redirect, language: 'en', secret });

  async function aTied(subject: string): Promise<Person> {
    const person = await hire(t.database.ownerUrl, keeper);
    const secret = await comeIn(t.database.pools, person, 'prevention-support');
    const { address, browser } = await begin('tie', { secret });
    assert.deepEqual(await end(there.answer(address, subject, two), browser, secret), { step: 'tied' });
    return person;
  }

  async function comes(subject: string, more: Record<string, unknown> = two): Promise<Arrived> {
    const { address, browser } = await begin('sign-in');
    return await end(there.answer(address, subject, more), browser);
  }

  async function invite(user: string): Promise<string> {
    const secret = randomSecret();
    await owner.query(
      `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + interval '1 hour')`,
      [hashSecret(secret), user],
    );
    return secret;
  }

  const entries = async (user: string | null) =>
    (
      await owner.query(
        `select operation, outcome, detail from kernel.ledger_entries
         where user_id is not distinct from $1 and operation in ('kernel.sign-in', 'kernel.tie-subject', 'kernel.untie-subject')
         order by n`,
        [user],
      )
    ).rows.map(({ operation, outcome, detail }) => `${operation} ${outcome} ${JSON.stringify(detail)}`);

  it('asks with PKCE, state and nonce, for nothing but who somebody is', async () => {
    const { address } = await begin('sign-in');
    const { origin, pathname, searchParams: asked } = new URL(address);
    assert.equal(`${origin}${pathname}`, `${there.issuer}/authorize`);
    assert.equal(asked.get('response_type'), 'code');
    assert.equal(asked.get('scope'), 'openid');
    assert.equal(asked.get('code_challenge_method'), 'S256');
    for (const word of ['state', 'nonce', 'code_challenge'])
      assert.match(asked.get(word) ?? '', /^[\w-]{43}$/);
    assert.equal(asked.get('redirect_uri'), redirect);
    assert.equal(asked.get('acr_values'), 'two-factors');
    const again = new URL((await begin('sign-in')).address).searchParams;
    for (const word of ['state', 'nonce', 'code_challenge'])
      assert.notEqual(again.get(word), asked.get(word));
  });

  it('a tied subject opens its account, and the subject itself is kept nowhere', async () => {
    const person = await aTied('8001019999');
    const arrived = await comes('8001019999');
    assert.equal(arrived.step, 'entered');
    const session = await findSession(door, (arrived as { secret: string }).secret);
    assert.equal(session?.user_id, person.user);
    assert.equal(session?.stepped_up, true);
    const rows = await owner.query('select * from kernel.federated_ties where user_id = $1', [person.user]);
    assert.ok(!JSON.stringify(rows.rows).includes('8001019999'));
    assert.deepEqual(await entries(person.user), [
      'kernel.tie-subject done {}',
      'kernel.sign-in done {"by":"provider"}',
    ]);
  });

  it('an untied subject is told whom to ask, and the same where its person has left', async () => {
    const person = await aTied('leaves');
    await owner.query('update kernel.users set ended_on = current_date where user_id = $1', [person.user]);
    const told = async (subject: string) => {
      try {
        await comes(subject);
      } catch (error) {
        const { code, status, details } = error as { code: string; status: number; details: object };
        return JSON.stringify({ code, status, details });
      }
      return 'let in';
    };
    assert.equal(
      await told('nobody'),
      '{"code":"kernel.subject-unknown","status":403,"details":{"params":{"label":"The provider"}}}',
    );
    assert.equal(await told('leaves'), await told('nobody'));
    // An address of theirs, or a login, is no tie.
    assert.equal(await told(person.login), await told('nobody'));
  });

  it('an account is never found by e-mail', async () => {
    const person = await hire(t.database.ownerUrl, keeper);
    await owner.query(`update kernel.users set email = 'a.person@office.example' where user_id = $1`, [
      person.user,
    ]);
    const claims = { ...two, email: 'a.person@office.example', email_verified: true };
    await assert.rejects(comes('somebody-with-that-address', claims), refusal('kernel.subject-unknown'));
  });

  it('an answer comes back once, in the browser that left, within ten minutes', async () => {
    await aTied('one');
    const { address, browser } = await begin('sign-in');
    const query = there.answer(address, 'one', two);
    const other = await begin('sign-in');
    await assert.rejects(end(query, other.browser), refusal('kernel.journey-ended'));
    await assert.rejects(end(query, undefined), refusal('kernel.journey-ended'));
    await assert.rejects(end(query, ''), refusal('kernel.journey-ended'));
    const both = await Promise.allSettled([end(query, browser), end(query, browser)]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await assert.rejects(end(query, browser), refusal('kernel.journey-ended'));
    const late = await begin('sign-in');
    await owner.query(`update kernel.federated_journeys set ends_at = now() - interval '1 second'`);
    await assert.rejects(
      end(there.answer(late.address, 'one', two), late.browser),
      refusal('kernel.journey-ended'),
    );
  });

  it('a code of another journey is not believed', async () => {
    await aTied('swapped');
    const stolen = await begin('sign-in');
    const code = new URLSearchParams(there.answer(stolen.address, 'swapped', two)).get('code') ?? '';
    const mine = await begin('sign-in');
    const answer = new URLSearchParams(there.answer(mine.address, 'swapped', two));
    answer.set('code', code);
    await assert.rejects(end(answer.toString(), mine.browser), refusal('kernel.provider-refused'));
  });

  const lies: Record<string, Parameters<FalseProvider['lie']>[0]> = {
    'another issuer': { claims: (honest) => ({ ...honest, iss: 'http://127.0.0.1:9' }) },
    'another audience': { claims: (honest) => ({ ...honest, aud: 'another-client' }) },
    'a further audience without its word for us': {
      claims: (honest) => ({ ...honest, aud: ['zaedno-test', 'another-client'], azp: 'another-client' }),
    },
    'another nonce': { claims: (honest) => ({ ...honest, nonce: 'another' }) },
    'no nonce': { claims: ({ nonce: _, ...honest }) => honest },
    'an end that is over': { claims: (honest) => ({ ...honest, exp: Number(honest['iat']) - 60 }) },
    'no end': { claims: ({ exp: _, ...honest }) => honest },
    'no subject': { claims: ({ sub: _, ...honest }) => honest },
    'no signature': { signature: 'none' },
    "a stranger's signature": { signature: 'stranger' },
    'a broken signature': { signature: 'broken' },
  };
  it('a token that lies opens nothing', async (all) => {
    for (const [what, lie] of Object.entries(lies)) {
      await all.test(what, async () => {
        const subject = `lied to with ${what}`;
        there.lie({});
        const person = await aTied(subject);
        assert.equal((await comes(subject)).step, 'entered');
        there.lie(lie);
        await assert.rejects(comes(subject), refusal('kernel.provider-refused'));
        const open = await owner.query('select count(*)::int as n from kernel.sessions where user_id = $1', [
          person.user,
        ]);
        assert.equal(open.rows[0].n, 2, 'the session that tied it, and the one before the lie');
      });
    }
  });

  it('a changed subject is somebody else', async () => {
    await aTied('before');
    there.lie({ claims: (honest) => ({ ...honest, sub: 'after' }) });
    await assert.rejects(comes('before'), refusal('kernel.subject-unknown'));
  });

  it('what the provider says of itself leads nowhere else', async () => {
    await aTied('led');
    for (const metadata of [
      { token_endpoint: 'http://127.0.0.1:9/token' },
      { jwks_uri: 'http://127.0.0.1:9/keys' },
      { issuer: 'http://127.0.0.1:9' },
    ]) {
      there.lie({ metadata });
      provider = opened();
      await assert.rejects(comes('led'), (error: Refusal) => error.code.startsWith('kernel.provider-'));
    }
    there.lie({});
    provider = opened();
    there.lie({ redirect: `${there.issuer}/elsewhere` });
    await assert.rejects(comes('led'), refusal('kernel.provider-away'));
    assert.ok(!there.asked.includes('/elsewhere'), 'a redirection is not followed');
  });

  it('a provider that is away is said in words, and asked again the next time', async () => {
    const gone = await openFalseProvider();
    await gone.close();
    const settings = {
      issuer: gone.issuer,
      clientId: 'x',
      secret: 'x',
      label: 'The provider',
      secondFactor: [],
    };
    provider = openProvider(settings, {
      out: wayOut([gone.issuer]),
      log: silentLog,
      clock: () => new Date(),
    });
    await assert.rejects(begin('sign-in'), refusal('kernel.provider-away'));
    there.lie({ metadata: { issuer: 'http://127.0.0.1:9' } });
    provider = opened();
    await assert.rejects(begin('sign-in'), refusal('kernel.provider-refused'));
    there.lie({});
    await begin('sign-in');
  });

  it('without the word for a second factor, the second factor is shown here', async () => {
    const person = await hire(t.database.ownerUrl, keeper);
    const invitation = await invite(person.user);
    const { totp, enrolment } = await readInvitation(door, invitation);
    const code = (minutes: number) => codeAt(totp.secret, new Date(Date.now() + minutes * 30_000));
    await acceptInvitation(door, {
      secret: invitation,
      enrolment,
      password: 'an invented long password',
      code: code(0),
      language: 'en',
    });
    const secret = await comeIn(t.database.pools, person, 'prevention-support');
    const left = await begin('tie', { secret });
    await end(there.answer(left.address, 'one-factor', {}), left.browser, secret);
    const arrived = await comes('one-factor', { acr: 'something else' });
    assert.equal(arrived.step, 'code');
    const { ticket } = arrived as { ticket: string };
    assert.equal(await findSession(door, ticket), undefined);
    await assert.rejects(
      checkCode(door, { ticket, code: '000000', network: network() }),
      refusal('kernel.code-wrong'),
    );
    const entered = await checkCode(door, { ticket, code: code(1), network: network() });
    assert.equal((await findSession(door, entered))?.user_id, person.user);
    // Where the house does not take the provider's word, it counts for nothing.
    provider = opened([]);
    assert.equal((await comes('one-factor', two)).step, 'code');
  });

  it('a tied account without a second factor here is not let in on one factor', async () => {
    await aTied('no-code');
    await assert.rejects(comes('no-code', {}), refusal('kernel.provider-one-factor'));
  });

  it('a tie is made by the person at work, after the second factor, in the same session', async () => {
    const person = await hire(t.database.ownerUrl, keeper);
    const secret = await comeIn(t.database.pools, person, 'prevention-support');
    await assert.rejects(begin('tie'), refusal('kernel.session-ended'));
    const other = await hire(t.database.ownerUrl, keeper);
    const otherSecret = await comeIn(t.database.pools, other, 'prevention-support');
    const left = await begin('tie', { secret });
    const query = there.answer(left.address, 'mine', two);
    await assert.rejects(end(query, left.browser, otherSecret), refusal('kernel.session-ended'));
    await assert.rejects(comes('mine'), refusal('kernel.subject-unknown'));
    await owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '11 minutes' where user_id = $1`,
      [person.user],
    );
    await assert.rejects(begin('tie', { secret }), refusal('kernel.step-up-needed'));
    await assert.rejects(comes('mine'), refusal('kernel.subject-unknown'));
  });

  it('one subject opens one account, and one account has one subject there', async () => {
    const first = await aTied('shared');
    const second = await hire(t.database.ownerUrl, keeper);
    const secret = await comeIn(t.database.pools, second, 'prevention-support');
    const ties = async (subject: string) => {
      const { address, browser } = await begin('tie', { secret });
      return await end(there.answer(address, subject, two), browser, secret);
    };
    await assert.rejects(ties('shared'), refusal('kernel.subject-taken'));
    await ties('own');
    await assert.rejects(ties('further'), refusal('kernel.tied-already'));
    const arrived = await comes('shared');
    assert.equal((await findSession(door, (arrived as { secret: string }).secret))?.user_id, first.user);
  });

  it('the second factor is shown again there only by this person, anew, with both factors', async () => {
    const person = await aTied('steps-up');
    await aTied('another person');
    const old = Math.floor(Date.now() / 1000) - 3600;
    const refused: [string, Record<string, unknown>][] = [
      ['another person', two],
      ['nobody at all', two],
      ['steps-up', {}],
      ['steps-up', { ...two, auth_time: old }],
      ['steps-up', { ...two, auth_time: undefined }],
    ];
    const secret = await comeIn(t.database.pools, person, 'prevention-support');
    await owner.query(`update kernel.sessions set stepped_up_at = null where user_id = $1`, [person.user]);
    for (const [subject, more] of refused) {
      const { address, browser } = await begin('step-up', { secret });
      const asked = new URL(address).searchParams;
      assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0']);
      await assert.rejects(
        end(there.answer(address, subject, more), browser, secret),
        refusal('kernel.provider-refused'),
        `${subject} ${JSON.stringify(more)}`,
      );
      assert.equal((await findSession(door, secret))?.stepped_up, false);
    }
    const { address, browser } = await begin('step-up', { secret });
    const arrived = await end(there.answer(address, 'steps-up', two), browser, secret);
    assert.equal(arrived.step, 'stepped-up');
    const raised = (arrived as { secret: string }).secret;
    assert.equal((await findSession(door, raised))?.stepped_up, true);
    assert.equal(await findSession(door, secret), undefined, 'the session’s secret changes');
    provider = opened([]);
    await assert.rejects(begin('step-up', { secret: raised }), refusal('kernel.not-found'));
  });

  it('an invitation is accepted there with both factors, once, and ends every earlier way in', async () => {
    const person = await aTied('first way in');
    const invitation = await invite(person.user);
    const accepts = async (subject: string, more: Record<string, unknown>) => {
      const { address, browser } = await begin('invitation', { invitation });
      return await end(there.answer(address, subject, more), browser);
    };
    await assert.rejects(accepts('second way in', {}), refusal('kernel.provider-one-factor'));
    await aTied('of somebody else');
    await assert.rejects(accepts('of somebody else', two), refusal('kernel.subject-taken'));
    const arrived = await accepts('second way in', two);
    assert.equal((await findSession(door, (arrived as { secret: string }).secret))?.user_id, person.user);
    await assert.rejects(begin('invitation', { invitation }), refusal('kernel.invitation-ended'));
    await assert.rejects(comes('first way in'), refusal('kernel.subject-unknown'));
    assert.equal((await comes('second way in')).step, 'entered');
    // Invited anew, the tie ends with every other way in.
    const again = await invite(person.user);
    const { totp, enrolment } = await readInvitation(door, again);
    await acceptInvitation(door, {
      secret: again,
      enrolment,
      password: 'an invented long password',
      code: codeAt(totp.secret, new Date()),
      language: 'en',
    });
    await assert.rejects(comes('second way in'), refusal('kernel.subject-unknown'));
  });

  it('a tie is seen and removed by its owner alone, and the last way in stays', async () => {
    const person = await aTied('to be removed');
    const other = await hire(t.database.ownerUrl, keeper);
    const secret = await comeIn(t.database.pools, person, 'prevention-support');
    const otherSecret = await comeIn(t.database.pools, other, 'prevention-support');
    const [tie] = await findOwnTies(door, secret);
    assert.equal(tie?.issuer, there.issuer);
    assert.deepEqual(await findOwnTies(door, otherSecret), []);
    await assert.rejects(untie(door, secret, tie?.id as string), refusal('kernel.last-way-in'));
    await owner.query(
      `insert into kernel.credentials (user_id, password_hash, totp_secret)
       select user_id, 'x', 'x' from unnest($1::uuid[]) user_id`,
      [[person.user, other.user]],
    );
    await assert.rejects(untie(door, otherSecret, tie?.id as string), refusal('kernel.not-found'));
    await untie(door, secret, tie?.id as string);
    await assert.rejects(comes('to be removed'), refusal('kernel.subject-unknown'));
    assert.deepEqual((await entries(person.user)).at(-1), 'kernel.untie-subject done {}');
  });
});
