/** Letters to readers outside of the house: asked first, sealed, from what is public alone, and gone without a trace when they end. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Client } from 'pg';
import { readStanding } from '#desks/digest/operations/read-standing.ts';
import { takeLetters } from '#desks/digest/operations/take-letters.ts';
import { publishEvent } from '#desks/external/operations/publish-event.ts';
import { anEvent, type EventHouse, openEventHouse, opened } from '#desks/external/test/events.ts';
import { readConfig } from '#kernel/config.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { houseCircle, newId } from '#kernel/ids.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { dumpEverything, findMark } from '#kernel/test/find-marks.ts';
import { refused } from '#kernel/test/refusal.ts';
import { inSession } from '#kernel/test/raw.ts';
import { type Clocked, withClock } from '../clock-session.ts';
import { sendDeskLetters } from '../desk-letters.ts';
import { lettersOf, type LettersOut } from '../letters.ts';
import { endKeys, tick } from '../worker.ts';
import { openEntry, type TestEntry } from './open-entry.ts';
import { plainOf, type PostOffice, postOffice } from './post-office.ts';

const day = 86_400_000;
const origin = 'https://plan.office.xc';
const choice = { language: 'bg', every: 'week', lines: [], places: [] };
const nowhere = '01900000-0000-7000-8000-000000000000';

describe('letters to readers', { skip: withoutServer() }, () => {
  let t: EventHouse;
  let owner: Client;
  let parts: Clocked;
  let entry: TestEntry;
  let post: PostOffice;
  let out: LettersOut;
  let start: number;
  const logged: string[] = [];
  before(async () => {
    t = await openEventHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    await switchOn(true);
    // A day ahead of the machine's, so that no midnight falls into the test.
    start = Date.parse(`${new Date(Date.now() + day).toISOString().slice(0, 10)}T10:00:00Z`);
    t.setClock(new Date(start));
    post = await postOffice();
    const given = { ZAEDNO_MAIL_URL: `smtp://127.0.0.1:${post.port}`, ZAEDNO_MAIL_FROM: 'plan@office.xc' };
    const { mail } = readConfig(given);
    const config = { ...t.house.config, host: '127.0.0.1', origin, mail, nodeName: 'Office of XC' };
    const log = (...said: unknown[]) => void logged.push(JSON.stringify(said));
    const house = makeHouse({ ...t.house, config, log });
    out = lettersOf(config) as LettersOut;
    parts = withClock({
      house,
      door: { pool: t.database.pools.door, clock: house.clock, key: '', credentialKey: '' },
    });
    entry = await openEntry(t, { house });
  });
  after(async () => {
    await entry?.close();
    post?.server.close();
    await parts?.endClock();
    await owner?.end();
    await t?.close();
  });

  beforeEach(() => owner.query('delete from kernel.attempts'));

  const switchOn = async (on: boolean) => {
    await owner.query('delete from kernel.readiness');
    await owner.query(
      `insert into kernel.readiness (desk, circle_id, version, facts, proposed_by, proposed_at, switched_on_by, switched_on_at)
       values ('digest', $1, 1, '{"law": "an invented law"}', $2, now(), $3, case when $4 then now() end)`,
      [houseCircle, newId(), newId(), on],
    );
  };
  const act = (name: string, body: unknown) => entry.post(`/api/open/digest/${name}`, undefined, body);
  const asks = (address: string, more: object = {}) =>
    act('subscribe', { address, choice: { ...choice, ...more } });
  /** A round so many days after the start; answers the letters of it. */
  const on = async (days: number, send = out.send): Promise<string[]> => {
    t.setClock(new Date(start + days * day));
    post.letters.length = 0;
    await sendDeskLetters(parts, { send });
    return post.letters.map(plainOf);
  };
  const linkIn = (letter = '') => {
    const [found, subscription, secret] = /https:\S+\/letters\/mine#([0-9a-f-]+)\.(\S+)/.exec(letter) ?? [];
    assert.ok(found && subscription && secret, letter);
    return { subscription, secret };
  };
  const count = async () => (await owner.query('select from digest.subscriptions')).rowCount;
  const traceOf = async (address: string) => {
    const dump = await dumpEverything(owner);
    const hash = createHash('sha256').update(address).digest();
    const found = await findMark(
      dump,
      address,
      (id) => t.house.keyring?.find(id) ?? Promise.resolve(undefined),
    );
    for (const plain of [hash.toString('hex'), hash.toString('base64').slice(0, -2)])
      assert.deepEqual((await findMark(dump, plain, async () => undefined)).open, [], 'not as a hash either');
    assert.ok(dump.every(({ value }) => !(Buffer.isBuffer(value) && value.equals(hash))));
    return found;
  };
  const subscribed = async (address: string, more: object = {}) => {
    assert.equal((await asks(address, more)).status, 200);
    const link = linkIn((await on(0)).find((one) => one.includes(address)));
    assert.equal((await act('confirm-subscription', link)).status, 200);
    return link;
  };
  const publish = async (title: string) => {
    const event = await anEvent(t, { titles: { en: title } });
    const set = async (publication: object) =>
      t.editor.does(publishEvent, { event, base: (await opened(t.editor, event)).version, publication });
    await set({ rule: 'public' });
    return set;
  };

  it('are asked for with the same answer always, and sealed; a stranger gets one in a flood of requests', async () => {
    const address = 'mira.reader@town.xc';
    const answer = await asks(address);
    assert.deepEqual([answer.status, answer.json], [200, { asked: true }]);
    const [letter, ...others] = await on(0);
    assert.deepEqual(others, []);
    assert.match(letter ?? '', /^To: mira\.reader@town\.xc$/m);
    assert.match(letter ?? '', /отговорите с „да“/);
    assert.equal(letter?.match(/https?:/g)?.length, 1, 'one link, and no picture');
    assert.match(letter ?? '', /Content-Type: text\/plain/i);
    assert.deepEqual(await traceOf(address), { open: [], sealed: ['digest.subscriptions.reader'] });
    assert.deepEqual((await asks('Mira.Reader@TOWN.xc')).json, { asked: true });
    assert.equal((await on(0)).length, 1);
    assert.deepEqual((await asks(address)).json, { asked: true }, 'the third of a day is told the same');
    assert.deepEqual(await on(0), [], 'and sends nothing');
    // Once its owner has said no, the address gets no other letter in these two days.
    const quiet = 'quiet.person@town.xc';
    await asks(quiet);
    const link = linkIn((await on(0))[0]);
    assert.deepEqual((await act('end-subscription', link)).json, { ended: true });
    assert.deepEqual((await traceOf(quiet)).sealed, []);
    await asks(quiet);
    assert.deepEqual(await on(0), []);
    assert.equal((await act('confirm-subscription', link)).status, 404);
    assert.equal(await count(), 3);
    await on(2.1);
    await tick(parts);
    assert.equal(await count(), 0, 'whoever did not say yes is forgotten');
    assert.deepEqual((await traceOf(address)).sealed, []);
    t.setClock(new Date(start));
  });

  it('go to one plain address: no second receiver, no second header', async () => {
    for (const address of [
      'a@town.xc\r\nBcc: b@town.xc',
      'a@town.xc, b@town.xc',
      '"a" <a@town.xc>',
      'a@town.xc;b@town.xc',
      'a@[127.0.0.1]',
      'a@127.0.0.1',
      'a@localhost',
      `${'a'.repeat(250)}@town.xc`,
      'a b@town.xc',
    ])
      assert.equal((await asks(address)).status, 422, address);
    assert.equal((await asks('a@town.xc', { places: ['Nowhere'] })).status, 422);
    assert.equal(await count(), 0);
    await asks('иван@пример.бг').then(({ status }) => assert.equal(status, 422, 'Latin before the @'));
    await asks('ivan@пример.бг');
    post.said.length = 0;
    await on(0);
    assert.ok(
      post.said.some((line) => line.includes('<ivan@xn--e1afmkfd.xn--90ae>')),
      'as mail servers take it',
    );
    await owner.query(`delete from kernel.records where desk = 'digest'`);
  });

  it('tell what became public, once a week at most, with one link of the reader’s own', async () => {
    const link = await subscribed('weekly@town.xc');
    const monthly = await subscribed('monthly@town.xc', { every: 'month', language: 'sq' });
    await publish('A conference\r\nBcc: x@y.xc about schools');
    const taken = await publish('Taken back in time');
    await taken({ rule: 'restricted', reason: 'not yet' });
    assert.deepEqual(await on(0), [], 'not on the day itself');
    const letters = await on(1);
    assert.equal(letters.length, 2);
    const letter = letters.find((one) => one.includes('weekly@')) ?? '';
    assert.match(
      letter,
      /Събития\n\n- A conference Bcc: x@y\.xc about schools\n {2}https:\/\/plan\.office\.xc\/events\n/,
    );
    assert.ok(!letter.includes('Taken back'));
    assert.deepEqual(linkIn(letter), link);
    assert.match(letters.find((one) => one.includes('monthly@')) ?? '', /Ngjarje/);
    assert.deepEqual(await on(1), [], 'once');
    t.setClock(new Date(start + 2 * day));
    await publish('A second one');
    assert.deepEqual(await on(5), []);
    const [second, ...none] = await on(8);
    assert.deepEqual(none, [], 'the month is not over');
    assert.match(second ?? '', /A second one/);
    assert.ok(!second?.includes('about schools'), 'what was told is not told again');
    assert.deepEqual(await on(16), [], 'nothing new, no letter');
    assert.match((await on(32))[0] ?? '', /A second one/);
    for (const one of [link, monthly]) await act('end-subscription', one);
    t.setClock(new Date(start));
  });

  it('are changed and ended by their link alone; ending erases the address wherever it lay', async () => {
    const address = 'leaver@town.xc';
    const link = await subscribed(address);
    const wrong = { ...link, secret: 'A'.repeat(43) };
    for (const name of ['read-subscription', 'confirm-subscription', 'end-subscription']) {
      const [unknown, guessed] = [
        await act(name, { ...link, subscription: nowhere }),
        await act(name, wrong),
      ];
      assert.deepEqual([unknown.status, unknown.json], [404, guessed.json], name);
    }
    assert.equal((await act('change-subscription', { ...wrong, choice })).status, 404);
    const changed = { language: 'mk', every: 'month', lines: ['L4'], places: [] };
    assert.equal((await act('change-subscription', { ...link, choice: changed })).status, 200);
    const seen = await act('read-subscription', link);
    assert.deepEqual(seen.json['choice'], changed);
    assert.ok(!seen.text.includes(address), 'a link that went astray tells no address');
    assert.deepEqual((await traceOf(address)).sealed, ['digest.subscriptions.reader']);
    // A later subscription of the same address takes the place of this one.
    const later = await subscribed(address.toUpperCase().replace('TOWN.XC', 'town.xc'));
    assert.equal((await act('read-subscription', link)).status, 404);
    const before = await owner.query(`select * from kernel.record_keys where record_id = $1`, [
      later.subscription,
    ]);
    assert.equal(before.rows.length, 1);
    assert.deepEqual((await act('end-subscription', later)).json, { ended: true });
    await endKeys(parts);
    assert.equal(await t.house.keyring?.find(before.rows[0]?.key_id), undefined, 'the key is gone');
    assert.deepEqual(await traceOf(address), { open: [], sealed: [] });
    assert.deepEqual(await traceOf('LEAVER@town.xc'), { open: [], sealed: [] });
    assert.equal(await count(), 0);
    assert.equal((await act('end-subscription', later)).status, 404);
  });

  it('have readers whom nobody at work sees, lists or counts', async () => {
    const link = await subscribed('unseen@town.xc');
    const people = {
      administrator: ['office.administrator', 'office-administration'],
      officer: ['office.data-protection-officer', 'oversight'],
      auditor: ['office.auditor', 'oversight'],
    } as const;
    const raw = [
      'digest.subscriptions',
      `kernel.records where desk = 'digest'`,
      `kernel.states where workflow = 'digest.subscription'`,
    ];
    for (const [login, [role, purpose]] of Object.entries(people)) {
      const person = await t.employ({ login, roles: [role], purposes: [purpose] });
      for (const table of raw)
        assert.deepEqual(
          await inSession(
            t.database.pools.app,
            person.secret,
            async (sql) => (await sql.query(`select * from ${table}`)).rows,
          ),
          [],
          `${login}: ${table}`,
        );
      await refused('kernel.not-allowed', () => person.does(takeLetters, {}));
    }
    await refused('kernel.not-allowed', () => t.coordinator.does(takeLetters, {}));
    const standing = () => t.coordinator.does<{ band: string }>(readStanding, {});
    assert.equal((await standing()).band, 'under-10');
    // Whoever adds readers of their own and looks again learns nothing until a week has passed.
    await owner.query(`insert into kernel.bands (desk, band, counted_on) values ('digest', 'over-25', current_date - 3)
      on conflict (desk) do update set band = 'over-25', counted_on = current_date - 3`);
    assert.equal((await standing()).band, 'over-25');
    const { rows: entries } = await owner.query(
      `select * from kernel.ledger_entries where operation like 'digest.%'`,
    );
    assert.ok(entries.length > 10);
    assert.ok(
      entries.every((one) => !one.about?.length),
      'the record of actions names no subscription',
    );
    await act('end-subscription', link);
  });

  it('that do not leave come again; an address that takes nothing is erased, and no line of the log names one', async () => {
    const link = await subscribed('full.box@town.xc');
    await publish('For the box');
    const fails = (code: string, responseCode?: number) => async () => {
      throw Object.assign(new Error('550 <full.box@town.xc> user unknown'), { code, responseCode });
    };
    await on(1, fails('ECONNECTION'));
    assert.deepEqual(await on(1), [], 'it rests');
    assert.match((await on(1.01))[0] ?? '', /For the box/, 'with the same news');
    for (const [at, title] of [
      [9, 'One'],
      [10, ''],
      [11, ''],
    ] as const) {
      t.setClock(new Date(start + (at - 1) * day));
      if (title) await publish(title);
      await on(at, fails('EENVELOPE', 550));
    }
    assert.equal((await act('read-subscription', link)).status, 404);
    assert.deepEqual((await traceOf('full.box@town.xc')).sealed, []);
    assert.ok(logged.length >= 4);
    assert.ok(!logged.some((line) => line.includes('@')), logged.join('\n'));
    t.setClock(new Date(start));
  });

  it('are not offered nor sent while the desk is off; ending them works all the same', async () => {
    const link = await subscribed('off@town.xc');
    await publish('While it is off');
    await switchOn(false);
    assert.equal((await asks('new@town.xc')).json['code'], 'kernel.desk-not-switched-on');
    assert.equal((await act('read-subscription', link)).status, 403);
    assert.deepEqual(await on(1), []);
    assert.deepEqual((await act('end-subscription', link)).json, { ended: true });
    assert.equal(await count(), 0);
    await switchOn(true);
  });

  it('are asked for by one network thirty times in a quarter of an hour, and no more', async () => {
    let last = 0;
    for (let n = 0; n <= 30; n += 1) last = (await act('end-subscription', {})).status;
    assert.equal(last, 429);
    assert.equal((await act('read-choices', {})).status, 200, 'who reads is not counted');
  });
});
