// `zaedno node export` and `import`: a whole node in open formats, out of one place and into another.
import { parseArgs } from 'node:util';
import { type Exported, exportNode } from '#kernel/backup/export.ts';
import { importNode } from '#kernel/backup/import.ts';
import { noteBackup, secondsSince } from '#kernel/backup/run.ts';
import { readConfig } from '#kernel/config.ts';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { backupPassword, databasePasswords } from '#kernel/keys/files.ts';
import { openNodeKeyring } from '#kernel/keys/node-keyring.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine } from './at-the-machine.ts';
import { release } from './release.ts';
import { requireKeys, targetOf, withOwner } from './restore.ts';

export const nodeHelp = `zaedno node export FOLDER [--opened-for RECIPIENT] [--json]
zaedno node import FOLDER [--new-keys] [--json]

Writes the whole node into a new folder: one file of JSON Lines for each table, their description, the ledger's last
checkpoint and a hash of each file. Whatever was sealed stays sealed. The folder is not encrypted: keep it accordingly.
Import brings it into an empty database (as a restore does) of this release or a later one. Put the keys of the node back
before: zaedno backup restore-keys FILE

  --opened-for RECIPIENT   also opens what is sealed, into one file encrypted to this recipient (age1…). This is a copy of
                           everything that was written about people; it needs the keyring, and stands in the ledger
  --new-keys               import: the node's keys are not handed over. What is sealed stays closed, nobody's second factor
                           fits, and the ledger holds for the key of the old node only

Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

type Given = {
  word: 'export' | 'import';
  folder: string;
  recipient: string | undefined;
  newKeys: boolean;
  asJson: boolean;
};

export async function runNode(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(nodeHelp);
  try {
    return given.word === 'export' ? await bringOut(given) : await bringIn(given);
  } catch (error) {
    return refused(`cli.${given.word}-failed`, (error as Error).message, given.asJson);
  }
}

function readArguments(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'opened-for': { type: 'string' },
        'new-keys': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [word, folder, ...more] = positionals;
    const recipient = values['opened-for'];
    if ((word !== 'export' && word !== 'import') || !folder || more.length > 0) return undefined;
    const newKeys = values['new-keys'];
    if (word === 'import' ? recipient : newKeys) return undefined;
    return { word, folder, recipient, newKeys, asJson: values.json };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

async function bringOut({ folder, recipient, asJson }: Given): Promise<Outcome> {
  const machine = atTheMachine(asJson);
  if ('code' in machine) return machine;
  const { config, database } = machine;
  const pools = openPools(database, databasePasswords(config.keys));
  const began = performance.now();
  const now = new Date();
  try {
    // Before the first row leaves: whoever takes a copy of everything was here, whatever comes of it.
    await noteBackup(pools.sealer, {
      kind: recipient ? 'opened-export' : 'export',
      outcome: 'done',
      takenAt: now,
    });
    const exported = await exportNode({
      address: database,
      password: backupPassword(config.keys),
      folder,
      release,
      now,
      ...(recipient ? { opened: { keyring: await openNodeKeyring(config, pools.door), recipient } } : {}),
    });
    return asJson ? json(exported) : done(told(exported, secondsSince(began)));
  } finally {
    await closePools(pools);
  }
}

function told({ folder, tables, rows, opened }: Exported, seconds: number): string {
  const more = opened
    ? `\nOpened and encrypted to the recipient: ${opened.opened} values; ${opened.closed} stay closed (their keys are destroyed).`
    : '';
  return `${rows} rows of ${tables} tables in ${seconds} seconds: ${folder}. It is not encrypted.${more}`;
}

async function bringIn({ folder, newKeys, asJson }: Given): Promise<Outcome> {
  const config = readConfig(process.env);
  requireKeys(config, newKeys);
  const say = asJson ? () => {} : (line: string) => void process.stderr.write(`${line}\n`);
  const imported = await withOwner(config, say, async (ownerUrl) =>
    importNode(await targetOf(config, ownerUrl, say), folder),
  );
  if (asJson) return { ...json(imported), code: imported.ledger.ok ? 0 : 1 };
  const words = `${imported.rows} rows of ${imported.tables} tables; ledger of ${imported.ledger.size} entries`;
  return imported.ledger.ok
    ? done(`Imported: ${words} holds.`)
    : { code: 1, err: [`Imported: ${words} does not hold.`, ...imported.ledger.faults].join('\n') };
}
