// `zaedno keys`: how the keyring stands, and a new node key for all of it while the server works.
import { parseArgs } from 'node:util';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { countKeys, type KeyCount } from '#kernel/keys/count-keys.ts';
import { databasePasswords } from '#kernel/keys/files.ts';
import { nodeKeyChange, openNodeKeyring } from '#kernel/keys/node-keyring.ts';
import { type Rotation, rotateKeyring } from '#kernel/keys/rotate-keyring.ts';
import { beginKeyCeremony, type KeyChange, noteKeyChange } from '#kernel/separation/key-ceremony.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine } from './at-the-machine.ts';

export const keysHelp = `zaedno keys [--json]
zaedno keys rotate [--json]

Without a word more: how many records have a key, under which node key, and how many keys were destroyed.

rotate makes a new node key (in the key service, where one is configured), wraps every key of a record under it, and
destroys the old node key when nothing needs it any more. The server goes on meanwhile. If it is interrupted, run it again.
Take a backup of the keyring afterwards: older ones open with the node key that lies in them. The same command moves the
node key to a key service once one is configured, and back into a file once ZAEDNO_KMS_LEAVE=yes is set.

Two people of the office agree to it first, on the page “What this node needs”; that allows it once. Only a house that never
had a second person in its office does it alone.

Run it as the account whose keys these are, with the ZAEDNO_HOME, ZAEDNO_KEYRING and DATABASE_URL of the server; an
embedded database must be running. Changing the node key is an entry of the ledger that names both.

Exit codes: 0 done, 1 a key is damaged (each is named) or it could not be done, 2 wrong use.
`;

export async function runKeys(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(keysHelp);
  const { rotate, asJson } = given;
  const machine = atTheMachine(asJson);
  if ('code' in machine) return machine;
  const { config, database } = machine;
  const pools = openPools(database, databasePasswords(config.keys));
  try {
    const keyring = await openNodeKeyring(config, pools.door);
    if (!rotate) return counted(await countKeys(keyring), asJson);
    const ceremony = await beginKeyCeremony(pools.sealer, await nodeKeyChange(config));
    const rotation = await rotateKeyring(keyring);
    const { nodeKey, wrapped, left, damaged, destroyed } = rotation;
    await noteKeyChange(pools.sealer, ceremony, {
      told: { nodeKey, wrapped, left, destroyed: destroyed.length, damaged: damaged.length },
      isDone: left + damaged.length === 0,
    });
    return rotated(rotation, { change: ceremony.change, leave: config.kms?.leave === true, asJson });
  } catch (error) {
    return refused('cli.keys-failed', (error as Error).message, asJson);
  } finally {
    await closePools(pools);
  }
}

function readArguments(args: string[]): { rotate: boolean; asJson: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [act, ...more] = positionals;
    if (more.length > 0 || (act !== undefined && act !== 'rotate')) return undefined;
    return { rotate: act === 'rotate', asJson: values.json };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

function counted(count: KeyCount, asJson: boolean): Outcome {
  const { keys, destroyed, nodeKeys, damaged } = count;
  if (asJson) return { ...json(count), code: damaged.length > 0 ? 1 : 0 };
  const lines = [
    `${keys} keys of records, ${destroyed} destroyed.`,
    ...Object.entries(nodeKeys).map(([name, under]) => `  ${under} under ${name}`),
  ];
  return withDamage(lines, damaged);
}

type Told = { change: KeyChange; leave: boolean; asJson: boolean };

function rotated(rotation: Rotation, { change, leave, asJson }: Told): Outcome {
  const { nodeKey, wrapped, left, damaged, destroyed } = rotation;
  const isWhole = left + damaged.length === 0;
  if (asJson) return { ...json({ change, ...rotation }), code: isWhole ? 0 : 1 };
  const lines = [
    `The node key is ${nodeKey} from now on: ${wrapped} keys wrapped anew, ${destroyed.length} old node keys destroyed.`,
    'Take a backup of the keyring now: zaedno backup.',
    ...(leave && isWhole
      ? [
          'Nothing needs the key service any more: take the ZAEDNO_KMS_… settings away, restart the server, and end its key and token there.',
        ]
      : []),
  ];
  if (left === 0) return withDamage(lines, damaged);
  const last = `${left} keys lie under another node key: a server wrote them that was started with other settings. Restart every server with the settings of this command, and run it again.`;
  const { err = '' } = withDamage(lines, damaged);
  return { code: 1, out: lines.join('\n'), err: [last, ...(err ? [err] : [])].join('\n') };
}

function withDamage(lines: string[], damaged: readonly string[]): Outcome {
  if (damaged.length === 0) return done(lines.join('\n'));
  const faults = [
    `${damaged.length} keys do not open. Put these files back from the backup of the keyring, and run this again:`,
    ...damaged.map((key) => `  ${key}`),
  ];
  return { code: 1, out: lines.join('\n'), err: faults.join('\n') };
}
