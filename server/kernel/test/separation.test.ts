/** Posts that one person never holds together, whoever gives them and in whatever order (rights.md G13, G21). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '../ids.ts';
import { exclusivePosts } from '../separation/exclusive-posts.ts';
import { withoutServer } from './database.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { comeIn, hire } from './people.ts';
import { inSession } from './raw.ts';
import { keeper, openTrialHouse } from './trial.ts';

const admin = {
  login: 'administrator',
  roles: ['office.administrator'],
  purposes: ['office-administration'],
} as const;
/** Walls of rights.md, by hand: whoever takes a pair out of the table breaks this. */
const walls = [
  'community content place',
  'community partners place',
  'community support place',
  'grants content place',
  'grants partners place',
  'grants support place',
  'office.administrator office.auditor anywhere',
  'office.administrator partners anywhere',
  'office.administrator support anywhere',
  'office.stand-in office.administrator anywhere',
  'office.stand-in office.auditor anywhere',
  'office.stand-in office.data-protection-officer anywhere',
  'strategy.deputy-prevention strategy.deputy-counter-terrorism anywhere',
  'support partners anywhere',
  'voices content place',
  'voices partners place',
  'voices support place',
];

const excluded = (error: { code?: string; message: string }) =>
  error.code === '23514' && error.message === 'posts exclude each other';

