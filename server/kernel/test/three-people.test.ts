/**
 * An office of three people for a month (rights.md G20): one is on leave for two weeks, one leaves. Every act that takes
 * two people occurs, none comes to a standstill, nobody is their own second. A day passes when everything that the
 * database knows the day of lies a day further back.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { newId } from '../ids.ts';
import { actKinds, type ActName, officeActs } from '../separation/acts.ts';
import { withoutServer } from './database.ts';
import { answerAct } from './desk/operations/answer-act.ts';
import { askForAct } from './desk/operations/ask-for-act.ts';
import { breakGlassOfMatter } from './desk/operations/break-glass-of-matter.ts';
import { callStandInToMatter } from './desk/operations/call-stand-in-to-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import type { AnyOperation } from '../operation/define.ts';
import { run } from '../operation/run.ts';
import { openTestHouse, type AtWork, type TestHouse } from './house.ts';
import { aTeam, comeIn } from './people.ts';
import { inSession } from './raw.ts';
import { refusal } from './refusal.ts';
import { keeper, supervisor, trialFacts, trialSource } from './trial.ts';

const deskActs = (Object.keys(actKinds) as ActName[]).filter((act) => !officeActs.includes(act));
const days = 30;
const leave = { from: 3, until: 16 };
const lastDay = 20;
const standIn = { login: 'stand-in', roles: ['office.stand-in'], purposes: ['prevention-support'] } as const;

describe('three people for a month', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let team: string;
  let today = 1;
  /** The office: an administrator, an officer, and a keeper whose supervisor is the administrator. */
  let mira: AtWork;
  let miraAtDesk: AtWork;
  let petar: AtWork;
  let lina: AtWork;
  let niko: AtWork | undefined;
  let outsiders: { at: AtWork; standIn: string }[] = [];
  let clock: AtWork;
  const asked: { look: string; act: ActName; day: number; answered: 'yes' | 'nobody' }[] = [];

  before(async () => {
    t = await openTestHouse([trialSource, ...desks]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    team = await aTeam(t.database.ownerUrl);
    mira = await t.employ({
      login: 'mira',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    petar = await t.employ({
      login: 'petar',
      roles: ['office.data-protection-officer'],
      purposes: ['oversight'],
    });
    miraAtDesk = await secondPost(mira, await t.employ(supervisor), 'prevention-support');
    lina = await t.employ(keeper);
    clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    for (const one of [miraAtDesk, lina]) await intoTeam(one.post);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const by = async <T = Record<string, unknown>>(person: AtWork, text: string, values: unknown[] = []) =>
    (await inSession(t.database.pools.app, person.secret, (client) => client.query(text, values)))
      .rows as T[];
  const intoTeam = (post: string) =>
    owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), team, post],
    );

  /** The same person in another's post, which is theirs from now on. */
  async function secondPost(person: AtWork, other: AtWork, purpose: 'prevention-support'): Promise<AtWork> {
    await owner.query('update kernel.holdings set user_id = $1 where post_id = $2', [
      person.user,
      other.post,
    ]);
    return at({ ...other, user: person.user }, purpose);
  }

  /** Somebody at work anew, signed in strongly. */
  async function at(person: AtWork, purpose: Parameters<typeof comeIn>[2]): Promise<AtWork> {
    const one = { ...person, secret: await comeIn(t.database.pools, person, purpose) };
    await owner.query('update kernel.sessions set stepped_up_at = now() where user_id = $1', [person.user]);
    return {
      ...one,
      does: (operation, input, key) => runAs(one.secret, operation, input, key),
    };
  }
  const runAs = async (secret: string, ...[operation, input, key]: Parameters<AtWork['does']>) => {
    return (await run(t.house, operation, { secret, input, key })) as never;
  };

  /** Everything lies a day further back, nobody is signed in any more, and the clock has looked. */
  async function aDayPasses(): Promise<void> {
    today += 1;
    await owner.query(`
      update kernel.holdings set from_on = from_on - 1, until_on = until_on - 1;
      update kernel.circle_members set until_at = until_at - interval '1 day';
      update kernel.sight set stale_at = stale_at - interval '1 day';
      update kernel.second_looks set asked_at = asked_at - interval '1 day', due_at = due_at - interval '1 day',
        undone_at = undone_at - interval '1 day';
      update kernel.sessions set ended_at = now() where ended_at is null;`);
    clock = await at(clock, 'office-administration');
    await by(clock, 'select kernel.end_grants_due()');
    await by(clock, 'select * from kernel.take_looks_due(now(), 100)');
    mira = await at(mira, 'office-administration');
    miraAtDesk = await at(miraAtDesk, 'prevention-support');
    if (!away(petar)) petar = await at(petar, 'oversight');
    if (today <= lastDay) lina = await at(lina, 'prevention-support');
    if (niko) niko = await at(niko, 'prevention-support');
    outsiders = await Promise.all(
      outsiders.map(async (one) => ({ ...one, at: await at(one.at, 'prevention-support') })),
    );
  }
  const away = (person: AtWork) => person === petar && today >= leave.from && today <= leave.until;
  const readinessOf = async () =>
    (
      await by<{ missing: string[]; lapsed: string[] }>(mira, `select * from kernel.readiness_of('trial')`)
    )[0];
  const switchOn = async (person: AtWork, seen: number) => {
    const ready = await by<{ id: string }>(person, `select kernel.stand_ins_ready('trial') as id`);
    return await by(person, `select kernel.switch_desk_on('trial', $1, $2)`, [
      seen,
      ready.map(({ id }) => id),
    ]);
  };
  const nameStandIn = async (person: AtWork, of: AtWork) =>
    (
      await by<{ id: string }>(person, `select kernel.name_stand_in('trial', $1, $2, 'an agreement') as id`, [
        of.user,
        of.post,
      ])
    )[0]?.id as string;

  it('begins with no stand-in, and the desk cannot be switched on', async () => {
    await by(mira, `select kernel.propose_desk('trial', $1)`, [trialFacts]);
    assert.deepEqual(await readinessOf(), { missing: ['standIns'], lapsed: [] });
    await assert.rejects(switchOn(petar, 1), /not everything is named/);
  });

  it('names two stand-ins, each by two people, and switches the desk on by two', async () => {
    for (const name of ['sava', 'vera']) {
      const one = await t.employ({ ...standIn, login: name });
      const id = await nameStandIn(mira, one);
      await assert.rejects(by(mira, 'select kernel.confirm_stand_in($1)', [id]), /another person/);
      await by(petar, 'select kernel.confirm_stand_in($1)', [id]);
      outsiders.push({ at: await at(one, 'prevention-support'), standIn: id });
    }
    await assert.rejects(switchOn(mira, 1), /another person/);
    await switchOn(petar, 1);
  });

  it('goes through the month: every act is asked for, answered or ended, and nobody is alone in any', async () => {
    // Before the officer goes on leave, the keeper becomes their deputy, by two people.
    await owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason)
       select gen_random_uuid(), circle_id, post_id, $1, true, current_date + 2, current_date + 15, 'on leave'
       from kernel.holdings where post_id = $2 and not deputy`,
      [lina.user, petar.post],
    );
    for (; today <= days; ) {
      if (today === lastDay + 1) await oneLeavesAndAnotherComes();
      if (today % 7 === 3) await officeActsOccur();
      const first = niko ?? lina;
      // On two days of seven nobody works.
      if (today % 7 < 5) for (const act of deskActs) await occurs(first, act);
      await aDayPasses();
    }
    for (let more = 0; more < 8; more += 1) await aDayPasses();
  });

  /** The keeper leaves; the other two let the next one in. */
  async function oneLeavesAndAnotherComes(): Promise<void> {
    await by(mira, 'select kernel.end_holding($1, $2, current_date)', [lina.post, lina.user]);
    const next = newId();
    await by(mira, `select kernel.new_user($1, 'Invented Niko', $2, 'en', null)`, [next, `niko-${next}`]);
    const given = newId();
    await by(mira, `select kernel.give_post($1, $2, $3, false, current_date, null, 'the next one')`, [
      given,
      lina.post,
      next,
    ]);
    await assert.rejects(by(mira, 'select kernel.confirm_post($1)', [given]), /another person/);
    await by(petar, 'select kernel.confirm_post($1)', [given]);
    niko = await at({ ...lina, user: next, login: `niko-${next}` }, 'prevention-support');
  }

  /** Keys, stand-ins and the switch, with whoever is there: the officer, or their deputy. */
  async function officeActsOccur(): Promise<void> {
    const officer = away(petar) ? await at({ ...petar, user: lina.user }, 'oversight') : petar;
    const ceremony = newId();
    await by(mira, `select kernel.ask_ceremony($1, 'rotate-node-key', 'yearly')`, [ceremony]);
    await assert.rejects(by(mira, 'select kernel.confirm_ceremony($1)', [ceremony]), /another person/);
    await by(officer, 'select kernel.confirm_ceremony($1)', [ceremony]);
    const extra = await t.employ({ ...standIn, login: `extra-${today}` });
    await by(officer, 'select kernel.confirm_stand_in($1)', [await nameStandIn(mira, extra)]);
    await by(mira, `select kernel.propose_desk('trial', $1)`, [{ ...trialFacts, law: `as of day ${today}` }]);
    const [now] = await by<{ version: number }>(mira, `select version from kernel.readiness`);
    await assert.rejects(switchOn(mira, now?.version ?? 0), /another person/);
    await switchOn(officer, now?.version ?? 0);
  }

  /** Asked for by the one keeper there is, answered by the supervisor, a stand-in or, every third day, by nobody. */
  async function occurs(first: AtWork, act: ActName): Promise<void> {
    const mine = await first.does<{ matter: string }>(openMatter, { title: `Day ${today}`, circle: team });
    const { matter } = mine;
    const reason = 'an invented reason';
    const look =
      act === 'break-glass'
        ? await brokenGlass(first, reason)
        : (await first.does<{ look: string }>(askForAct, { matter, act, reason })).look;
    const of = act === 'break-glass' ? await recordOf(look) : matter;
    await assert.rejects(
      first.does(answerAct, { matter: of, act }),
      refusal(act === 'not-within-scope' ? 'kernel.not-found' : 'kernel.same-person'),
    );
    const answered = today % 3 === 0 && actKinds[act].kind === 'afterwards' ? 'nobody' : 'yes';
    asked.push({ look, act, day: today, answered });
    if (answered === 'nobody') return;
    const outsider = outsiders[today % 2];
    if (today % 3 === 1 || act === 'break-glass') return void (await answeredInside(of, look, act));
    assert.ok(outsider);
    await assert.rejects(outsider.at.does(readMatter, { matter: of }), refusal('kernel.not-found'));
    await first.does(callStandInToMatter, { matter: of, act, look, standIn: outsider.standIn });
    await outsider.at.does(readMatter, { matter: of });
    await outsider.at.does(answerAct, { matter: of, act });
    await assert.rejects(outsider.at.does(readMatter, { matter: of }), refusal('kernel.not-found'));
  }
  async function answeredInside(matter: string, look: string, act: ActName): Promise<void> {
    if (act !== 'break-glass' || away(petar)) return void (await miraAtDesk.does(answerAct, { matter, act }));
    await petar.does(t.house.operations.get('office.review-look') as AnyOperation, { look });
  }
  /** A matter of another team, opened in an emergency; the supervisor is in both teams. */
  async function brokenGlass(first: AtWork, reason: string): Promise<string> {
    const other = await aTeam(t.database.ownerUrl);
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason) values ($1, $2, $3, 'test')`,
      [newId(), other, miraAtDesk.post],
    );
    const { matter } = await first.does<{ matter: string }>(openMatter, {
      title: 'Another team’s',
      circle: team,
    });
    await first.does(transferMatter, {
      matter,
      circle: other,
    });
    await assert.rejects(first.does(readMatter, { matter }), refusal('kernel.not-found'));
    const { look } = await first.does<{ look: string }>(breakGlassOfMatter, { matter, reason });
    await first.does(readMatter, { matter });
    return look;
  }
  const recordOf = async (look: string) =>
    (await owner.query('select record_id from kernel.second_looks where look_id = $1', [look])).rows[0]
      ?.record_id as string;

  it('leaves nothing open: what nobody seconded has ended by itself, and no state was moved by the clock', async () => {
    const kept = (await owner.query('select * from kernel.second_looks')).rows;
    assert.equal(kept.length, asked.length);
    assert.ok(asked.length > 140, `${asked.length} acts`);
    for (const { look, act, answered } of asked) {
      const row = kept.find((one) => one.look_id === look);
      assert.ok(row.ended_at, `${act} is still open`);
      assert.equal(row.confirmed_at !== null, answered === 'yes', act);
      assert.equal(row.undone_at !== null, answered === 'nobody', act);
    }
    const moved = await owner.query('select 1 from kernel.state_history where by_user = $1', [clock.user]);
    assert.equal(moved.rowCount, 0);
  });

  it('saw every act confirmed before, in and after the leave, and after one had left', async () => {
    const times = [
      [1, leave.from - 1],
      [leave.from, leave.until],
      [leave.until + 1, lastDay],
      [lastDay + 1, days],
    ] as const;
    for (const act of deskActs) {
      for (const [from, until] of times) {
        const done = asked.filter((one) => one.act === act && one.day >= from && one.day <= until);
        assert.ok(
          done.some((one) => one.answered === 'yes'),
          `${act}, days ${from} to ${until}`,
        );
      }
    }
    for (const table of ['ceremonies', 'stand_ins']) {
      const all = await owner.query(`select 1 from kernel.${table} where confirmed_at is not null`);
      assert.ok((all.rowCount ?? 0) >= 4, table);
    }
  });

  it('had nobody second themselves, and no duty of the first list done alone', async () => {
    const alone = await owner.query(`
      select 'look' as what from kernel.second_looks where confirmed_by = asked_by
        or kind = 'together' and confirmed_by is null
      union all select 'ceremony' from kernel.ceremonies where confirmed_by = asked_by or confirmed_by is null
      union all select 'stand-in' from kernel.stand_ins where confirmed_by in (named_by, user_id) or confirmed_by is null
      union all select 'desk' from kernel.readiness where switched_on_by = proposed_by`);
    assert.deepEqual(alone.rows, []);
    const seals = await owner.query(
      `select l.record_id from kernel.second_looks l join kernel.records r using (record_id)
       where l.act = 'not-within-scope' and l.undone_at is not null and r.circle_id <> $1`,
      [team],
    );
    assert.deepEqual(seals.rows, [], 'what one person sealed alone is no longer sealed');
  });
});
