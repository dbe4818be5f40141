/** Sealing: content of a record is written under the record's own key and bound to the place where it lies. */
import { type RawBuilder, sql } from 'kysely';
import { newPublicId } from '../ids.ts';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { DamagedValue, isEnvelope, keyOfEnvelope, openEnvelope, sealEnvelope } from '../keys/envelope.ts';
import type { Keyring, RecordKey } from '../keys/keyring.ts';
import { refuse } from '../operation/errors.ts';

/** Where a sealed value lies. `row`: the id of its row; what is moved to another place does not open there. */
export type Place = { record: string; table: string; column: string; row: string };

/** Asks the database which key a record has, and offers it a new one; answers the one that holds, or refuses. */
export type AskForKey = (proposed: string) => RawBuilder<{ id: string }>;

export type Seals = {
  /** One JSON for a `bytea` column. Throws `kernel.not-found` for a record that this person does not see. */
  seal(place: Place, value: unknown): Promise<Buffer>;
  /** What was sealed. Ask only for a row that was just read. Throws `kernel.key-gone` where its key is gone. */
  open<T>(place: Place, sealed: Buffer): Promise<T>;
  /** Bytes as they are, for what is no JSON: a piece of a document. */
  sealBytes(place: Place, bytes: Uint8Array): Promise<Buffer>;
  openBytes(place: Place, sealed: Buffer): Promise<Buffer>;
  /**
   * A text for a column of the kernel that holds reasons; a reason of a desk with personal data is taken in no other form.
   * `ask`: where the person at work may give a reason without seeing the record.
   */
  sealReason(place: Place, reason: string, ask?: AskForKey): Promise<string>;
  /** The reason as it was written, whether it was sealed or not. */
  openReason(place: Place, kept: string): Promise<string>;
};

const sealedReason = 'sealed:';

/** The seals of one transaction. Without a keyring nothing is sealed: that is a fault of how the house was built. */
export function sealsOf(keyring: Keyring | undefined, tx: Tx): Seals {
  const known = new Map<string, Promise<RecordKey>>();
  const ring = (): Keyring => {
    if (!keyring) throw new Error('This house was built without a keyring, so it can seal and open nothing.');
    return keyring;
  };
  /** The database says which key a record has; a new one is on disk before the transaction can be committed. */
  const keyOf = async (ask: AskForKey): Promise<RecordKey> => {
    const proposed = newPublicId();
    const found = await asRefusals(ask(proposed).execute(tx));
    const { id } = found.rows[0] as { id: string };
    if (id === proposed) return await ring().make(id);
    return { id, key: (await ring().find(id)) ?? refuse('kernel.key-gone') };
  };
  /** Of a record that the person at work sees. */
  const asSeen =
    (record: string): AskForKey =>
    (proposed) =>
      sql`select kernel.key_of_record(${record}, ${proposed}) as id`;
  const sealAs = async (place: Place, bytes: Uint8Array, ask: AskForKey): Promise<Buffer> => {
    const asked = known.get(place.record) ?? keyOf(ask);
    known.set(place.record, asked);
    return sealEnvelope(await asked, placeOf(place), bytes);
  };
  const seals: Seals = {
    seal: (place, value) => seals.sealBytes(place, bytesOf(value)),
    open: async (place, sealed) => jsonIn(place, await seals.openBytes(place, sealed)),
    sealBytes: (place, bytes) => sealAs(place, bytes, asSeen(place.record)),
    async openBytes(place, sealed) {
      const key = (await ring().find(keyOfEnvelope(sealed))) ?? refuse('kernel.key-gone');
      return openEnvelope({ key }, placeOf(place), sealed);
    },
    async sealReason(place, reason, ask = asSeen(place.record)) {
      return sealedReason + (await sealAs(place, bytesOf(reason), ask)).toString('base64url');
    },
    async openReason(place, kept) {
      if (!kept.startsWith(sealedReason)) return kept;
      return await seals.open(place, Buffer.from(kept.slice(sealedReason.length), 'base64url'));
    },
  };
  return seals;
}

export type Sealed = { place: Place; sealed: Buffer };

/**
 * What was sealed, for the index of names alone, which reads without a person having asked: no key stays in memory.
 * Each by itself: undefined where its key is gone, refused where it is damaged.
 */
export async function openAllOnce(
  keyring: Keyring,
  values: readonly Sealed[],
): Promise<PromiseSettledResult<unknown>[]> {
  const ids = values.flatMap(({ sealed }) => (isEnvelope(sealed) ? [keyOfEnvelope(sealed)] : []));
  const keys = await keyring.glanceAll(ids);
  return await Promise.allSettled(
    values.map(async ({ place, sealed }) => {
      const id = keyOfEnvelope(sealed);
      const key = keys.get(id) ?? (await keyring.glance(id));
      return key && jsonIn(place, openEnvelope({ key }, placeOf(place), sealed));
    }),
  );
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** A parser's own words quote what it stumbled over. */
function jsonIn({ table, column }: Place, bytes: Buffer) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new DamagedValue(`A sealed value in ${table}.${column} is no JSON.`);
  }
}

function placeOf({ table, column, row, record }: Place): string[] {
  return [table, column, row, record];
}
