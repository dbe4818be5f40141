/** A house for tests: real database, real kernel, a clock that the test sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { readConfig } from '../config.ts';
import type { DeskSource } from '../db/migrate.ts';
import { randomSecret } from '../keys/files.ts';
import { openKeyring } from '../keys/keyring.ts';
import { nodeKeysInFiles } from '../keys/node-keys.ts';
import { silentLog } from '../log.ts';
import { type House, makeHouse } from '../operation/house.ts';
import { run } from '../operation/run.ts';
import { openNameIndex } from '../search/name-index.ts';
import type { AnyOperation, Upload } from '../operation/define.ts';
import type { Purpose } from '../identity/purposes.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { asMutated } from './mutant.ts';
import { comeIn, type Hire, hire, type Person } from './people.ts';

export type AtWork = Person & {
  secret: string;
  /** Runs an operation as this person. */
  does<O = unknown>(operation: AnyOperation, input: unknown, key?: string, upload?: Upload): Promise<O>;
};

export type TestHouse = {
  house: House;
  /** The folder with its keyring (`keyring`) and its node keys (`keys`). */
  home: string;
  database: TestDatabase;
  /** Sets the clock of the house. */
  setClock(now: Date): void;
  /** Hires somebody and opens a session in their post. */
  employ(wanted: Hire, purpose?: Purpose): Promise<AtWork>;
  close(): Promise<void>;
};

/** Opens a house with these desks over a fresh clone. `prepare` runs once, as owner, when the template is made. */
export async function openTestHouse(
  desks: readonly DeskSource[],
  prepare: (owner: Client) => Promise<void> = async () => {},
): Promise<TestHouse> {
  const database = await cloneDatabase(desks, prepare);
  let now: Date | undefined;
  const home = mkdtempSync(join(tmpdir(), 'zaedno-house-'));
  const keyring = await openKeyring({
    root: join(home, 'keyring'),
    nodeKeys: nodeKeysInFiles(join(home, 'keys')),
    now: () => (now ?? new Date()).getTime(),
    make: true,
  });
  const house = makeHouse({
    config: readConfig({ ZAEDNO_STRICT_OUTPUT: 'on', ZAEDNO_HOME: home }),
    pools: database.pools,
    desks: desks.map((desk) => desk.manifest),
    clock: () => now ?? new Date(),
    log: silentLog,
    cursorKey: randomSecret(),
    keyring,
    scanning: 'none',
    names: openNameIndex({ desks: desks.map((desk) => desk.manifest), keyring, log: silentLog }),
  });
  return {
    house,
    home,
    database,
    setClock(moment) {
      now = moment;
    },
    async employ(wanted, purpose = wanted.purposes[0] as Purpose) {
      const person = await hire(database.ownerUrl, wanted);
      const secret = await comeIn(database.pools, person, purpose);
      return {
        ...person,
        secret,
        does: <O>(operation: AnyOperation, input: unknown, key?: string, upload?: Upload) =>
          run(house, asMutated(operation), { secret, input, key, upload }) as Promise<O>,
      };
    },
    async close() {
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
