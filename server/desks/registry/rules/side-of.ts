/** The other side as it is written, out of the form in which it is read. */
import type { Correspondent, ReadCorrespondent } from '../model/items.ts';

export function sideOf({ kind, organisation, names }: ReadCorrespondent): Correspondent {
  if (kind === 'house' && organisation !== null) return { kind, organisation };
  return kind === 'institution' ? { kind, names } : { kind: 'private-person' };
}
