// `zaedno ledger verify`: recomputes the whole log on the machine where its database and keys are; needs no sign-in.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { databasePasswords, ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { type Verification, verifyLedger } from '#kernel/ledger/verify.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine, type Machine } from './at-the-machine.ts';

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
  if (checkpoint !== undefined && !existsSync(checkpoint))
    return refused('file.unreadable', `There is no file ${checkpoint}. Check its name.`, asJson);
  const machine = atTheMachine(asJson);
  if ('code' in machine) return machine;
  const found = await verify(machine, checkpoint);
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

async function verify({ config, database }: Machine, checkpoint: string | undefined): Promise<Verification> {
  const pools = openPools(database, databasePasswords(config.keys));
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
