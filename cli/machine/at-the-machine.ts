// What a command at the machine works with: the node's configuration, its keys and the address of its database.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '#kernel/config.ts';
import { readPidFile } from '#kernel/db/embedded/postmaster.ts';
import { addressOf, type DatabaseAddress } from '#kernel/db/pool.ts';
import { databaseLogins } from '#kernel/keys/files.ts';
import { type Outcome, refused } from '../format.ts';

/** `database` says where, never as whom: a command takes the login it needs from the key folder. */
export type Machine = { config: Config; database: DatabaseAddress };

/** The machine's node, or a refusal that says what is missing. Makes nothing: a fresh key would call a good node wrong. */
export function atTheMachine(asJson: boolean): Machine | Outcome {
  const config = readConfig(process.env);
  const missing = ['ledger-signing-key', ...databaseLogins.map((login) => `database-${login}`)].find(
    (name) => !existsSync(join(config.keys, name)),
  );
  if (missing)
    return refused(
      'cli.no-keys',
      `${join(config.keys, missing)} is missing. Set ZAEDNO_HOME to the server's folder.`,
      asJson,
    );
  const database = config.databaseUrl ? addressOf(config.databaseUrl) : embeddedAddress(config);
  if (!database)
    return refused('cli.no-database', 'The embedded database does not run. Start Zaedno first.', asJson);
  return { config, database };
}

/** Where the running embedded database listens, by the file that PostgreSQL keeps while it runs. */
function embeddedAddress({ home }: Config): DatabaseAddress | undefined {
  const usual = join(home, 'postgres');
  const pointer = join(usual, 'elsewhere');
  const root = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : usual;
  const host = readPidFile(join(root, 'data'))?.socketFolder;
  return host === undefined ? undefined : { host, port: 5432, database: 'zaedno' };
}
