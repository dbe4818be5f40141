/** An administrator who wants to be their own second person: by two accounts, emptied posts, days to come, and speed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '../ids.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { openTrialHouse } from './trial.ts';
import { untilWaiting } from './until-waiting.ts';
import { waitLonger } from './wait-longer.ts';

const admin = {
  login: 'administrator',
  roles: ['office.administrator'],
  purposes: ['office-administration'],
} as const;
const auditor = { login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] } as const;
const editor = { login: 'editor', roles: ['strategy.editor'], purposes: ['strategy-work'] } as const;

describe('an administrator alone', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let watcher: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await waitLonger(owner);
    one = await t.employ(admin);
    watcher = await t.employ(auditor);
    for (const role of ['office.administrator', 'office.auditor', 'strategy.editor'])
      await owner.query('insert into kernel.known_roles (role) values ($1) on conflict do nothing', [role]);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const by = <T = unknown>(text: string, values: unknown[]) =>
    inSession(
      t.database.pools.app,
      one.secret,
      async (client) => (await client.query(text, values)).rows[0] as T,
    );
  const aPost = async (roles: readonly string[], purpose: string) => {
    const post = newId();
    await by(`select kernel.new_post($1, $2, '{"en":"x"}', $3, $4)`, [
      post,
      one.organisation,
      roles,
      [purpose],
    ]);
    return post;
  };
  const aColleague = async () => {
    const user = newId();
    await by(`select kernel.new_user($1, 'Invented', $2, 'en', null)`, [user, `somebody-${user}`]);
    return user;
  };
  const giving = `select kernel.give_post($1, $2, $3, false, current_date + $4::integer, null, 'test') as state`;
  const give = async (post: string, user: string, inDays = 0) =>
    (await by<{ state: string }>(giving, [newId(), post, user, inDays])).state;
  const editing = `select kernel.edit_post($1, 1, '{"en":"x"}', $2, $3, null) as version`;
  const rolesHeld = async (user: string) =>
    (
      await owner.query(
        `select r from kernel.holdings h join kernel.posts p using (post_id), unnest(p.roles) r
         where h.user_id = $1 and h.ended_at is null`,
        [user],
      )
    ).rows.map((row) => row.r as string);

  it('cannot turn a post of the strategy into one of the office while they give it', async () => {
    const [post, colleague] = [await aPost(editor.roles, 'strategy-work'), await aColleague()];
    // Whoever gives waits for the person; meanwhile the post would become another.
    const blocker = new Client({ connectionString: t.database.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from kernel.users where user_id = $1 for update', [colleague]);
    const given = give(post, colleague).catch((error: Error) => error);
    await untilWaiting(owner);
    const edited = by(editing, [post, auditor.roles, auditor.purposes]).catch((error: Error) => error);
    await untilWaiting(owner, 2);
    await blocker.query('commit');
    await blocker.end();
    assert.equal(await given, 'given');
    assert.match(String(await edited), /the post is held/);
    assert.deepEqual(await rolesHeld(colleague), ['strategy.editor']);
  });

  it('is not alone again after they ended the others’ posts and made other posts of them', async () => {
    await by('select kernel.end_holding($1, $2, current_date)', [watcher.post, watcher.user]);
    await assert.rejects(by(editing, [watcher.post, editor.roles, editor.purposes]), /the post is held/);
    assert.equal(
      await give(await aPost(auditor.roles, 'oversight'), await aColleague()),
      'proposed',
      'nobody who ever watched is forgotten',
    );
    const { version } = await by<{ version: number }>(editing, [
      watcher.post,
      auditor.roles,
      auditor.purposes,
    ]);
    assert.equal(version, 2, 'it may stay what it is');
  });

  it('opens no account that is in use by a link of their own, before or after asking for it', async () => {
    const invites = async (user: string) =>
      await by(`select kernel.invite($1, $2, '1 hour')`, [user, Buffer.from(newId())]);
    const [ordinary, fresh] = [await aColleague(), await aColleague()];
    await owner.query(`insert into kernel.credentials (user_id, password_hash) values ($1, 'x')`, [ordinary]);
    await assert.rejects(invites(ordinary), /in use/);
    const opening = newId();
    await by(`select kernel.ask_opening($1, $2, 'they lost it')`, [opening, ordinary]);
    await assert.rejects(invites(ordinary), /in use/);
    await assert.rejects(
      by(`select kernel.confirm_opening($1, $2, '1 hour')`, [opening, Buffer.from(newId())]),
      /another person/,
    );
    await invites(fresh);
  });
});
