/** The names in sealed values, for the index: each value by itself, so that one that is damaged hides nobody else. */
import { DamagedValue } from '../keys/envelope.ts';
import type { Keyring } from '../keys/keyring.ts';
import { DamagedKey } from '../keys/node-keys.ts';
import type { Log } from '../log.ts';
import { openAllOnce } from '../records/seals.ts';
import type { NameField } from './define.ts';

export type Field = NameField & { desk: string };
export type SealedName = { field: Field; record_id: string; row_id: string; sealed: Buffer };

export type NameOpener = {
  /**
   * The names of each of these, none where its key is destroyed. Throws where one of them cannot be opened now, but later
   * perhaps: while the key service refuses, nobody is left out.
   */
  namesIn(rows: readonly SealedName[]): Promise<(readonly string[])[]>;
  /** Values that were passed over, because they do not open however often they are tried. */
  readonly unreadable: number;
};

export function openNameOpener(keyring: Keyring, log: Log): NameOpener {
  let unreadable = 0;
  const said = new Set<string>();
  /** Said once of a field. Who it belongs to stands in no log, nor what anybody said who stumbled over the value. */
  const passOver = (sentence: string): string[] => {
    unreadable += 1;
    if (!said.has(sentence)) log('error', sentence);
    said.add(sentence);
    return [];
  };
  const namesOf = ({ field }: SealedName, opened: unknown): readonly string[] => {
    if (opened === undefined) return [];
    const names = namesOfValue(field, opened);
    return (
      names ?? passOver(`names could not be taken from a value in ${field.desk}.${field.table} for the index`)
    );
  };
  return {
    async namesIn(rows) {
      const opened = await openAllOnce(
        keyring,
        rows.map(({ field, record_id: record, row_id: row, sealed }) => ({
          place: { record, table: `${field.desk}.${field.table}`, column: field.column, row },
          sealed,
        })),
      );
      for (const one of opened) if (one.status === 'rejected' && !isDamage(one.reason)) throw one.reason;
      return rows.map((row, at) => {
        const one = opened[at];
        if (one?.status === 'fulfilled') return namesOf(row, one.value);
        return passOver(`a name in ${row.field.desk}.${row.field.table} is damaged and not in the index`);
      });
    },
    get unreadable() {
      return unreadable;
    },
  };
}

/** Of this value or its key, for good; all else is a fault of the moment or of the machine. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedKey || error instanceof DamagedValue;
}

/** The names in an opened value; undefined where its desk cannot take them from it. */
export function namesOfValue(field: NameField, opened: unknown): readonly string[] | undefined {
  try {
    const names: unknown = field.names(opened as never);
    return isTexts(names) ? names : undefined;
  } catch {
    // What it threw may quote the value.
    return undefined;
  }
}

function isTexts(names: unknown): names is readonly string[] {
  return Array.isArray(names) && names.every((name) => typeof name === 'string');
}
