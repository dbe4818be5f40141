/** Passkeys through the door: added, shown to sign in and to step up, removed; and what a foreign or lying one gets. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { RelyingParty } from '../identity/ceremony.ts';
import type { Door } from '../identity/door.ts';
import { acceptByPasskey, offerToInvited } from '../identity/invited-by-passkey.ts';
import {
  askForPasskey,
  signInBound,
  signInWithPasskey,
  stepUpWithPasskey,
} from '../identity/passkey-sign-in.ts';
import {
  addPasskey,
  findFactors,
  findOwnPasskeys,
  offerPasskey,
  removePasskey,
} from '../identity/passkeys.ts';
import { findSession } from '../identity/sessions.ts';
import { bytesOfId, newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { type Device, type Lies, makeDevice } from './authenticator.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { hire } from './people.ts';
import { refusal } from './refusal.ts';
import { traceStatements } from './trace.ts';
import { keeper, openTrialHouse } from './trial.ts';

const party: RelyingParty = { id: 'office.example', origin: 'https://office.example' };
const here = { rpId: party.id, origin: party.origin };

describe('passkeys', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  let shift = 0;
  let networks = 0;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    // In a demo one click is a way in too; the rest of the house is the same.
    await owner.query('alter table kernel.node disable trigger node_is_fixed');
    await owner.query('update kernel.node set demo = false');
    const clock = () => new Date(Date.now() + shift);
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const network = () => `10.1.${Math.floor((networks += 1) / 250)}.${networks % 250}`;
  const add = async (person: AtWork, device: Device, lies: Lies = {}, name = 'my telephone') => {
    const { options, ticket } = await offerPasskey(door, party, person.secret);
    const response = device.create(options, lies);
    return await addPasskey(door, party, { secret: person.secret, ticket, name, response });
  };
  const signIn = async (device: Device, lies: Lies = {}, from = network()) => {
    const { options, ticket } = await askForPasskey(door, party, signInBound);
    return await signInWithPasskey(door, party, {
      ticket,
      response: device.get(options, lies),
      network: from,
    });
  };
  const withKey = async () => {
    const person = await t.employ(keeper);
    const device = makeDevice(here);
    return { person, device, id: await add(person, device) };
  };
  const entriesOf = async (user: string, operation: string) =>
    (
      await owner.query(
        'select outcome, detail from kernel.ledger_entries where user_id = $1 and operation = $2 order by n',
        [user, operation],
      )
    ).rows;
  const refused = refusal('kernel.passkey-refused');
  const stepsBack = (user: string) =>
    owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '11 minutes' where user_id = $1`,
      [user],
    );

  it('one is added after a fresh factor, named, listed, and used to sign in, with the day alone', async () => {
    const { person, device, id } = await withKey();
    const [listed] = await findOwnPasskeys(door, person.secret);
    assert.deepEqual(
      { ...listed, since: undefined },
      { id, name: 'my telephone', since: undefined, lastUsedOn: null, fellOn: null },
    );
    const secret = await signIn(device);
    const session = await findSession(door, secret);
    assert.equal(session?.user_id, person.user);
    assert.equal(session?.stepped_up, true, 'the device and its PIN are both factors');
    const used = (await findOwnPasskeys(door, secret))[0]?.lastUsedOn;
    assert.match(used ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(await entriesOf(person.user, 'kernel.add-passkey'), [
      { outcome: 'done', detail: { passkey: id } },
    ]);
    assert.deepEqual(await entriesOf(person.user, 'kernel.sign-in'), [
      { outcome: 'done', detail: { passkey: id } },
    ]);
    await stepsBack(person.user);
    await assert.rejects(offerPasskey(door, party, person.secret), refusal('kernel.step-up-needed'));
    await assert.rejects(removePasskey(door, person.secret, id), refusal('kernel.step-up-needed'));
  });

  it('a challenge is answered once, in its time, by the browser it was given to', async () => {
    const { device } = await withKey();
    const { options, ticket } = await askForPasskey(door, party, signInBound);
    const response = device.get(options);
    const answer = (given: { ticket: string | undefined }) =>
      signInWithPasskey(door, party, { response, network: network(), ...given });
    await assert.rejects(answer({ ticket: undefined }), refused, 'another browser has no ticket');
    const other = await askForPasskey(door, party, signInBound);
    await assert.rejects(answer({ ticket: other.ticket }), refused, 'nor does one of its own fit');
    const forged = await askForPasskey({ ...door, key: randomSecret() }, party, signInBound);
    await assert.rejects(answer({ ticket: forged.ticket }), refused);
    assert.ok(await answer({ ticket }));
    await assert.rejects(answer({ ticket }), refused, 'replayed');
    const at = await askForPasskey(door, party, signInBound);
    shift += 301_000;
    await assert.rejects(
      signInWithPasskey(door, party, {
        ticket: at.ticket,
        response: device.get(at.options),
        network: network(),
      }),
      refused,
      'too late',
    );
    const twice = await askForPasskey(door, party, signInBound);
    const both = await Promise.allSettled(
      [1, 2, 3].map(() =>
        signInWithPasskey(door, party, {
          ticket: twice.ticket,
          response: device.get(twice.options),
          network: network(),
        }),
      ),
    );
    assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected', 'rejected']);
  });

  it('an answer for another page, another house, by nobody or by another key opens nothing', async () => {
    const { person, device } = await withKey();
    const other = await withKey();
    const wrong: [string, Lies][] = [
      ['a foreign origin', { origin: 'https://office.example.evil.test' }],
      ['the same name without TLS', { origin: 'http://office.example' }],
      ['a foreign relying party', { rpId: 'evil.test' }],
      ['another challenge', { challenge: Buffer.from('a'.repeat(43)).toString('base64url') }],
      ['nobody there', { flags: 0x04 }],
      ['a device that does not know who holds it', { flags: 0x01 }],
      ['another’s signature under this key’s name', { signWith: other.device }],
      [
        'somebody else’s handle',
        { userHandle: Buffer.from(bytesOfId(other.person.user)).toString('base64url') },
      ],
    ];
    for (const [what, lies] of wrong) await assert.rejects(signIn(device, lies), refused, what);
    assert.ok(await signIn(device, {}), 'and none of it harmed the key');
    const recorded = await entriesOf(person.user, 'kernel.sign-in');
    assert.equal(recorded.filter((one) => one.outcome === 'refused').length, wrong.length);
    const taken = await t.employ(keeper);
    for (const [what, lies] of wrong.slice(0, 6)) {
      await assert.rejects(
        add(taken, makeDevice(here), { ...lies, ...(lies.flags ? { flags: lies.flags | 0x40 } : {}) }),
        refusal('kernel.passkey-not-kept'),
        what,
      );
    }
    await assert.rejects(add(taken, makeDevice(here), { id: device.id }), refusal('kernel.passkey-not-kept'));
    assert.deepEqual(await findOwnPasskeys(door, taken.secret), []);
  });

  it('what is no answer at all is refused like a wrong one', async () => {
    const { person, device } = await withKey();
    const junk = ['AA', 'oWNmbXQ', Buffer.alloc(3000, 0xbf).toString('base64url')];
    for (const part of junk) {
      const { options, ticket } = await offerPasskey(door, party, person.secret);
      const made = makeDevice(here).create(options);
      const response = { ...made, response: { ...made.response, attestationObject: part } };
      await assert.rejects(
        addPasskey(door, party, { secret: person.secret, ticket, name: 'x', response }),
        refusal('kernel.passkey-not-kept'),
      );
      for (const field of ['clientDataJSON', 'authenticatorData', 'signature']) {
        const asked = await askForPasskey(door, party, signInBound);
        const shown = device.get(asked.options);
        const broken = { ...shown, response: { ...shown.response, [field]: part } };
        await assert.rejects(
          signInWithPasskey(door, party, { ticket: asked.ticket, response: broken, network: network() }),
          refused,
        );
      }
    }
  });

  it('a counter that falls is refused, recorded, and shown to its owner; the true key goes on', async () => {
    const { person, device, id } = await withKey();
    await signIn(device, { counter: 7 });
    for (const counter of [7, 6, 0]) await assert.rejects(signIn(device, { counter }), refused);
    assert.deepEqual(
      (await entriesOf(person.user, 'kernel.sign-in')).filter((one) => one.outcome === 'refused'),
      Array.from({ length: 3 }, () => ({
        outcome: 'refused',
        detail: { step: 'passkey', why: 'counter', passkey: id },
      })),
    );
    const secret = await signIn(device, { counter: 8 });
    assert.match((await findOwnPasskeys(door, secret))[0]?.fellOn ?? '', /^\d{4}-/);
    const stranger = makeDevice(here);
    const { device: sound, person: whole } = await withKey();
    await signIn(sound, { counter: 9 });
    await assert.rejects(signIn(sound, { counter: 1, signWith: stranger }), refused);
    const untouched = await findOwnPasskeys(door, await signIn(sound, { counter: 10 }));
    assert.deepEqual(
      untouched.map((one) => one.fellOn),
      [null],
      `nobody without the key casts doubt on ${whole.login}`,
    );
    const silent = await withKey();
    await signIn(silent.device, { counter: 0 });
    await signIn(silent.device, { counter: 0 });
  });

  it('the answer does not tell whether a key is known: the question names none, the work and the words are the same', async () => {
    const { device } = await withKey();
    const unknown = makeDevice(here);
    const gone = await withKey();
    await owner.query('update kernel.users set ended_on = current_date where user_id = $1', [
      gone.person.user,
    ]);
    const liar = makeDevice(here);
    const asked = await askForPasskey(door, party, signInBound);
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(asked.options))).toSorted(), [
      'challenge',
      'rpId',
      'timeout',
      'userVerification',
    ]);
    const trace = await traceStatements(door.pool, t.database.ownerUrl);
    const kinds = {
      known: () => signIn(device, { signWith: liar }),
      unknown: () => signIn(unknown),
      left: () => signIn(gone.device),
    };
    // Whether a signature is looked at takes most of the time: it is counted, since clocks tell little on a busy machine.
    const looked = countSignatures();
    const looks: Record<string, number> = {};
    const paths: Record<string, string> = {};
    const words: Record<string, string> = {};
    try {
      for (const [kind, tries] of Object.entries(kinds)) {
        trace.take();
        const before = looked.count();
        const error = await tries().then(
          () => assert.fail('let in'),
          (one: { code: string; status: number; details: object }) => one,
        );
        looks[kind] = looked.count() - before;
        paths[kind] = trace.take().join('\n');
        words[kind] = JSON.stringify([error.code, error.status, error.details]);
      }
    } finally {
      looked.end();
    }
    for (const kind of ['unknown', 'left']) {
      assert.equal(paths[kind], paths['known']);
      assert.equal(words[kind], words['known']);
    }
    assert.deepEqual(looks, { known: 1, unknown: 1, left: 1 });
  });

  it('guessing at one key, and from one place, is limited', async () => {
    const { device } = await withKey();
    const liar = makeDevice(here);
    const from = network();
    for (let i = 0; i < 10; i += 1) await assert.rejects(signIn(device, { signWith: liar }, from), refused);
    await assert.rejects(signIn(device, {}, from), refusal('kernel.too-many-attempts'));
  });

  it('it steps one’s own session up, gives it a new secret, and serves no other act, session or person', async () => {
    const { person, device } = await withKey();
    const other = await withKey();
    await stepsBack(person.user);
    const bound = { act: 'step-up', to: person.secret } as const;
    const raise = async (secret: string, by: Device, how: typeof bound | typeof signInBound = bound) => {
      const { options, ticket } = await askForPasskey(door, party, how);
      const response = by.get(options);
      return await stepUpWithPasskey(door, party, { secret, ticket, response, network: network() });
    };
    await assert.rejects(raise(person.secret, other.device), refused, 'somebody else’s key');
    await assert.rejects(raise(person.secret, device, signInBound), refused, 'a sign-in’s challenge');
    await assert.rejects(raise(other.person.secret, other.device), refused, 'another session’s challenge');
    const { options, ticket } = await askForPasskey(door, party, bound);
    await assert.rejects(
      signInWithPasskey(door, party, { ticket, response: device.get(options), network: network() }),
      refused,
      'a step-up’s challenge opens no session',
    );
    assert.equal((await findSession(door, person.secret))?.stepped_up, false);
    const raised = await raise(person.secret, device);
    assert.notEqual(raised, person.secret);
    assert.equal(await findSession(door, person.secret), undefined, 'the old secret is dead');
    assert.equal((await findSession(door, raised))?.stepped_up, true);
    assert.deepEqual(
      (await entriesOf(person.user, 'kernel.step-up')).map((one) => one.outcome),
      ['refused', 'done'],
    );
  });

  it('the last way in stays; another’s key answers like one that is not there; two removals leave one', async () => {
    const { person, device, id } = await withKey();
    const other = await withKey();
    await assert.rejects(removePasskey(door, person.secret, other.id), refusal('kernel.not-found'));
    await assert.rejects(removePasskey(door, person.secret, newId()), refusal('kernel.not-found'));
    await assert.rejects(removePasskey(door, person.secret, id), refusal('kernel.last-way-in'));
    const second = await add(person, makeDevice(here), {}, 'a spare key');
    const both = await Promise.allSettled([id, second].map((one) => removePasskey(door, person.secret, one)));
    assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected']);
    assert.equal((await findOwnPasskeys(door, person.secret)).length, 1);
    await owner.query(
      `insert into kernel.credentials (user_id, password_hash, totp_secret) values ($1, 'x', 'x')`,
      [person.user],
    );
    const [last] = await findOwnPasskeys(door, person.secret);
    await removePasskey(door, person.secret, last?.id ?? '');
    await assert.rejects(signIn(device), refused, 'what was removed opens nothing');
    assert.equal((await entriesOf(person.user, 'kernel.remove-passkey')).length, 2);
  });

  it('nobody has more than twenty', async () => {
    const person = await t.employ(keeper);
    await owner.query(
      `insert into kernel.passkeys (passkey_id, user_id, credential_id, public_key, counter, name)
       select gen_random_uuid(), $1, gen_random_uuid()::text, '\\x00', 0, 'x' from generate_series(1, 20)`,
      [person.user],
    );
    await assert.rejects(add(person, makeDevice(here)), refusal('kernel.passkey-not-kept'));
  });

  it('a token sees no passkey and shows none', async () => {
    const { person, device } = await withKey();
    const token = `zt_${randomSecret()}`;
    await door.pool.query(`select kernel.door_make_token($1, $2, $3, 'x', $4, 'prevention-support')`, [
      hashSecret(person.secret),
      newId(),
      hashSecret(token),
      person.post,
    ]);
    assert.ok(await findSession(door, token));
    assert.deepEqual(await findOwnPasskeys(door, token), []);
    await assert.rejects(offerPasskey(door, party, token), refusal('kernel.session-ended'));
    await assert.rejects(findFactors(door, token), refusal('kernel.session-ended'));
    const { options, ticket } = await askForPasskey(door, party, { act: 'step-up', to: token });
    const given = { secret: token, ticket, response: device.get(options), network: network() };
    await assert.rejects(stepUpWithPasskey(door, party, given), refusal('kernel.session-ended'));
  });

  it('an invited person begins with one, and whatever opened the account before ends', async () => {
    const person = await t.employ(keeper);
    const old = makeDevice(here);
    await add(person, old);
    const invite = async (user: string) => {
      const secret = randomSecret();
      await owner.query(
        `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + interval '1 hour')`,
        [hashSecret(secret), user],
      );
      return secret;
    };
    const device = makeDevice(here);
    const secret = await invite(person.user);
    const accept = async (with_: string, offeredFor = with_) => {
      const { options, ticket } = await offerToInvited(door, party, offeredFor);
      const response = device.create(options);
      await acceptByPasskey(door, party, { secret: with_, ticket, name: 'first', response, language: 'bg' });
    };
    const foreign = await invite((await hire(t.database.ownerUrl, keeper)).user);
    await assert.rejects(accept(secret, foreign), refused, 'a challenge for another link');
    await accept(secret);
    await assert.rejects(accept(secret), refusal('kernel.invitation-ended'), 'a link works once');
    assert.equal(await findSession(door, person.secret), undefined);
    await assert.rejects(signIn(old), refused);
    const session = await findSession(door, await signIn(device));
    assert.equal(session?.user_id, person.user);
    assert.equal(session?.language, 'bg');
    const kept = await owner.query('select password_hash from kernel.credentials where user_id = $1', [
      person.user,
    ]);
    assert.deepEqual(kept.rows, [{ password_hash: null }], 'the account is known to be in use');
  });

  it('neither keys nor answered challenges are for the application, and the door reaches them by its functions alone', async () => {
    for (const pool of [t.database.pools.app, t.database.pools.door, t.database.pools.sealer]) {
      for (const table of ['passkeys', 'answered_challenges', 'openings'])
        await assert.rejects(pool.query(`select 1 from kernel.${table}`), /permission denied/);
    }
    await assert.rejects(
      t.database.pools.app.query(`select * from kernel.door_passkey('x')`),
      /permission denied/,
    );
  });
});

/** Counts how often a signature is looked at, and lets it be looked at. */
function countSignatures(): { count(): number; end(): void } {
  const { subtle } = globalThis.crypto;
  const verify = subtle.verify.bind(subtle);
  let times = 0;
  Object.defineProperty(subtle, 'verify', {
    configurable: true,
    value: (...given: Parameters<typeof verify>) => {
      times += 1;
      return verify(...given);
    },
  });
  return { count: () => times, end: () => void Reflect.deleteProperty(subtle, 'verify') };
}
