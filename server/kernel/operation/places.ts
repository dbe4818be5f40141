/** Where a list goes on: a sort key and an id, signed by the node and good for one operation alone. */
import { readCursor, signCursor } from '../keys/files.ts';
import { refuse } from './errors.ts';

export type Place = { key: string; id: string };

export type Places = {
  /** The cursor that a page hands out for the next one. */
  write(place: Place): string;
  /** The place of a cursor; undefined for the first page. Refuses what this node did not sign for this operation. */
  read(cursor: string | undefined): Place | undefined;
};

export function placesOf(secret: string, operation: string): Places {
  return {
    write: ({ key, id }) => signCursor(secret, [operation, key, id]),
    read(cursor) {
      if (cursor === undefined) return undefined;
      const [signedFor, key, id] = readCursor(secret, cursor) ?? [];
      if (signedFor === operation && key !== undefined && id !== undefined) return { key, id };
      return refuse('kernel.input-invalid', {
        fields: [
          {
            path: 'after',
            code: 'no-such-place',
            message: 'This is no place in this list; start again from the first page.',
          },
        ],
      });
    },
  };
}
