// `zaedno backup`: takes backups of the data and the keys, makes the recipient, tries a restore, puts keys back.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { desks } from '#server/desks.ts';
import { checkBackup } from '#kernel/backup/check.ts';
import { drill } from '#kernel/backup/drill.ts';
import { restoreKeysBackup } from '#kernel/backup/keys.ts';
import { makeRecipient } from '#kernel/backup/recipients.ts';
import { type BackupDone, backUp, keyPlaces, noteBackup } from '#kernel/backup/run.ts';
import { backupWarnings, listBackups } from '#kernel/backup/shelf.ts';
import { type Config, readConfig } from '#kernel/config.ts';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { databasePasswords } from '#kernel/keys/files.ts';
import { columns, done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine, type Machine } from './at-the-machine.ts';
import { keyringAt } from './keyring-at.ts';
import { release } from './release.ts';
import { readSecretKey } from './secret-key.ts';

export const backupHelp = `zaedno backup [--to FOLDER] [--json]
zaedno backup init [--of-keys] [--secret-to FILE]
zaedno backup list | check FILE | drill [FILE] | restore-keys FILE   [--identity FILE] [--json]

Backups are encrypted to a recipient (age) whose secret key does not lie on this machine. Run it as the user whose keys
these are, with the ZAEDNO_HOME and DATABASE_URL of the server; an embedded database must be running.

  (no word)      a backup of the data (kept 35 days) and one of the keys (14 days) into ZAEDNO_BACKUP_TO or --to
  init           makes the recipient and shows its secret key once; --of-keys: another one for the backup of the keys
  list           what lies in the folder, and what is missing
  check FILE     reads a backup from end to end and changes nothing
  drill          restores the newest backup, or FILE, into a database that is thrown away, and says how long it took
  restore-keys   puts key files back where none are; a key that was destroyed does not come back

  --identity FILE    the secret key, in a file that nobody else can read; without it it is asked for or read from a pipe
  --secret-to FILE   writes the new secret key there and not to the terminal; carry it away from this machine

Exit codes: 0 done, 1 refused or failed, 2 wrong use. To restore the data: zaedno restore --help
`;

type Options = {
  to?: string | undefined;
  identity?: string | undefined;
  'secret-to'?: string | undefined;
  'of-keys': boolean;
  json: boolean;
};
type Given = { word: string | undefined; file: string | undefined; options: Options };

export async function runBackup(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(backupHelp);
  const asJson = given.options.json;
  try {
    return await carryOut(given);
  } catch (error) {
    return refused('cli.backup-failed', (error as Error).message, asJson);
  }
}

