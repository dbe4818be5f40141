/** A ledger that can forget: what is over goes by rule, what is held stays, and nothing goes in silence. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { signerOf } from '../ledger/checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from '../ledger/entry.ts';
import { leafHash } from '../ledger/merkle.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { readShorterTimes, retentionOf } from '../retention/classes.ts';
import { writeRetentionRules } from '../retention/write-rules.ts';
import { inSession } from './as-clock.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse } from './trial.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerOf('zaedno.test/ledger', pem);
const personal = 'ledger-personal-read';

describe('a ledger that can forget', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let clock: AtWork;
  let officer: AtWork;
  let owner: Client;
  before(async () => {
    t = await openTrialHouse();
    one = await t.employ(keeper);
    clock = await t.employ({ login: 'clock', roles: ['kernel.clock'], purposes: ['office-administration'] });
    officer = await t.employ({
      login: 'officer',
      roles: ['office.data-protection-officer'],
      purposes: ['rights-of-the-person'],
    });
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const count = async (where: string, values: unknown[] = []) =>
    Number((await rows(`select count(*) as n from kernel.ledger_entries where ${where}`, values))[0].n);
  /** Entries that were written so many days ago, and sealed then. */
  async function wrote(
    days: number,
    of: { operation: string; class: string; about: string[]; times?: number },
  ) {
    await inSession(
      t,
      one,
      `select kernel.append_ledger($1, 'read', $2, '{}', $3, null) from generate_series(1, $4)`,
      [of.operation, of.about, of.class, of.times ?? 1],
    );
    await rows(
      `update kernel.ledger_entries set at = at - make_interval(days => $1) where operation = $2 and at > now() - interval '1 hour'`,
      [days, of.operation],
    );
    await sealAll(t.database.pools.sealer, signer);
  }
  const sweep = async () => {
    const [found] = await inSession(t, clock, 'select kernel.sweep_ledger(5000) as told');
    await sealAll(t.database.pools.sealer, signer);
    return found?.['told'] as { class: string; month: string; count: number }[];
  };
  const months = async () => {
    await inSession(t, clock, 'select kernel.make_ledger_months(2)');
    return (await inSession(t, clock, 'select kernel.drop_ledger_months() as gone'))[0]?.['gone'] as string[];
  };
  const someone = () => crypto.randomUUID();
  const fine = async () => {
    const verified = await verifyLedger(t.database.pools.sealer, signer);
    assert.deepEqual(verified.faults, []);
    return verified;
  };

  it('after a thousand erased entries the ledger verifies with counts, and a million guesses find none of them', async () => {
    await wrote(1200, { operation: 'trial.old-read', class: personal, about: [someone()], times: 1000 });
    await wrote(400, { operation: 'trial.old-refusal', class: 'ledger-machine', about: [] });
    await wrote(400, { operation: 'trial.younger-read', class: personal, about: [someone()] });
    const known = (
      await rows(
        `select ${entryColumns} from kernel.ledger_entries where operation = 'trial.old-read' order by n limit 1`,
      )
    )[0] as EntryRow;
    const leaves = new Set(
      (
        await rows(`select encode(l.hash, 'hex') as hash from kernel.ledger_leaves l join kernel.ledger_entries e using (n)
        where e.operation = 'trial.old-read'`)
      ).map(({ hash }) => hash as string),
    );
    assert.equal(leaves.size, 1000);

    const told = await sweep();
    assert.deepEqual(
      told.map((line) => [line.class, line.count]),
      [
        ['ledger-machine', 1],
        [personal, 1000],
      ],
    );
    assert.equal(await count(`operation like 'trial.old-%'`), 0);
    assert.equal(await count(`operation = 'trial.younger-read'`), 1);
    const verified = await fine();
    assert.equal(verified.erased, 1001);
    assert.deepEqual(verified.erasures.map(({ rule, count: erased }) => [rule, erased]).toSorted(), [
      ['ledger-machine', 1],
      [personal, 1000],
    ]);
    for (const { on } of verified.erasures) assert.equal(on, new Date().toISOString().slice(0, 10));

    // Whoever knows every other word of an entry tries a million records in it, the true one among them.
    const [before = '', behind = ''] = canonicalEntry(known).split(known.about[0] as string);
    const guess = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    let found = 0;
    const without = Buffer.alloc(0);
    for (let at = 0; at < 1_000_000; at += 1) {
      const record = at === 654_321 ? (known.about[0] as string) : guess(at);
      if (leaves.has(leafHash(without, `${before}${record}${behind}`).toString('hex'))) found += 1;
    }
    assert.equal(found, 0);
    // With the salt, which is destroyed, the very same guess would have been right.
    assert.ok(leaves.has(leafHash(known.salt, canonicalEntry(known)).toString('hex')));
    const kept = await rows(`select 1 from kernel.ledger_entries where salt = $1`, [known.salt]);
    assert.equal(kept.length, 0);
  });

  it('finds an entry that somebody took out and marked as erased, for no sweep tells of it', async () => {
    await wrote(10, { operation: 'trial.hidden', class: personal, about: [someone()] });
    const { n } = (await rows(`select n from kernel.ledger_entries where operation = 'trial.hidden'`))[0];
    await rows(`create temp table kept as select * from kernel.ledger_entries where n = ${n}`);
    await rows('delete from kernel.ledger_entries where n = $1', [n]);
    await rows(`update kernel.ledger_leaves set erased_under = $2, erased_at = now() where n = $1`, [
      n,
      personal,
    ]);
    const { ok, faults } = await verifyLedger(t.database.pools.sealer, signer);
    assert.equal(ok, false);
    assert.match(
      faults.join(),
      /1 entries of \d{4}-\d{2} under ledger-personal-read are marked as erased, but the recorded sweeps tell of 0/,
    );
    await rows('insert into kernel.ledger_entries overriding system value select * from kept');
    await rows('update kernel.ledger_leaves set erased_under = null, erased_at = null where n = $1', [n]);
  });

  it('keeps what a breach or a complaint holds, until the data-protection officer lifts it', async () => {
    const record = someone();
    await wrote(1300, { operation: 'trial.held', class: personal, about: [record] });
    await wrote(1300, { operation: 'trial.beside', class: personal, about: [someone()] });
    const hold = `select kernel.hold_ledger('breach', 'a lost laptop', null, null, $1, now() - interval '5 years', now()) as id`;
    await assert.rejects(inSession(t, one, hold, [record]), /does not carry the role/);
    const { id } = (await inSession(t, officer, hold, [record]))[0] as { id: string };
    await sweep();
    assert.deepEqual(
      [await count(`operation = 'trial.held'`), await count(`operation = 'trial.beside'`)],
      [1, 0],
    );
    await inSession(t, officer, 'select kernel.lift_ledger_hold($1)', [id]);
    await sweep();
    assert.equal(await count(`operation = 'trial.held'`), 0);
    await fine();
  });

  it('keeps what a record on hold needs', async () => {
    const { circle_id: circle, organisation_id: organisation } = (
      await rows('select circle_id, organisation_id from kernel.organisations limit 1')
    )[0];
    const record = someone();
    await rows(
      `insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, hold_reason, created_by)
       values ($1, $2, 'trial', 'matter', $3, 'case', 'a court asks', $1)`,
      [record, circle, organisation],
    );
    await wrote(1300, { operation: 'trial.on-hold', class: personal, about: [record] });
    await sweep();
    assert.equal(await count(`operation = 'trial.on-hold'`), 1);
    await rows('update kernel.records set hold_reason = null where record_id = $1', [record]);
    await sweep();
    assert.equal(await count(`operation = 'trial.on-hold'`), 0);
  });

  it('keeps a decision as long as its record, and three years beyond the erasure of it', async () => {
    const [alive, lately, long] = [someone(), someone(), someone()];
    for (const record of [alive, lately, long])
      await wrote(2000, { operation: 'trial.decided', class: 'ledger-decision', about: [record] });
    await wrote(2000, { operation: 'trial.decided', class: 'ledger-decision', about: [long, lately] });
    await rows(
      `insert into kernel.tombstones (record_id, desk, kind, rule, erased_at, erased_by)
       values ($1, 'trial', 'matter', 'retention case', now() - interval '1000 days', $1),
         ($2, 'trial', 'matter', 'retention case', now() - interval '1100 days', $2)`,
      [lately, long],
    );
    await sweep();
    assert.deepEqual(
      (
        await rows(`select about from kernel.ledger_entries where operation = 'trial.decided' order by n`)
      ).map((row) => row.about),
      [[alive], [lately], [long, lately]],
    );
    const { erasures } = await fine();
    assert.equal(
      erasures.filter(({ rule }) => rule === 'ledger-decision').reduce((sum, one) => sum + one.count, 0),
      1,
    );
  });

  it('writes an entry whose month nobody has made, and takes away a month in which nothing is left', async () => {
    await wrote(5000, { operation: 'trial.ancient', class: 'ledger-machine', about: [] });
    const where = async () =>
      (
        await rows(
          `select tableoid::regclass::text as name from kernel.ledger_entries where operation = 'trial.ancient'`,
        )
      ).map((row) => row.name as string);
    assert.deepEqual(await where(), ['kernel.ledger_entries_rest']);
    await months();
    const [table = ''] = await where();
    assert.match(table, /^kernel\.ledger_entries_\d{4}_\d{2}$/);
    const guarded = await rows(
      `select relrowsecurity and relforcerowsecurity and exists (select 1 from pg_policy where polrelid = c.oid) as yes,
         obj_description(oid, 'pg_class') as what from pg_class c where oid = $1::regclass`,
      [table],
    );
    assert.equal(guarded[0].yes, true);
    assert.match(guarded[0].what, /entries of \d{4}-\d{2}/);
    await fine();
    await sweep();
    assert.ok((await months()).includes(table.slice('kernel.ledger_entries_'.length).replace('_', '-')));
    assert.deepEqual(await rows('select to_regclass($1) as found', [table]), [{ found: null }]);
    assert.ok((await count('true')) > 0, 'months with entries stay');
    await fine();
  });

  it('is swept, and given months, by the clock alone', async () => {
    for (const call of ['sweep_ledger(10)', 'make_ledger_months(1)', 'drop_ledger_months()'])
      await assert.rejects(inSession(t, one, `select kernel.${call}`), /does not carry the role/);
    for (const ahead of [-1, 25])
      await assert.rejects(
        inSession(t, clock, 'select kernel.make_ledger_months($1)', [ahead]),
        /from 0 to 24 months ahead/,
      );
    for (const call of [`told_of('{}', '{}', 'any')`, `forget_entries('{}', '{}', 'any')`])
      await assert.rejects(inSession(t, clock, `select kernel.${call}`), /permission denied/);
    await assert.rejects(inSession(t, clock, 'delete from kernel.ledger_entries'), /permission denied/);
  });

  it('is swept by the database’s own table of times, which a country may only shorten', async () => {
    assert.throws(() => readShorterTimes('ledger-machine=366'), /365 days at most/);
    assert.throws(() => readShorterTimes('ledger-decision=10'), /ends with what it belongs to/);
    assert.throws(() => readShorterTimes('ledger=10'), /no class=days/);
    const shorter = readShorterTimes('ledger-machine=100, access-log=14');
    assert.deepEqual(retentionOf(shorter)['ledger-machine'], { days: 100, houseDays: 365 });
    await wrote(120, { operation: 'trial.of-the-machine', class: 'ledger-machine', about: [] });
    await sweep();
    assert.equal(await count(`operation = 'trial.of-the-machine'`), 1);
    await writeRetentionRules(owner, shorter);
    await sweep();
    assert.equal(await count(`operation = 'trial.of-the-machine'`), 0);
    await assert.rejects(
      rows(`update kernel.retention_rules set days = 400 where retention_class = 'ledger-machine'`),
      /retention_rules_check/,
    );
    await fine();
  });
});