describe('separation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let second: AtWork;
  let officer: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(admin);
    second = await t.employ(admin);
    officer = await t.employ({
      login: 'officer',
      roles: ['office.data-protection-officer'],
      purposes: ['rights-of-the-person'],
    });
    // Roles of desks that are not built yet, so that their walls can be tried today.
    const sides = exclusivePosts.flatMap((pair) => [roleOf(pair.one), roleOf(pair.other)]);
    for (const role of new Set([...sides, 'office.data-protection-officer'])) {
      await owner.query('insert into kernel.known_roles (role) values ($1) on conflict do nothing', [role]);
    }
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const roleOf = (side: string) => (side.includes('.') ? side : `${side}.worker`);
  const by = <T = unknown>(person: AtWork, text: string, values: unknown[]) =>
    inSession(
      t.database.pools.app,
      person.secret,
      async (client) => (await client.query(text, values)).rows[0] as T,
    );

  async function aPost(roles: readonly string[], place: string | null): Promise<string> {
    const organisation = newId();
    const post = newId();
    await by(one, `select kernel.new_organisation($1, null, 'office', '{"en":"x"}', $2)`, [
      organisation,
      place,
    ]);
    await by(one, `select kernel.new_post($1, $2, '{"en":"x"}', $3, $4)`, [
      post,
      organisation,
      roles,
      ['strategy-work'],
    ]);
    return post;
  }

  async function aUser(): Promise<string> {
    const user = newId();
    await by(one, `select kernel.new_user($1, 'Invented', $2, 'en', null)`, [user, `somebody-${user}`]);
    return user;
  }

  const propose = (post: string, user: string, from = '2026-01-01', until: string | null = null) =>
    by<{ state: string }>(one, `select kernel.give_post($1, $2, $3, false, $4, $5, 'test') as state`, [
      newId(),
      post,
      user,
      from,
      until,
    ]);
  const confirm = (person: AtWork, proposal: string) =>
    by(person, 'select kernel.confirm_post($1)', [proposal]);
  const proposalFor = async (user: string) =>
    (await owner.query('select proposal_id from kernel.proposed_holdings where user_id = $1', [user])).rows[0]
      ?.proposal_id as string;
  /** Gives a post, by two people where it takes two. */
  async function give(...given: Parameters<typeof propose>): Promise<void> {
    const { state } = await propose(...given);
    if (state === 'proposed') await confirm(officer, await proposalFor(given[1]));
  }

  it('the table of walls is the one that the rights ask for', async () => {
    const kept = await owner.query('select one_desk, other_desk, scope from kernel.exclusive_posts');
    assert.deepEqual(
      kept.rows.map((row) => `${row.one_desk} ${row.other_desk} ${row.scope}`).toSorted(),
      walls,
    );
  });

  it('posts that exclude each other cannot meet in one person', async () => {
    for (const pair of exclusivePosts) {
      for (const [first, then] of [
        [pair.one, pair.other],
        [pair.other, pair.one],
      ] as const) {
        const here = await aPost([roleOf(first)], 'Here');
        const there = await aPost([roleOf(then)], pair.scope === 'place' ? 'Here' : 'Elsewhere');
        const user = await aUser();
        await give(here, user);
        await assert.rejects(give(there, user), excluded, `${first} then ${then}`);
      }
    }
  });

  it('in another place, where the rule speaks of a place, and on other days, they may', async () => {
    const user = await aUser();
    await give(await aPost(['community.worker'], 'Here'), user, '2026-01-01', '2026-01-31');
    await give(await aPost(['support.worker'], 'Elsewhere'), user);
    const free = await aUser();
    await give(await aPost(['community.worker'], 'Here'), free, '2026-01-01', '2026-01-31');
    await give(await aPost(['support.worker'], 'Here'), free, '2026-02-01');
    const nowhere = await aUser();
    await give(await aPost(['community.worker'], null), nowhere);
    await assert.rejects(
      give(await aPost(['support.worker'], null), nowhere),
      excluded,
      'an unknown place is the same place',
    );
  });

  it('one post never carries both sides of a wall', async () => {
    for (const pair of exclusivePosts) {
      await assert.rejects(
        aPost([roleOf(pair.one), roleOf(pair.other)], 'Here'),
        excluded,
        `${pair.one} with ${pair.other}`,
      );
    }
    const post = await aPost(['community.worker'], 'Here');
    await assert.rejects(
      by(one, `select kernel.edit_post($1, 1, '{"en":"x"}', $2, $3, null)`, [
        post,
        ['community.worker', 'support.worker'],
        ['strategy-work'],
      ]),
      excluded,
    );
  });

  it('a place that moves does not put somebody on both sides', async () => {
    const user = await aUser();
    const there = await aPost(['support.worker'], 'There');
    await give(await aPost(['community.worker'], 'Here'), user);
    await give(there, user);
    const organisation = (
      await owner.query('select organisation_id from kernel.posts where post_id = $1', [there])
    ).rows[0];
    await assert.rejects(
      by(one, `select kernel.edit_organisation($1, 1, null, 'office', '{"en":"x"}', 'Here', null)`, [
        organisation.organisation_id,
      ]),
      excluded,
    );
  });

  it('two grants at once do not pass a wall', async () => {
    for (let round = 0; round < 8; round += 1) {
      const user = await aUser();
      const posts = [await aPost(['voices.worker'], 'Here'), await aPost(['content.worker'], 'Here')];
      const both = await Promise.allSettled(posts.map((post) => give(post, user)));
      assert.deepEqual(both.map((result) => result.status).toSorted(), ['fulfilled', 'rejected']);
    }
  });

  it('no person holds a role of the system', async () => {
    for (const role of ['kernel.clock', 'kernel.anything', 'zaedno_owner', 'trial', '*', '']) {
      await assert.rejects(
        aPost([role], null),
        (error: { message: string }) => error.message === 'no such role',
        role,
      );
    }
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    await assert.rejects(give(clock.post, await aUser()), /no such record/);
    await assert.rejects(
      by(one, `select kernel.hand_over_post($1, $2, $3, 'test')`, [newId(), clock.post, await aUser()]),
      /no such record/,
    );
  });

  it('nobody gives a post to themselves, and only an administrator gives one', async () => {
    const post = await aPost(['trial.keeper'], null);
    await assert.rejects(give(post, one.user), /another person/);
    const worker = await t.employ(keeper);
    const user = await aUser();
    const other = await aUser();
    await propose(await aPost(['trial.keeper'], null), other);
    const proposal = await proposalFor(other);
    for (const text of [
      `select kernel.give_post('${newId()}', '${post}', '${user}', false, current_date, null, 'x')`,
      `select kernel.withdraw_post('${proposal}')`,
      `select kernel.new_user('${newId()}', 'x', 'x', 'en', null)`,
      `select kernel.new_post('${newId()}', '${worker.organisation}', '{}', '{trial.keeper}', '{oversight}')`,
      `select kernel.new_organisation('${newId()}', null, 'office', '{}', null)`,
      `select kernel.edit_organisation('${worker.organisation}', 1, null, 'office', '{}', null, null)`,
      `select kernel.edit_user('${user}', 'x', 'en', null, null)`,
      `select kernel.edit_post('${post}', 1, '{}', '{trial.keeper}', '{oversight}', null)`,
      `select kernel.end_holding('${one.post}', '${one.user}', current_date)`,
      `select kernel.hand_over_post('${newId()}', '${one.post}', '${user}', 'x')`,
      `select kernel.circles_of_post('${one.post}')`,
      'select kernel.sign_in_states()',
      `select kernel.invite('${user}', '\\x00', '1 hour')`,
      `select kernel.propose_desk('trial', '{}')`,
      `select kernel.switch_desk_on('trial', 1, '{}')`,
      `select kernel.name_stand_in('trial', '${user}', '${post}', 'x')`,
      `select kernel.confirm_stand_in('${newId()}')`,
      `select kernel.end_stand_in('${newId()}')`,
      `select kernel.ask_ceremony('${newId()}', 'rotate-node-key', 'x')`,
      `select kernel.confirm_ceremony('${newId()}')`,
      `select kernel.withdraw_ceremony('${newId()}')`,
      'select kernel.ceremonies_known()',
    ]) {
      await assert.rejects(by(worker, text, []), /does not carry the role/, text);
    }
  });

  const holds = async (user: string, post: string) =>
    (await owner.query('select kernel.holds($1, $2) as yes', [user, post])).rows[0].yes as boolean;

  it('a post at a desk with personal data is given by two people, and the second is never the first', async () => {
    const post = await aPost(['trial.keeper'], 'Here');
    const user = await aUser();
    assert.equal((await propose(post, user)).state, 'proposed');
    const proposal = await proposalFor(user);
    await assert.rejects(confirm(one, proposal), /another person/);
    assert.equal(await holds(user, post), false);
    await confirm(officer, proposal);
    assert.equal(await holds(user, post), true);
    await assert.rejects(confirm(officer, proposal), /no such record/);
  });

  it('nobody seconds a post at a desk where they do not work themselves', async () => {
    const worker = await t.employ(keeper);
    const auditor = await t.employ({ login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] });
    const strategist = await t.employ({
      login: 'editor',
      roles: ['strategy.editor'],
      purposes: ['strategy-work'],
    });
    const [post, user] = [await aPost(['trial.keeper'], 'Here'), await aUser()];
    await propose(post, user);
    const proposal = await proposalFor(user);
    for (const stranger of [second, auditor])
      await assert.rejects(confirm(stranger, proposal), /another person/, stranger.login);
    for (const id of [proposal, newId()])
      await assert.rejects(confirm(strategist, id), /does not carry the role/);
    assert.equal(await holds(user, post), false);
    await confirm(worker, proposal);
    assert.equal(await holds(user, post), true);
    await propose(await aPost(['trial.keeper'], 'Here'), worker.user);
    await assert.rejects(confirm(worker, await proposalFor(worker.user)), /another person/, 'nor their own');
  });

  it('a post of the office is given by two people of the office, so that no administrator makes their own second', async () => {
    const auditor = await t.employ({ login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] });
    const worker = await t.employ(keeper);
    for (const role of ['office.administrator', 'office.auditor', 'office.data-protection-officer']) {
      const [post, user] = [await aPost([role], null), await aUser()];
      assert.equal((await propose(post, user)).state, 'proposed', role);
      const proposal = await proposalFor(user);
      for (const stranger of [one, worker])
        await assert.rejects(confirm(stranger, proposal), /another person/, role);
      await confirm(auditor, proposal);
      assert.equal(await holds(user, post), true, role);
    }
  });

  it('a post that takes two takes them too when it is handed over, or made for a deputy', async () => {
    const old = await t.employ({ login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] });
    const [next, deputy] = [await aUser(), await aUser()];
    const given = await by<{ state: string }>(
      one,
      `select kernel.give_post($1, $2, $3, true, current_date, null, 'test') as state`,
      [newId(), old.post, deputy],
    );
    assert.equal(given.state, 'proposed');
    const handed = await by<{ state: string }>(
      one,
      `select kernel.hand_over_post($1, $2, $3, 'test') as state`,
      [newId(), old.post, next],
    );
    assert.equal(handed.state, 'proposed');
    assert.deepEqual([await holds(old.user, old.post), await holds(next, old.post)], [false, false]);
  });

  it('an act that needs two people is confirmed once, by another, and only for who sees the record', async () => {
    const keepers = [await t.employ(keeper), await t.employ(keeper), await t.employ(keeper)] as const;
    const [asker, seconder, stranger] = keepers;
    const { matter } = await asker.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await asker.does(grantMatter, { matter, user: seconder.user, reason: 'Second.' });
    const id = newId();
    const ask = (person: AtWork, of: string, as = newId()) =>
      by(person, `select kernel.ask_second_look($1, $2, 'disclosure', 'sealed:eA')`, [as, of]);
    await ask(asker, matter, id);
    const look = (person: AtWork, at: string) =>
      by<{ act: string }>(person, 'select kernel.confirm_second_look($1) as act', [at]);
    await assert.rejects(ask(stranger, matter), /no such record/);
    await assert.rejects(ask(asker, newId()), /no such record/);
    await assert.rejects(look(stranger, id), /no such record/);
    await assert.rejects(look(asker, newId()), /no such record/);
    await assert.rejects(look(asker, id), /another person/);
    assert.equal((await look(seconder, id)).act, 'disclosure');
    await assert.rejects(look(seconder, id), /already confirmed/);
    const kept = await owner.query(
      'select asked_by, confirmed_by from kernel.second_looks where look_id = $1',
      [id],
    );
    assert.deepEqual(kept.rows, [{ asked_by: asker.user, confirmed_by: seconder.user }]);
  });

  it('the guard knows of no post, person or place that is not there, and of no older version', async () => {
    const [post, organisation] = [await aPost(['trial.keeper'], null), newId()];
    await by(one, `select kernel.new_organisation($1, null, 'office', '{"en":"x"}', null)`, [organisation]);
    const editPost = (id: string, base: number) =>
      by<{ v: number | null }>(
        one,
        `select kernel.edit_post($1, $2, '{"en":"y"}', '{trial.keeper}', '{oversight}', null) as v`,
        [id, base],
      );
    const editOrganisation = (id: string, base: number) =>
      by<{ v: number | null }>(
        one,
        `select kernel.edit_organisation($1, $2, null, 'office', '{"en":"y"}', null, null) as v`,
        [id, base],
      );
    assert.deepEqual(
      [(await editPost(post, 1)).v, (await editPost(post, 1)).v, (await editPost(post, 2)).v],
      [2, null, 3],
    );
    assert.deepEqual(
      [(await editOrganisation(organisation, 1)).v, (await editOrganisation(organisation, 1)).v],
      [2, null],
    );
    assert.equal((await editOrganisation(newId(), 1)).v, null);
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    for (const nobody of [newId(), clock.post]) await assert.rejects(editPost(nobody, 1), /no such record/);
    const user = await aUser();
    for (const [text, values] of [
      [`select kernel.edit_user($1, 'x', 'en', null, null)`, [newId()]],
      ['select kernel.confirm_post($1)', [newId()]],
      ['select kernel.withdraw_post($1)', [newId()]],
      ['select kernel.end_holding($1, $2, current_date)', [post, user]],
      ['select kernel.end_holding($1, $2, current_date)', [clock.post, clock.user]],
      [`select kernel.give_post($1, $2, $3, false, current_date, null, 'x')`, [newId(), newId(), user]],
      [`select kernel.give_post($1, $2, $3, false, current_date, null, 'x')`, [newId(), post, newId()]],
      [`select kernel.invite($1, '\\x01', '1 hour')`, [newId()]],
    ] as const) {
      await assert.rejects(by(one, text, [...values]), /no such record/, text);
    }
    await assert.rejects(
      by(one, `select kernel.edit_user($1, 'x', 'en', null, current_date)`, [one.user]),
      /another person/,
    );
    await by(one, `select kernel.edit_user($1, 'x', 'en', null, null)`, [one.user]);
    const kept = await owner.query('select 1 from kernel.holdings where user_id = $1 and ended_at is null', [
      one.user,
    ]);
    assert.equal(kept.rows.length, 1, 'who is not ended keeps the post');
  });

  it('the wall is asked again when the second person confirms', async () => {
    await owner.query(`insert into kernel.personal_desks (desk) values ('support') on conflict do nothing`);
    const user = await aUser();
    assert.equal((await propose(await aPost(['support.worker'], 'Here'), user)).state, 'proposed');
    await give(await aPost(['community.worker'], 'Here'), user);
    await assert.rejects(confirm(officer, await proposalFor(user)), excluded);
    await owner.query(`delete from kernel.personal_desks where desk = 'support'`);
  });

  it('a post that was handed over opens nothing from that second', async () => {
    const old = await hire(t.database.ownerUrl, {
      login: 'focal',
      roles: ['strategy.worker'],
      purposes: ['strategy-work'],
    });
    const secret = await comeIn(t.database.pools, old, 'strategy-work');
    const enters = async () =>
      (await t.database.pools.app.query('select 1 from kernel.enter($1)', [secret])).rows.length;
    assert.equal(await enters(), 1);
    const user = await aUser();
    const handed = await by<{ state: string }>(
      one,
      `select kernel.hand_over_post($1, $2, $3, 'test') as state`,
      [newId(), old.post, user],
    );
    assert.equal(handed.state, 'given');
    assert.equal(await enters(), 0);
    await assert.rejects(comeIn(t.database.pools, old, 'strategy-work'));
    const kept = await owner.query(
      'select user_id from kernel.holdings where post_id = $1 and ended_at is null',
      [old.post],
    );
    assert.deepEqual(kept.rows, [{ user_id: user }]);
  });

  it('the table itself knows no second look by the one who asked', async () => {
    const found = await owner.query(`select pg_get_constraintdef(oid) as text from pg_constraint
      where conrelid = 'kernel.second_looks'::regclass and contype = 'c'`);
    assert.ok(
      found.rows.some(({ text }) => /confirmed_by IS NULL.*confirmed_by <> asked_by/s.test(text)),
      'kernel.second_looks has lost its check',
    );
  });
});
