/** Key ceremonies at the machine: a change of the keys that two people of the office agreed to, carried out once (rights.md G20). */
import type { ClientBase, Pool } from 'pg';

/** Which change it is: a new node key, the node key moved between files and a key service, a new signing key of the ledger. */
export const keyChanges = ['rotate-node-key', 'move-node-key', 'rotate-ledger-key'] as const;
export type KeyChange = (typeof keyChanges)[number];

/** What allows a change. `id` is null in a house that never had two people in its office: nobody could have been asked. */
export type KeyCeremony = { readonly change: KeyChange; readonly id: string | null };

/** Begins the ceremony for this change, or goes on with an interrupted one. Throws a sentence where two people have not agreed. */
export async function beginKeyCeremony(sealer: Pool, change: KeyChange): Promise<KeyCeremony> {
  const found = await asSentence(change, sealer.query('select * from kernel.begin_ceremony($1)', [change]));
  return { change, id: found.rows[0]?.ceremony_id ?? null };
}

/** The entry of the ledger that says what was done and names both people. With `isDone` the ceremony is used up. */
export async function noteKeyChange(
  sealer: Pool | ClientBase,
  { change, id }: KeyCeremony,
  { told, isDone }: { told: object; isDone: boolean },
): Promise<void> {
  const note = sealer.query('select kernel.note_change_of_keys($1, $2, $3, $4)', [
    id,
    `machine.${change}`,
    told,
    isDone,
  ]);
  await asSentence(change, note);
}

async function asSentence<T>(change: KeyChange, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as { detail?: string }).detail !== 'no-ceremony') throw error;
    throw new Error(
      `Two people must agree to this first. On the page “What this node needs” one person of the office asks for “${words[change]}”, and another confirms; then run this again within three days. If only one person is left in the office, let a second one in first (docs/how-to/run-in-production.md, “When the office is locked out”).`,
      { cause: error },
    );
  }
}

/** As the page calls them (`key-change.…`). */
const words: Readonly<Record<KeyChange, string>> = {
  'rotate-node-key': 'A new node key',
  'move-node-key': 'The node key moves to a key service or back',
  'rotate-ledger-key': 'A new signing key of the ledger',
};
