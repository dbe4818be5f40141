// `zaedno ledger …`: the log looked at, proved and given away on the machine where it lies; a proof is checked anywhere.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closePools, openPools, type Pools } from '#kernel/db/pool.ts';
import { databasePasswords, ledgerKey } from '#kernel/keys/files.ts';
import { nextLedgerKey, takeNextLedgerKey, waitingLedgerKey } from '#kernel/keys/ledger-key.ts';
import { ledgerName, type Signer, signerOf } from '#kernel/ledger/checkpoint.ts';
import { lineOf } from '#kernel/ledger/departure.ts';
import { fingerprintOf, type LedgerKey, readPublicKey, writePublicKey } from '#kernel/ledger/note.ts';
import { checkPublicFile, type PublicFile } from '#kernel/ledger/public-file.ts';
import { checkProof, proveEntry, proveGrowth } from '#kernel/ledger/proof.ts';
import { keyInUse, rotateKey } from '#kernel/ledger/rotate.ts';
import { type Verification, verifyLedger } from '#kernel/ledger/verify.ts';
import { beginKeyCeremony } from '#kernel/separation/key-ceremony.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine, type Machine } from './at-the-machine.ts';

export const ledgerHelp = `zaedno ledger verify [--checkpoint FILE] [--key KEY] [--json]
zaedno ledger checkpoint [--line]
zaedno ledger key
zaedno ledger fingerprint
zaedno ledger prove ENTRY                one entry, by its number or id, in the signed log
zaedno ledger prove --from FILE          that the log went on from a checkpoint that was kept
zaedno ledger check FILE --key KEY [--json]
                                         a proof, or a public file (.zip) that a node signed
zaedno ledger rotate-key

verify recomputes every leaf and every signed root of the ledger, and holds what was erased against the recorded sweeps.
checkpoint prints the latest signed state, to give away; key prints the public key that checks it, and
fingerprint what two people compare of it by telephone. prove prints a proof;
check holds a proof, or a public file or the file of one side of an agreement, against the public key and needs neither a database nor any other key. rotate-key makes a new signing key, which the old one signs
into its place; it may be run again if it was interrupted. Two people of the office agree to it first, on the page “What this
node needs”; that allows it once. Only a house that never had a second person in its office does it alone.

All but check run as the user whose keys these are, with the ZAEDNO_HOME and DATABASE_URL of the server; an embedded
database must be running.

  --checkpoint FILE   a checkpoint that left the machine: the log must pass through it
  --key KEY           a public key, or a file that holds it

Exit codes: 0 everything holds, 1 it does not (each fault is named) or it could not be looked at, 2 wrong use.
`;

type Given = {
  act: string;
  what: string | undefined;
  checkpoint: string | undefined;
  key: string | undefined;
  from: string | undefined;
  line: boolean;
  asJson: boolean;
};
type At = { pool: Pools['sealer']; signer: Signer; machine: Machine; given: Given };

/** Each act, and whether it takes one word more. */
const acts: Record<string, { takes: (given: Given) => boolean; run: (at: At) => Promise<Outcome> }> = {
  verify: { takes: ({ what }) => what === undefined, run: verify },
  checkpoint: { takes: ({ what }) => what === undefined, run: showCheckpoint },
  key: { takes: ({ what }) => what === undefined, run: async ({ signer }) => done(writePublicKey(signer)) },
  fingerprint: {
    takes: ({ what }) => what === undefined,
    run: async ({ signer }) => done(fingerprintOf(writePublicKey(signer))),
  },
  prove: { takes: ({ what, from }) => (what === undefined) !== (from === undefined), run: prove },
  'rotate-key': { takes: ({ what }) => what === undefined, run: rotate },
};

export async function runLedger(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(ledgerHelp);
  const unreadable = [given.checkpoint, given.from].find((file) => file !== undefined && !existsSync(file));
  if (unreadable) return noFile(unreadable, given);
  if (given.act === 'check') return check(given);
  const act = acts[given.act];
  if (!act?.takes(given)) return usage(ledgerHelp);
  const machine = atTheMachine(given.asJson);
  if ('code' in machine) return machine;
  const pools = openPools(machine.database, databasePasswords(machine.config.keys));
  try {
    const signer = signerOf(ledgerName, ledgerKey(machine.config.keys));
    return await act.run({ pool: pools.sealer, signer, machine, given });
  } catch (error) {
    return refused('cli.ledger-failed', (error as Error).message, given.asJson);
  } finally {
    await closePools(pools);
  }
}

