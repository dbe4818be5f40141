/** Finding one person by name: an act of its own, counted and recorded, that shows nobody whom the row policies hide (rights.md G12). */
import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Clocked } from '#server/entry/clock-session.ts';
import { endKeys, lookAtNames } from '#server/entry/worker.ts';
import { newId } from '../ids.ts';
import { nearnessWords } from '#libs/names/index.ts';
import { run } from '../operation/run.ts';
import type { FoundByName } from '../search/define.ts';
import { withoutServer } from './database.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { excludeKeeper } from './desk/operations/exclude-keeper.ts';
import { findPerson } from './desk/operations/find-person.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { writeName } from './desk/operations/write-name.ts';
import type { AtWork, TestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { refusal } from './refusal.ts';
import { traceStatements } from './trace.ts';
import { type NamesHouse, openNamesHouse } from './names-house.ts';
import { keeper } from './trial.ts';
import { countWaiting } from './until-waiting.ts';

const reason = 'The school asks whether we know this person already.';

describe('finding a person by name', { skip: withoutServer() }, () => {
  let h: NamesHouse;
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let clock: Clocked;
  /** The matter from inside which `one` searches. */
  let desk: string;
  before(async () => {
    h = await openNamesHouse();
    ({ t, owner, clock } = h);
    one = await t.employ(keeper);
    other = await t.employ(keeper);
    desk = await aMatter(one);
    for (const name of ['Teodora Hrastova', 'Besnik Luzhari', 'Emre Karatoprak']) await aMatter(other, name);
  });
  after(async () => {
    await h?.close();
  });

  const rows: NamesHouse['rows'] = (text, values) => h.rows(text, values);
  const aMatter: NamesHouse['aMatter'] = (whose, name) => h.aMatter(whose, name);
  const until: NamesHouse['until'] = (what, isSo) => h.until(what, isSo);
  const everybodySees = () => h.everybodySees();
  const caughtUp = () => h.caughtUp();
  /** Each test searches as often as it likes; the limit has a test of its own. */
  const search = async (whose: AtWork, from: string, name: string) => {
    await owner.query('delete from kernel.name_search_counts');
    return await whose.does<FoundByName>(findPerson, { matter: from, name, reason });
  };
  /** The records that are surely of this name; fainter ones are the comparer's matter. */
  const recordsOf = ({ found }: FoundByName) =>
    found.filter(({ nearness }) => nearness === 'strong').map(({ record }) => record);

  it('says that it is still being built, and then finds across scripts, in words and with the name as it stands in the record', async () => {
    const mine = await aMatter(one, 'Ајлана Вреловска');
    const before = await search(one, desk, 'Ajlana Vrelovska');
    assert.deepEqual([before.index.state, before.found], ['building', []]);
    await caughtUp();
    const after = await search(one, desk, 'Ajlana Vrelovska');
    assert.equal(after.index.state, 'ready');
    assert.deepEqual(after.index, { state: 'ready', tenthsRead: 10, behindMinutes: 0 });
    assert.deepEqual(recordsOf(after), [mine]);
    const [found] = after.found;
    assert.equal(found?.name, 'Ајлана Вреловска');
    assert.equal(found?.nearness, 'strong');
    assert.ok((found?.why.length ?? 0) > 0, 'with an explanation');
    assert.ok(!JSON.stringify(after.found).match(/\d\.\d/), 'and no number');
  });

  it('follows what is committed: a new name, another one beside it, one that was taken out', async () => {
    const matter = await aMatter(one, 'Dorjan Kelmezi');
    await caughtUp();
    assert.deepEqual(recordsOf(await search(one, desk, 'Дорјан Келмези')), [matter]);
    await owner.query('delete from trial.names where record_id = $1', [matter]);
    await one.does(writeName, { matter, name: 'Brankica Ostrelova' });
    await caughtUp();
    assert.deepEqual(recordsOf(await search(one, desk, 'Dorjan Kelmezi')), []);
    assert.deepEqual(recordsOf(await search(one, desk, 'Бранкица Острелова')), [matter]);
  });

  it('shows nobody whom the row policies hide, along the same path and with the same ledger row as where nobody is', async () => {
    const hidden = await aMatter(other, 'Zefir Multanov');
    await caughtUp();
    assert.deepEqual(recordsOf(await search(other, await aMatter(other), 'Zefir Multanov')), [hidden]);
    const trace = await traceStatements(t.database.pools.app, t.database.ownerUrl);
    const ask = async (name: string) => {
      await owner.query('delete from kernel.name_search_counts');
      trace.take();
      const began = performance.now();
      const answer = await one.does<FoundByName>(findPerson, { matter: desk, name, reason });
      const took = performance.now() - began;
      const [entry] = await rows(
        `select about, detail - 'search' as detail, outcome from kernel.ledger_entries
         where operation = 'trial.find-person' order by n desc limit 1`,
      );
      return { answer: { ...answer, search: '' }, path: trace.take(), entry, took };
    };
    await ask('Zefir Multanov');
    const some = await ask('Zefir Multanov');
    const none = await ask('Quorvan Ezbelik');
    assert.ok(!some.answer.found.some(({ record }) => record === hidden));
    assert.deepEqual(recordsOf(some.answer as FoundByName), []);
    assert.ok(!some.entry.about.includes(hidden), 'the ledger says nothing of the hidden one');
    assert.deepEqual(some.answer.index, none.answer.index);
    assert.deepEqual([some.path, some.entry.detail], [none.path, none.entry.detail]);
    for (const { took } of [some, none]) assert.ok(took >= 295, 'no answer leaves before its time');
  });

  it('finds who may be seen behind a crowd of nearer names that may not', async () => {
    // More than one page of any list; each bears the very name that is asked for.
    const crowd = Array.from({ length: 240 }, () => 'Zorica Melinova');
    for (let at = 0; at < crowd.length; at += 8)
      await Promise.all(crowd.slice(at, at + 8).map((name) => aMatter(other, name)));
    const mine = await aMatter(one, 'Зорица Мелинова-Ќосева');
    await caughtUp();
    const near = t.house.names?.nearest('Zorica Melinova', 1000) ?? [];
    assert.ok(near.indexOf(mine) >= crowd.length, 'the whole crowd is nearer');
    const { found } = await search(one, desk, 'Zorica Melinova');
    assert.deepEqual(
      found.filter(({ nearness }) => nearness !== 'weak').map(({ record }) => record),
      [mine],
    );
  });

  it('finds one of two people who are written into one question, and of a name with a comma the person', async () => {
    const first = await aMatter(one, 'Zlatomir Kvasnikov');
    const second = await aMatter(one, 'Drenusha Pllanaku');
    await caughtUp();
    const both = await search(one, desk, 'Zlatomir Kvasnikov Drenusha Pllanaku');
    assert.equal(both.found.filter(({ record }) => [first, second].includes(record)).length, 1);
    assert.deepEqual(recordsOf(await search(one, desk, 'Pllanaku, Drenusha')), [second]);
  });

  it('answers in an order that nobody hidden changes', async () => {
    for (const name of [
      'Vrelokostova',
      'Blanimirova',
      'Vrelokostova Blanimirova',
      'Blanimirova Vrelokostova',
    ])
      await aMatter(one, name);
    await caughtUp();
    const ask = async () => (await search(one, desk, 'Vrelokostova Blanimirova')).found;
    const before = await ask();
    assert.ok(before.length > 2, `${before.length} found`);
    for (const name of ['Stanimir Vrelokostova', 'Miladin Vrelokostova']) await aMatter(other, name);
    await caughtUp();
    assert.deepEqual(await ask(), before);
    const ofWord = (word: string) =>
      before.filter(({ nearness }) => nearness === word).map(({ record }) => record);
    for (const word of nearnessWords) assert.deepEqual(ofWord(word), ofWord(word).toSorted(), word);
  });

  it("lets none of one person's searches wait for another", async () => {
    const held = new Client({ connectionString: t.database.ownerUrl });
    await held.connect();
    try {
      await held.query('begin');
      await held.query('select 1 from kernel.users where user_id = $1 for no key update', [one.user]);
      const isRefused = assert.rejects(search(one, desk, 'Zefir Multanov'), refusal('kernel.busy'));
      let state: unknown;
      do {
        state = await Promise.race([isRefused, pause(20, 'asked')]);
      } while (state === 'asked' && (await countWaiting(owner)) === 0);
      // Whoever waits is let through, and then it was no refusal.
      await held.query('rollback');
      await isRefused;
    } finally {
      await held.end();
    }
    await search(one, desk, 'Zefir Multanov');
  });

  it('asks the row policies as they stand in this moment', async () => {
    const matter = await aMatter(other, 'Ferdis Halilaj');
    await caughtUp();
    assert.deepEqual(recordsOf(await search(one, desk, 'Ferdis Halilaj')), []);
    // No look of the index between these.
    await other.does(grantMatter, { matter, user: one.user, reason: 'Knows the family.' });
    assert.deepEqual(recordsOf(await search(one, desk, 'Ferdis Halilaj')), [matter]);
    await other.does(excludeKeeper, { matter, user: one.user, reason: 'Kin of the person.' });
    assert.deepEqual(recordsOf(await search(one, desk, 'Ferdis Halilaj')), []);
  });

  it('writes one row into the ledger, with whom it showed; why stands sealed beside the matter', async () => {
    const mine = await aMatter(one, 'Sevdalin Crnilov');
    await caughtUp();
    const answer = await search(one, desk, 'Sevdalin Crnilov');
    assert.deepEqual(recordsOf(answer), [mine]);
    const entries = await rows(
      `select about, detail, outcome, purpose, retention_class from kernel.ledger_entries
       where operation = 'trial.find-person' and $1 = any (about)`,
      [mine],
    );
    assert.deepEqual(entries, [
      {
        about: [desk, ...answer.found.map(({ record }) => record)],
        detail: { search: answer.search },
        outcome: 'read',
        purpose: 'prevention-support',
        retention_class: 'ledger-personal-read',
      },
    ]);
    const [kept] = await rows(
      'select record_id, by_user, reason from kernel.name_searches where search_id = $1',
      [answer.search],
    );
    assert.deepEqual([kept.record_id, kept.by_user], [desk, one.user]);
    assert.match(kept.reason, /^sealed:/);
  });

  it('takes one name, a reason and a record that one sees; twenty within a day; and from nobody but a person', async () => {
    const ask = (input: object) =>
      one.does(findPerson, { matter: desk, name: 'Ajlana Vrelovska', reason, ...input });
    const lists = [
      'Ana Dimova; Rade Kotev',
      'Ana Dimova\nRade Kotev',
      'Ana Dimova | Rade Kotev',
      'Ana Dimova, Rade Kotev, Ivo Lenski',
      'Ana Dimova، Rade Kotev، Ivo Lenski',
      'Ana Dimova؛ Rade Kotev',
      'Ana Dimova – Rade Kotev',
      'Ana Dimova & Rade Kotev',
      'a '.repeat(11),
      'x',
    ];
    for (const name of lists) await assert.rejects(ask({ name }), refusal('kernel.input-invalid'), name);
    await assert.rejects(ask({ name: ['Ana Dimova', 'Rade Kotev'] }), refusal('kernel.input-invalid'));
    await assert.rejects(ask({ reason: 'because' }), refusal('kernel.input-invalid'));
    await assert.rejects(ask({ reason: undefined }), refusal('kernel.input-invalid'));
    await assert.rejects(ask({ matter: newId() }), refusal('kernel.not-found'));
    await owner.query('delete from kernel.name_search_counts');
    await owner.query(
      `insert into kernel.name_search_counts (user_id, at) select $1, now() - interval '23 hours' from generate_series(1, 19)`,
      [one.user],
    );
    await ask({});
    await assert.rejects(ask({}), refusal('kernel.searches-used-up'));
    // To erase the matter gives none of them back.
    await owner.query(
      `update kernel.name_search_counts set at = at - interval '90 minutes' where at < now() - interval '1 hour'`,
    );
    await ask({});
    // Whoever has the application's login and nothing else has no more of them.
    const sealed = 'sealed:AAAA';
    await owner.query(`update kernel.sessions set kind = 'job' where user_id = $1`, [one.user]);
    try {
      const raw = inSession(t.database.pools.app, one.secret, (client) =>
        client.query(`select kernel.take_name_search('${desk}', '${newId()}', '${sealed}')`),
      );
      await assert.rejects(raw, /not by a machine/);
    } finally {
      await owner.query(`update kernel.sessions set kind = 'browser' where user_id = $1`, [one.user]);
    }
  });

  it('lets go of whom is erased before the certificate says so, in every memory there is', async () => {
    const matter = await aMatter(one, 'Ognjan Vetrinski');
    const second = h.anIndex();
    await second.lookAll();
    await caughtUp();
    assert.ok(second.names.nearest('Ognjan Vetrinski', 5).includes(matter));
    await one.does(eraseMatter, { matter });
    const destroyedAt = async () => {
      await endKeys(clock);
      const found = await rows('select destroyed_at from kernel.key_destructions where record_id = $1', [
        matter,
      ]);
      return found[0]?.destroyed_at as Date | null;
    };
    assert.equal(await destroyedAt(), null, 'both memories know the name');
    await caughtUp();
    assert.ok(!t.house.names?.nearest('Ognjan Vetrinski', 5).includes(matter));
    assert.equal(await destroyedAt(), null, 'the other one does');
    await until('the other memory let go of it', async () => {
      await second.lookAll();
      return !second.names.nearest('Ognjan Vetrinski', 5).includes(matter) && (await destroyedAt()) !== null;
    });
    await second.end();
  });

  it('lets go of everything where it was cut off from the database, and then nobody waits for it', async () => {
    const matter = await aMatter(one, 'Milorad Zelenkovac');
    let elapsed = 0;
    const { names: cut, lookAll } = h.anIndex({ elapsed: () => elapsed });
    await lookAll();
    assert.ok(cut.nearest('Milorad Zelenkovac', 5).includes(matter));
    elapsed = 31_000;
    assert.deepEqual(cut.nearest('Milorad Zelenkovac', 5), []);
    assert.equal(cut.known().state, 'building');
    await one.does(eraseMatter, { matter });
    await owner.query(`update kernel.name_indexes set seen_at = seen_at - interval '61 seconds'`);
    await caughtUp();
    await endKeys(clock);
    const [end] = await rows('select destroyed_at from kernel.key_destructions where record_id = $1', [
      matter,
    ]);
    assert.notEqual(end.destroyed_at, null);
  });

  it('tells how many names it holds, whether it serves, and what it has not taken in yet', async () => {
    const figures = () => t.house.names?.figures() ?? assert.fail('the house has an index');
    await caughtUp();
    const before = figures();
    assert.deepEqual({ ...before, names: 0 }, { names: 0, serving: true, behindEvents: 0, behindSeconds: 0 });
    await aMatter(one, 'Kaltrina Besholli');
    const writer = await t.database.pools.app.connect();
    try {
      // A transaction that goes on holds the horizon: what was committed after it began has to wait.
      await writer.query('begin');
      await writer.query('select pg_current_xact_id()');
      await aMatter(one, 'Vjollca Besholli');
      await lookAtNames(clock);
      assert.equal(figures().behindEvents, 1);
    } finally {
      await writer.query('rollback');
      writer.release();
    }
    await caughtUp();
    assert.deepEqual([figures().names, figures().behindEvents], [before.names + 2, 0]);
    const { names: fresh } = h.anIndex();
    assert.deepEqual(fresh.figures(), { names: 0, serving: false, behindEvents: 0, behindSeconds: 0 });
  });

  it('leaves nobody out where no key can be opened for now: it goes on when one can', async () => {
    const matter = await aMatter(one, 'Hristivoje Lazarkov');
    await caughtUp();
    const folder = join(t.home, 'keys');
    const away = `${folder}-away`;
    const { names: cut, lookAll, end } = h.anIndex();
    renameSync(folder, away);
    try {
      await assert.rejects(lookAll(), /The node key .* is missing/);
      assert.deepEqual([cut.known().state, cut.figures().names], ['building', 0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      renameSync(away, folder);
    }
    await lookAll();
    assert.equal(cut.known().state, 'ready');
    assert.ok(cut.nearest('Hristivoje Lazarkov', 5).includes(matter));
    await end();
  });

  it('sorts what it read in portions, and finds what came and nobody who went between two of them', async () => {
    const syllables = ['Bor', 'del', 'fin', 'gash', 'kul', 'mer', 'nov', 'rit', 'shav', 'tod'];
    const numbered = (n: number) => {
      const [one, two] = [syllables[n % 10], syllables[Math.floor(n / 10)]];
      return `${one}${two}an ${two}${one}ova ${one}${two}evska`;
    };
    for (let n = 0; n < 100; n += 1) await aMatter(one, numbered(n));
    await caughtUp();
    let time = 0;
    const elapsed = () => (time += 300);
    const { names: part, look, end } = h.anIndex({ elapsed });
    const { names } = t.house.names?.figures() ?? assert.fail('the house has an index');
    while (part.figures().names < names) await look();
    for (let looks = 0; looks < 3; looks += 1) {
      const came = await aMatter(one, 'Zorjana Pelivanova');
      await everybodySees();
      assert.ok(await look(), 'there is more to sort');
      assert.ok(part.nearest('Zorjana Pelivanova', 5).includes(came));
      assert.equal(part.known().state, 'building');
    }
    const went = await rows('delete from trial.names where record_id = $1 returning record_id', [
      part.nearest('Zorjana Pelivanova', 1)[0],
    ]);
    await everybodySees();
    await look();
    assert.ok(!part.nearest('Zorjana Pelivanova', 5).includes(went[0].record_id));
    assert.equal(part.known().state, 'ready', 'it sorted to the end before it said that somebody went');
    await end();
  });

  it('shows nobody while it is being built, though it knows some already', async () => {
    const matter = await aMatter(one, 'Slavjanka Trepetova');
    await caughtUp();
    const part = h.anIndex();
    const ask = async () => {
      await owner.query('delete from kernel.name_search_counts');
      const input = { matter: desk, name: 'Slavjanka Trepetova', reason };
      return (await run(part.house, findPerson, { secret: one.secret, input })) as FoundByName;
    };
    await part.look();
    assert.ok(part.names.nearest('Slavjanka Trepetova', 5).includes(matter));
    const meanwhile = await ask();
    assert.deepEqual([meanwhile.index.state, meanwhile.found], ['building', []]);
    await part.lookAll();
    assert.deepEqual(recordsOf(await ask()), [matter]);
    await part.end();
  });

  it('finds whoever stands beside a damaged value', async () => {
    const broken = await aMatter(one, 'Ilinka Prohorska');
    const whole = await aMatter(one, 'Ilinka Prohorova');
    await owner.query(
      `update trial.names set name = set_byte(name, 40, get_byte(name, 40) # 1) where record_id = $1`,
      [broken],
    );
    await caughtUp();
    const near = t.house.names?.nearest('Ilinka Prohorova', 5) ?? [];
    assert.deepEqual([near.includes(whole), near.includes(broken)], [true, false]);
    // Of one and the same person too, for whoever sees both.
    await one.does(writeName, { matter: broken, name: 'Ilinka Prohorska' });
    await caughtUp();
    assert.deepEqual(recordsOf(await search(one, desk, 'Ilinka Prohorska')), [broken]);
    await owner.query('delete from trial.names where record_id = $1', [broken]);
  });

  it('is asked by the clock alone', async () => {
    for (const call of [
      `kernel.names_in('trial', 'names', '${newId()}', '${newId()}', 5)`,
      `kernel.names_of('trial', 'names', '{}')`,
      `kernel.count_names('trial', 'names')`,
      `kernel.names_changed('0', '1')`,
      `kernel.names_horizon('0')`,
      `kernel.tell_name_index('${newId()}', '0')`,
      `kernel.end_name_index('${newId()}')`,
    ]) {
      const raw = inSession(t.database.pools.app, one.secret, (client) => client.query(`select ${call}`));
      await assert.rejects(raw, { code: '42501' }, call);
    }
  });
});
