/** Councils, community action teams and support teams of one place have different members; a small place has no support team (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '../ids.ts';
import { inSession } from './raw.ts';
import { withoutServer } from './database.ts';
import { type AtWork, openTestHouse, type TestHouse } from './house.ts';

describe('the bodies of one place', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let administrator: AtWork;
  before(async () => {
    t = await openTestHouse([]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const hired = { roles: ['office.administrator'], purposes: ['office-administration'] as const };
    administrator = await t.employ({ login: 'administrator', ...hired });
    for (const role of ['strategy.focal-point', 'strategy.reader', 'support.chair'])
      await owner.query('insert into kernel.known_roles (role) values ($1) on conflict do nothing', [role]);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const by = <T = unknown>(text: string, values: unknown[]) =>
    inSession(
      t.database.pools.app,
      administrator.secret,
      async (client) => (await client.query(text, values)).rows[0] as T,
    );
  async function anOrganisation(kind: string, place: string | null): Promise<string> {
    const id = newId();
    await by(`select kernel.new_organisation($1, null, $2, '{"en":"x"}', $3)`, [id, kind, place]);
    return id;
  }
  async function aPost(kind: string, place: string | null, role = 'strategy.focal-point'): Promise<string> {
    const post = newId();
    const of = await anOrganisation(kind, place);
    await by(`select kernel.new_post($1, $2, '{"en":"x"}', $3, array['strategy-work'])`, [post, of, [role]]);
    return post;
  }
  async function aUser(): Promise<string> {
    const user = newId();
    await by(`select kernel.new_user($1, 'Invented', $2, 'en', null)`, [user, `somebody-${user}`]);
    return user;
  }
  const give = (post: string, user: string) =>
    by(`select kernel.give_post($1, $2, $3, false, current_date, null, 'test')`, [newId(), post, user]);
  const people = (of: string, n: number | null) => by('select kernel.set_inhabitants($1, $2)', [of, n]);
  const apart = { message: 'posts exclude each other', detail: 'bodies-of-one-place' };

  it('do not share a member where many people live, or nobody said how many', async () => {
    const town = await anOrganisation('municipality', 'Town');
    const user = await aUser();
    await give(await aPost('council', 'Town'), user);
    const team = await aPost('community-team', 'Town');
    await assert.rejects(give(team, user), apart);
    await people(town, 20_001);
    await assert.rejects(give(team, user), apart);
    // Elsewhere, and in the same council, nothing stands in the way.
    await give(await aPost('community-team', 'Another town'), user);
    await give(await aPost('council', 'Town', 'strategy.reader'), user);
    await people(town, 20_000);
    await give(team, user);
    // A place that has grown is asked about again.
    await assert.rejects(people(town, 20_001), apart);
  });

  it('leave the support team of a small place to the region, with members of neither', async () => {
    const village = await anOrganisation('municipality', 'Village');
    await people(village, 900);
    const small = { message: 'the team is of the region', detail: 'team-of-region' };
    await assert.rejects(anOrganisation('local-support-team', 'Village'), small);
    await anOrganisation('local-support-team', 'Region');
    // A place that has shrunk, or that gets its number after its team, is asked about too.
    const other = await anOrganisation('municipality', 'Hamlet');
    await anOrganisation('local-support-team', 'Hamlet');
    await assert.rejects(people(other, 900), small);
    const user = await aUser();
    await give(await aPost('council', 'Region'), user);
    const regional = await aPost('local-support-team', 'Region', 'support.chair');
    await assert.rejects(give(regional, user), apart);
  });

  it('follow the number that the country sets, which asks again of everybody and stays in a history', async () => {
    const village = await anOrganisation('municipality', 'Upper village');
    await people(village, 30_000);
    const size = (n: number) =>
      by('select kernel.set_small_place_size($1, $2)', [n, 'The law of the country']);
    const member = await aUser();
    await give(await aPost('council', 'Upper village'), member);
    const team = await aPost('community-team', 'Upper village');
    await size(29_999);
    await assert.rejects(give(team, member), apart);
    await size(30_000);
    await give(team, member);
    await assert.rejects(size(29_999), apart, 'they sit in both by now');
    // A place with a team of its own does not become small.
    await people(await anOrganisation('municipality', 'Large town'), 90_000);
    await anOrganisation('local-support-team', 'Large town');
    const small = { message: 'the team is of the region', detail: 'team-of-region' };
    await assert.rejects(size(90_000), small);
    for (const n of [999, 500_001]) await assert.rejects(size(n), /check/);
    const { rows } = await owner.query('select inhabitants from kernel.small_place_sizes order by set_at');
    assert.deepEqual(rows, [{ inhabitants: 29_999 }, { inhabitants: 30_000 }]);
    await assert.rejects(
      by('update kernel.small_place_sizes set inhabitants = 20000', []),
      /permission denied/,
    );
  });

  it('are told how many live there, and which places are small, by an administrator alone', async () => {
    const reader = await t.employ({
      login: 'reader',
      roles: ['strategy.reader'],
      purposes: ['strategy-work'],
    });
    for (const text of [
      `select kernel.set_inhabitants('${administrator.organisation}', 5)`,
      `select kernel.set_small_place_size(5000, 'x')`,
    ])
      await assert.rejects(
        inSession(t.database.pools.app, reader.secret, (client) => client.query(text)),
        /does not carry the role/,
      );
  });
});