function readArguments(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        checkpoint: { type: 'string' },
        key: { type: 'string' },
        from: { type: 'string' },
        line: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [act = '', what, ...more] = positionals;
    if (more.length > 0) return undefined;
    const { checkpoint, key, from, line, json: asJson } = values;
    return { act, what, checkpoint, key, from, line, asJson };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

const noFile = (file: string, { asJson }: Given) =>
  refused('file.unreadable', `There is no file ${file}. Check its name.`, asJson);

const keyOf = (key: string): LedgerKey => readPublicKey(existsSync(key) ? readFileSync(key, 'utf8') : key);

/** Reads the proof and the key, and nothing else of any node. */
function check(given: Given): Outcome {
  if (given.what === undefined || given.key === undefined) return usage(ledgerHelp);
  if (!existsSync(given.what)) return noFile(given.what, given);
  try {
    const bytes = readFileSync(given.what);
    if (isZip(bytes)) return toldOf(checkPublicFile(bytes, keyOf(given.key)), given);
    const found = checkProof(bytes.toString('utf8'), keyOf(given.key));
    if (given.asJson) return json(found);
    if (found.kind === 'growth')
      return done(`It holds: the log of ${found.to} entries begins with the one of ${found.from}.`);
    const entry = JSON.stringify(found.entry, null, 2);
    return done(
      `It holds: this entry stands at place ${found.leaf} in the signed log of ${found.size}.\n${entry}`,
    );
  } catch (error) {
    return refused('cli.ledger-wrong', (error as Error).message, given.asJson);
  }
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));

function toldOf({ kind, name, node, day, ledger }: PublicFile, { asJson }: Given): Outcome {
  if (asJson) return json({ kind, name, node, day, ledger: ledger ?? null });
  const then = ledger ? ` Its signed log had ${ledger.size} entries then.` : '';
  return done(`It holds: ${name} is as ${node} signed it on ${day}.${then}`);
}

async function verify({ pool, signer, given }: At): Promise<Outcome> {
  const trusted = given.key === undefined ? signer : keyOf(given.key);
  const outside = given.checkpoint && readFileSync(given.checkpoint, 'utf8');
  const found = await verifyLedger(pool, trusted, outside);
  return given.asJson ? { ...json(found), code: found.ok ? 0 : 1 } : told(found);
}

async function showCheckpoint({ pool, given }: At): Promise<Outcome> {
  const found = await pool.query('select note, at from kernel.ledger_checkpoints order by size desc limit 1');
  const { note, at } = (found.rows[0] ?? {}) as { note?: string; at?: Date };
  if (!note || !at) return refused('cli.ledger-failed', 'Nothing has been sealed yet.', given.asJson);
  return done(given.line ? lineOf(note, at) : note);
}

async function prove({ pool, signer, given }: At): Promise<Outcome> {
  if (given.from !== undefined)
    return done(await proveGrowth(pool, signer, readFileSync(given.from, 'utf8')));
  return done(await proveEntry(pool, signer, given.what as string));
}

/** The log is handed over first and the file changed then: a sealer in between waits and signs nothing. */
async function rotate({ pool, signer, machine }: At): Promise<Outcome> {
  const { keys } = machine.config;
  const handed = waitingLedgerKey(keys);
  // What an interruption left after the hand-over is a matter of files alone.
  if (!handed || (await keyInUse(pool)) !== writePublicKey(signerOf(ledgerName, handed))) {
    const ceremony = await beginKeyCeremony(pool, 'rotate-ledger-key');
    const to = signerOf(ledgerName, nextLedgerKey(keys));
    await rotateKey(pool, { from: signer, to }, { now: new Date(), ceremony });
  }
  takeNextLedgerKey(keys);
  return done(
    `The ledger is signed by a new key from now on; a server that runs takes it up by itself. Take a backup now (zaedno backup): those of before are signed by the old key. Give the new public key away in place of the old one:\n${writePublicKey(signerOf(ledgerName, ledgerKey(keys)))}`,
  );
}

function told({ ok, size, erased, checkpoints, erasures, eras, keys, faults }: Verification): Outcome {
  const looked = `${size} entries, of them ${erased} erased under a rule; ${checkpoints} signed checkpoints${keys > 1 ? ` by ${keys} keys that followed each other` : ''}.`;
  const more = [
    ...erasures.map(({ rule, month, on, count }) => `  ${count} of ${month} erased under ${rule} on ${on}`),
    ...eras.map((one) => `  era ${one.era} began on ${one.on} with ${one.size} entries: ${one.reason}`),
  ];
  if (ok) return done([`Everything holds: ${looked}`, ...more].join('\n'));
  return {
    code: 1,
    err: [`The ledger does not hold: ${looked}`, ...faults.map((one) => `  ${one}`), ...more].join('\n'),
  };
}
