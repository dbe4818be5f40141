// `zaedno ledger verify`: recomputes the whole log on the machine where its database and keys are; needs no sign-in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '#kernel/config.ts';
import { readPidFile } from '#kernel/db/embedded/postmaster.ts';
import { addressOf, closePools, type DatabaseAddress, openPools } from '#kernel/db/pool.ts';
import { databaseLogins, databasePasswords, ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { type Verification, verifyLedger } from '#kernel/ledger/verify.ts';
import { done, json, type Outcome, refused, usage } from './format.ts';

export const ledgerHelp = `zaedno ledger verify [--checkpoint FILE] [--json]

Recomputes every leaf and every signed root of the ledger. Run it as the user whose keys these are, with the ZAEDNO_HOME
and DATABASE_URL of the server; an embedded database must be running.

  --checkpoint FILE   a checkpoint that left the machine: the log must pass through it

Exit codes: 0 everything holds, 1 it does not (each fault is named) or it could not be looked at, 2 wrong use.
`;

export async function runLedger(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(ledgerHelp);
  const { checkpoint, asJson } = given;
  const config = readConfig(process.env);
  if (checkpoint !== undefined && !existsSync(checkpoint))
    return refused('file.unreadable', `There is no file ${checkpoint}. Check its name.`, asJson);
  // The files are made where they are missing, at a first start; here a fresh key would call a good log wrong.
  const missing = ['ledger-signing-key', ...databaseLogins.map((login) => `database-${login}`)].find(
    (name) => !existsSync(join(config.keys, name)),
  );
  if (missing)
    return refused(
      'cli.no-keys',
      `${join(config.keys, missing)} is missing. Set ZAEDNO_HOME to the server's folder.`,
      asJson,
    );
  const address = config.databaseUrl ? addressOf(config.databaseUrl) : embeddedAddress(config);
  if (!address)
    return refused('cli.no-database', 'The embedded database does not run. Start Zaedno first.', asJson);
  const found = await verify(config, address, checkpoint);
  return asJson ? { ...json(found), code: found.ok ? 0 : 1 } : told(found);
}

function readArguments(args: string[]): { checkpoint: string | undefined; asJson: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { checkpoint: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify') return undefined;
    return { checkpoint: values.checkpoint, asJson: values.json };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

/** Where the running embedded database listens, by the file that PostgreSQL keeps while it runs. */
function embeddedAddress({ home }: Config): DatabaseAddress | undefined {
  const usual = join(home, 'postgres');
  const pointer = join(usual, 'elsewhere');
  const root = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : usual;
  const host = readPidFile(join(root, 'data'))?.socketFolder;
  return host === undefined ? undefined : { host, port: 5432, database: 'zaedno' };
}

async function verify(
  config: Config,
  address: DatabaseAddress,
  checkpoint: string | undefined,
): Promise<Verification> {
  const pools = openPools(address, databasePasswords(config.keys));
  try {
    const signer = signerOf(ledgerName, ledgerKey(config.keys));
    return await verifyLedger(pools.sealer, signer, checkpoint && readFileSync(checkpoint, 'utf8'));
  } finally {
    await closePools(pools);
  }
}

function told({ ok, size, erased, checkpoints, faults }: Verification): Outcome {
  const looked = `${size} entries, of them ${erased} erased under a rule; ${checkpoints} signed checkpoints.`;
  if (ok) return done(`Everything holds: ${looked}`);
  return {
    code: 1,
    err: [`The ledger does not hold: ${looked}`, ...faults.map((one) => `  ${one}`)].join('\n'),
  };
}
