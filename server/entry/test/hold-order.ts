// Carries out one order in a process of its own, so that a test can kill it in the middle: `hold-order.ts URL ORDER`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { addressOf, openPools } from '#kernel/db/pool.ts';
import { openKeyring } from '#kernel/keys/keyring.ts';
import { nodeKeysInFiles } from '#kernel/keys/node-keys.ts';
import { silentLog } from '#kernel/log.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { passwordsOf, testServer } from '#kernel/test/database.ts';
import { trialDesk } from '#kernel/test/desk/desk.ts';
import { stepsDesk } from '#kernel/test/desk-of-steps.ts';
import { carryOut } from '../carry-out.ts';

const [url = '', order = ''] = process.argv.slice(2);
const pools = openPools(addressOf(url), passwordsOf(testServer() ?? ''));
const home = mkdtempSync(join(tmpdir(), 'zaedno-held-'));
const house = makeHouse({
  config: readConfig({ ZAEDNO_HOME: '/nonexistent' }),
  pools,
  desks: [trialDesk, stepsDesk],
  clock: systemClock,
  log: silentLog,
  cursorKey: 'a key of the test',
  keyring: await openKeyring({ root: join(home, 'keyring'), nodeKeys: nodeKeysInFiles(home), make: true }),
});
await carryOut({ house, door: { pool: pools.door } }, order);
