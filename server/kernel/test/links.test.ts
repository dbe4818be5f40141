/** Links between desks: a closed table of pairs, asked by the database for the desks that the records truly have. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '../ids.ts';
import type { Refusal } from '../operation/errors.ts';
import { linkRecords } from '../records/link-records.ts';
import { beginAs } from '../db/transaction.ts';
import { withoutServer } from './database.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { aTeam } from './people.ts';
import { inSession } from './raw.ts';
import { keeper, openTrialHouse } from './trial.ts';

const desks = [
  'strategy',
  'support',
  'partners',
  'content',
  'voices',
  'training',
  'community',
  'evidence',
  'external',
  'committee',
  'portal',
  'crisis',
  'office',
  'trial',
];
/** Written by hand from rights.md G03 and G13; whoever adds a pair changes this list and says why. */
const allowed = [
  'strategy strategy',
  'strategy evidence',
  'evidence strategy',
  'strategy training',
  'training strategy',
  'strategy external',
  'external strategy',
  // What a committee decided leads to the plan (R29).
  'committee strategy',
  'support support',
];

describe('links', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let circle: string;
  const records = new Map<string, string>();
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    ({ circle } = await one.does<{ circle: string }>(openMatter, { title: 'Gives a circle' }));
    for (const desk of desks) {
      const id = newId();
      await owner.query(
        `insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by)
         values ($1, $2, $3, 'thing', $4, 'case', $5)`,
        [id, circle, desk, one.organisation, one.user],
      );
      records.set(desk, id);
    }
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  async function link(from: string, to: string): Promise<string> {
    const transaction = await beginAs(t.database.pools, one.secret);
    try {
      const id = await linkRecords(transaction.tx, from, to, 'concerns');
      await transaction.commit([]);
      return id;
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  }

  it('no link crosses a wall', async () => {
    for (const from of desks) {
      for (const to of desks) {
        const linked = link(records.get(from) as string, records.get(to) as string);
        if (allowed.includes(`${from} ${to}`)) await linked;
        else
          await assert.rejects(
            linked,
            (error: Refusal) => error.code === 'kernel.not-allowed',
            `${from} to ${to}`,
          );
      }
    }
    const walls = ['support', 'partners', 'content'];
    const dialogue = ['strategy', 'committee', 'community', 'voices', 'evidence', 'portal'];
    for (const one of walls)
      for (const other of dialogue) {
        assert.ok(!allowed.includes(`${one} ${other}`) && !allowed.includes(`${other} ${one}`));
      }
  });

  it('a link needs both its records, and says of neither whether it is there', async () => {
    const one = records.get('strategy') as string;
    for (const [from, to] of [
      [one, newId()],
      [newId(), one],
    ] as const) {
      await assert.rejects(link(from, to), (error: Refusal) => error.code === 'kernel.not-found');
    }
  });

  it('a link names the desk that its record has', async () => {
    await link(records.get('strategy') as string, records.get('evidence') as string);
    const wrong = await owner.query(`select 1 from kernel.links l
      join kernel.records f on f.record_id = l.from_record join kernel.records t on t.record_id = l.to_record
      where f.desk <> l.from_desk or t.desk <> l.to_desk`);
    assert.equal(wrong.rows.length, 0);
    const client = await t.database.pools.app.connect();
    try {
      await assert.rejects(
        client.query(
          `insert into kernel.links (link_id, circle_id, from_desk, from_record, to_desk, to_record, kind, created_by)
           values ($1, $2, 'strategy', $3, 'strategy', $4, 'x', $5)`,
          [newId(), circle, records.get('support'), records.get('strategy'), one.user],
        ),
        (error: { code?: string }) => error.code === '42501',
      );
    } finally {
      client.release();
    }
  });

  it('a link goes along with the record that it leads from', async () => {
    const { matter: from, circle: home } = await one.does<{ matter: string; circle: string }>(openMatter, {
      title: 'Goes elsewhere',
    });
    await owner.query(`update kernel.records set desk = 'evidence' where record_id = $1`, [from]);
    const id = await link(from, records.get('strategy') as string);
    const circleOf = async () =>
      (await owner.query('select circle_id from kernel.links where link_id = $1', [id])).rows[0]?.circle_id;
    assert.equal(await circleOf(), home);
    const team = await aTeam(t.database.ownerUrl);
    await inSession(t.database.pools.app, one.secret, (client) =>
      client.query('select kernel.move_record($1, $2)', [from, team]),
    );
    assert.equal(await circleOf(), team);
  });

  it('between desks there is no foreign key', async () => {
    const found =
      await owner.query(`select conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint c
      join pg_class f on f.oid = conrelid join pg_class r on r.oid = confrelid
      where contype = 'f' and f.relnamespace <> r.relnamespace and r.relnamespace <> 'kernel'::regnamespace
        and f.relnamespace::regnamespace::text not in ('pgboss')`);
    assert.deepEqual(found.rows, []);
  });
});
