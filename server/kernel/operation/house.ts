/** What an operation runs in: the database, the desks, the clock and the configuration, made once by `server/main.ts`. */
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Pools } from '../db/pool.ts';
import type { Room } from '../db/room.ts';
import type { Scanning } from '../documents/require-scanned.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { NameIndex } from '../search/name-index.ts';
import type { AnyOperation } from './define.ts';
import type { Desk } from './desk.ts';

export type House = {
  readonly config: Config;
  readonly pools: Pools;
  readonly desks: readonly Desk[];
  /** Every operation of every desk, by name. */
  readonly operations: ReadonlyMap<string, AnyOperation>;
  readonly clock: Clock;
  readonly log: Log;
  /** Signs the places in lists. */
  readonly cursorKey: string;
  /** The keys of records; absent only in a house of desks without personal data. */
  readonly keyring?: Keyring;
  /** Looks at every uploaded file; 'none': the operator said that there is nothing that does; undefined: nobody said anything. */
  readonly scanning?: Scanning;
  /** Where ordered work waits; absent in tests that carry out orders themselves. */
  readonly queue?: Queue;
  /** The index of names in this node's memory; absent where no desk declares names. */
  readonly names?: NameIndex;
  /** Of the disk of the embedded database; absent where the database lies elsewhere. */
  readonly room?: Room;
  /** The desk that an operation belongs to. */
  deskOf(operation: AnyOperation): Desk;
};

/** Builds the house; refuses two operations of one name and an operation whose name is not its desk's. */
export function makeHouse(parts: Omit<House, 'operations' | 'deskOf'>): House {
  const operations = new Map<string, AnyOperation>();
  const owners = new Map<string, Desk>();
  for (const desk of parts.desks) {
    if (desk.holdsPersonalData && !parts.keyring)
      throw new Error(`The desk ${desk.name} holds personal data; it needs a keyring to seal them.`);
    if (desk.names?.length && !desk.holdsPersonalData)
      throw new Error(`The desk ${desk.name} declares names, and does not say that it holds personal data.`);
    for (const operation of desk.operations) {
      if (!operation.name.startsWith(`${desk.name}.`)) {
        throw new Error(`The desk ${desk.name} lists ${operation.name}, which is not its own.`);
      }
      if (operations.has(operation.name)) throw new Error(`${operation.name} is listed twice.`);
      if (operation.kind === 'command' && operation.audit === 'unrecorded') {
        throw new Error(
          `${operation.name} changes something and is not recorded; say what the ledger keeps of it.`,
        );
      }
      if (operation.background && operation.transport === 'upload' && desk.holdsPersonalData) {
        throw new Error(
          `${operation.name} would leave a file of personal data lying unencrypted; it cannot be ordered.`,
        );
      }
      operations.set(operation.name, operation);
      owners.set(operation.name, desk);
    }
  }
  return {
    ...parts,
    operations,
    deskOf(operation) {
      const owner = owners.get(operation.name);
      if (!owner) throw new Error(`${operation.name} belongs to no desk of this house.`);
      return owner;
    },
  };
}