function readArguments(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        identity: { type: 'string' },
        'secret-to': { type: 'string' },
        'of-keys': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [word, file, ...more] = positionals;
    const fits = word === undefined || ['init', 'list', 'check', 'drill', 'restore-keys'].includes(word);
    const needsFile = word === 'check' || word === 'restore-keys';
    const takesFile = needsFile || word === 'drill';
    if (!fits || more.length > 0 || (needsFile && !file) || (file !== undefined && !takesFile))
      return undefined;
    return { word, file, options: values };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

async function carryOut({ word, file, options }: Given): Promise<Outcome> {
  const config = readConfig(process.env);
  if (word === 'init') return await init(config, options);
  if (word === 'list') return list(config, options);
  if (word === 'check') return await check(file as string, options);
  if (word === 'restore-keys') return await putKeysBack(config, file as string, options);
  const machine = atTheMachine(options.json);
  if ('code' in machine) return machine;
  const pools = openPools(machine.database, databasePasswords(config.keys));
  try {
    if (word === 'drill') return await tryOut(machine, pools.sealer, file, options);
    const taken = await backUp({
      config,
      address: machine.database,
      folder: folderOf(config, options),
      release,
      sealer: pools.sealer,
      now: new Date(),
    });
    return options.json ? json(taken) : done(told(taken));
  } finally {
    await closePools(pools);
  }
}

function folderOf(config: Config, { to }: Options): string {
  const folder = to ?? config.backupTo;
  if (folder) return folder;
  throw new Error('Say into which folder: set ZAEDNO_BACKUP_TO, or add --to FOLDER.');
}

async function init(config: Config, options: Options): Promise<Outcome> {
  const path = options['secret-to'];
  if (path === undefined && !process.stdout.isTTY)
    throw new Error(
      'The secret key is shown on a terminal only, so that it stands in no log. Run this by hand, or add --secret-to FILE.',
    );
  if (path !== undefined && existsSync(path))
    throw new Error(`${path} is there already. Choose another name.`);
  const secret = await makeRecipient(config.keys, options['of-keys'] ? 'keys' : 'data');
  if (path !== undefined) {
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return done(`The secret key is in ${path}. Carry it away from this machine and remove it here.`);
  }
  return done(
    `This is the secret key of the backups. It is shown once and kept nowhere. Without it no backup can be opened:\nwrite it down and keep it away from this machine, in two places.\n\n  ${secret}\n`,
  );
}

function list(config: Config, options: Options): Outcome {
  const folder = folderOf(config, options);
  const all = listBackups(folder);
  const warnings = backupWarnings(folder, new Date());
  if (options.json) return json({ backups: all, warnings });
  const rows = all.map(({ kind, takenAt, bytes, path }) => [
    kind,
    takenAt.toISOString(),
    `${bytes} bytes`,
    path,
  ]);
  return done([columns(rows), ...warnings].filter(Boolean).join('\n'));
}

async function check(file: string, options: Options): Promise<Outcome> {
  const { head, rows, total } = await checkBackup(file, await readSecretKey(options.identity));
  const facts = {
    takenAt: head.takenAt,
    release: head.release,
    node: head.node.id,
    tables: rows.size,
    rows: total,
  };
  if (options.json) return json(facts);
  return done(
    `Whole: ${total} rows of ${rows.size} tables, taken at ${head.takenAt} from node ${head.node.id} (release ${head.release}).`,
  );
}

async function putKeysBack(config: Config, file: string, options: Options): Promise<Outcome> {
  const put = await restoreKeysBackup(file, await readSecretKey(options.identity), keyPlaces(config));
  if (options.json) return json(put);
  return done(
    `From the backup of the keys of ${put.takenAt.toISOString()}: ${put.files} key files and ${put.keys} keys of records. ${put.leftOut} keys were there already or are destroyed, and stayed so.`,
  );
}

async function tryOut(
  { config }: Machine,
  sealer: Parameters<typeof noteBackup>[0],
  file: string | undefined,
  options: Options,
): Promise<Outcome> {
  const path = file ?? listBackups(folderOf(config, options)).find(({ kind }) => kind === 'data')?.path;
  if (!path) throw new Error('There is no backup of the data to try.');
  const identity = await readSecretKey(options.identity);
  const say = options.json ? () => {} : (line: string) => void process.stderr.write(`${line}\n`);
  const takenAt = listed(path);
  try {
    const tried = await drill({
      path,
      identity,
      keys: config.keys,
      keyring: await keyringAt(config),
      desks,
      home: config.home,
      say,
    });
    const { rows, seconds, ledger } = tried;
    const why = ledger.ok ? undefined : ledger.faults.join('; ');
    await noteBackup(sealer, {
      kind: 'drill',
      outcome: ledger.ok ? 'done' : 'failed',
      takenAt: tried.takenAt,
      rows,
      seconds,
      ...(why ? { why } : {}),
    });
    if (options.json) return { ...json(tried), code: ledger.ok ? 0 : 1 };
    const words = `${rows} rows of ${tried.tables} tables in ${seconds} seconds; ${tried.migrated} migrations came after it; ${tried.erasedAgain} records erased again; ledger of ${ledger.size} entries`;
    return ledger.ok
      ? done(`The backup can be restored: ${words} holds.`)
      : { code: 1, err: `The backup was restored: ${words} does not hold.\n${why}` };
  } catch (error) {
    await noteBackup(sealer, { kind: 'drill', outcome: 'failed', takenAt, why: (error as Error).message });
    throw error;
  }
}

/** The moment in the name of a backup, or now where it bears another name. */
function listed(path: string): Date {
  const at = path.lastIndexOf('/');
  return (
    listBackups(at < 0 ? '.' : path.slice(0, at)).find((one) => one.path === path)?.takenAt ?? new Date()
  );
}

function told({ data, keys, removed }: BackupDone): string {
  return [
    `Data: ${data.rows} rows of ${data.tables} tables, ${data.bytes} bytes, ${data.seconds} seconds: ${data.path}`,
    `Keys: ${keys.files} files, ${keys.bytes} bytes: ${keys.path}`,
    ...(removed.length > 0 ? [`Removed, having had their time: ${removed.length}`] : []),
  ].join('\n');
}
