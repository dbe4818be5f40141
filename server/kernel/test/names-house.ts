/** What the tests of finding by name share: a trial house with its clock, people to write down, and indexes of their own. */
import assert from 'node:assert/strict';
import { Client } from 'pg';
import { asClock, type Clocked, withClock } from '#server/entry/clock-session.ts';
import { lookAtNames } from '#server/entry/worker.ts';
import { makeFirstPeople } from '../identity/first-people.ts';
import { silentLog } from '../log.ts';
import { makeHouse } from '../operation/house.ts';
import { openNameIndex } from '../search/name-index.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { writeName } from './desk/operations/write-name.ts';
import type { AtWork } from './house.ts';
import { openTrialHouse, trialSource } from './trial.ts';

export type NamesHouse = Awaited<ReturnType<typeof openNamesHouse>>;

export async function openNamesHouse() {
  const t = await openTrialHouse();
  const owner = new Client({ connectionString: t.database.ownerUrl });
  await owner.connect();
  await makeFirstPeople(owner);
  const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
  const clock = withClock({ house: t.house, door });
  const keyring = t.house.keyring ?? assert.fail('the house has a keyring');

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const until = async (what: string, isSo: () => Promise<boolean> | boolean) => {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.fail(what);
  };
  /** A transaction elsewhere on this server holds the horizon for a moment. */
  const everybodySees = async () => {
    const [{ written }] = (await rows('select pg_current_xact_id()::text as written')) as [
      { written: string },
    ];
    await until('nobody still writes who began before', async () => {
      const text = 'select 1 where pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8';
      return (await rows(text, [written])).length > 0;
    });
    return written;
  };
  return {
    t,
    owner,
    clock,
    keyring,
    rows,
    until,
    everybodySees,
    async aMatter(whose: AtWork, name?: string) {
      const { matter } = await whose.does<{ matter: string }>(openMatter, { title: 'A matter' });
      if (name) await whose.does(writeName, { matter, name });
      return matter;
    },
    async caughtUp() {
      const below = await everybodySees();
      await until('the index caught up', async () => {
        await lookAtNames(clock);
        const seen = await rows('select 1 from kernel.name_indexes where seen_below > $1::text::xid8', [
          below,
        ]);
        return seen.length > 0;
      });
    },
    /** One more index beside that of the house. `lookAll` goes on until there is no more to read. */
    anIndex(over: Partial<Parameters<typeof openNameIndex>[0]> = {}) {
      const names = openNameIndex({ desks: [trialSource.manifest], keyring, log: silentLog, ...over });
      const another: Clocked = { ...clock, house: makeHouse({ ...t.house, names }) };
      const work: Parameters<typeof names.look>[0] = (act) =>
        asClock(another, ({ connection }) => act(connection.client));
      return {
        names,
        house: another.house,
        work,
        look: () => names.look(work),
        lookAll: () => lookAtNames(another),
        end: () => names.end(work),
      };
    },
    async close() {
      await clock.endClock();
      await owner.end();
      await t.close();
    },
  };
}
