// A house for benchmarks: some desks on an embedded PostgreSQL that writes to disk as in production.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startEmbedded } from '#kernel/db/embedded.ts';
import type { AnyOperation, Upload } from '#kernel/operation/define.ts';
import { run } from '#kernel/operation/run.ts';
import { openTrialHouse } from '#kernel/test/trial.ts';
import type { TestHouse } from '#kernel/test/house.ts';

export type BenchHouse<Opened extends TestHouse = TestHouse> = Opened & {
  /** Connections of a superuser: no row policy applies. */
  bare: Pool;
  end(): Promise<void>;
};

/** The house with the test-only desk. */
export async function openBenchHouse(): Promise<BenchHouse> {
  return await openBenchHouseOf(openTrialHouse);
}

/** A house opened by one of the tests' own ways; outputs are not compared with their declaration, as in production. */
export async function openBenchHouseOf<Opened extends TestHouse>(
  open: () => Promise<Opened>,
): Promise<BenchHouse<Opened>> {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-bench-'));
  chmodSync(home, 0o711);
  const embedded = await startEmbedded({ home, log: () => {} });
  process.env['ZAEDNO_TEST_SERVER_URL'] = embedded.superuserUrl;
  const opened = await open();
  const bare = new Pool({ connectionString: opened.database.ownerUrl, max: 20 });
  const house = { ...opened.house, config: { ...opened.house.config, strictOutput: false } };
  return {
    ...opened,
    house,
    async employ(wanted, purpose) {
      const person = await opened.employ(wanted, purpose);
      return {
        ...person,
        does: <O>(operation: AnyOperation, input: unknown, key?: string, upload?: Upload) =>
          run(house, operation, { secret: person.secret, input, key, upload }) as Promise<O>,
      };
    },
    bare,
    async end() {
      await bare.end();
      await opened.close();
      await embedded.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The arguments `--name value`; `--json` alone is 'yes'. */
export function argument(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = process.argv[at + 1];
  return value === undefined || value.startsWith('--') ? 'yes' : value;
}

/** Prints one JSON value with `--json`, else a table for people. */
export function report(value: unknown): void {
  if (argument('json', 'no') === 'yes') process.stdout.write(`${JSON.stringify(value)}\n`);
  else if (Array.isArray(value)) console.table(value.map((row) => flat(row as object)));
  else console.log(JSON.stringify(value, null, 2));
}

function flat(row: object): Record<string, unknown> {
  const cells = Object.entries(row).map(([key, cell]) => {
    if (cell === null || typeof cell !== 'object') return [key, cell];
    return [key, 'perSecond' in cell ? `${cell.perSecond}/s` : Object.values(cell).join(' / ')];
  });
  return Object.fromEntries(cells);
}
