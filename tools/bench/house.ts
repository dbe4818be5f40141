// A house for benchmarks: the test-only desk on an embedded PostgreSQL that writes to disk as in production.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { openTrialHouse } from '#kernel/test/trial.ts';
import type { TestHouse } from '#kernel/test/house.ts';

export type BenchHouse = TestHouse & {
  /** Connections of a superuser: no row policy applies. */
  bare: Pool;
  end(): Promise<void>;
};

export async function openBenchHouse(): Promise<BenchHouse> {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-bench-'));
  chmodSync(home, 0o711);
  const embedded = await startEmbedded({ home, log: () => {} });
  process.env['ZAEDNO_TEST_SERVER_URL'] = embedded.superuserUrl;
  const opened = await openTrialHouse();
  const bare = new Pool({ connectionString: opened.database.ownerUrl, max: 20 });
  return {
    ...opened,
    house: { ...opened.house, config: { ...opened.house.config, strictOutput: false } },
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
  const cells = Object.entries(row).map(([key, cell]) =>
    cell !== null && typeof cell === 'object' && 'perSecond' in cell
      ? [key, `${cell.perSecond}/s`]
      : [key, cell],
  );
  return Object.fromEntries(cells);
}
