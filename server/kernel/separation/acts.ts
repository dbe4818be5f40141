/**
 * Acts that take two people (rights.md G20): the one table of what may never be done alone, what may be done at once and
 * looked at afterwards, and whether the second may be somebody of another institution. Browser-safe.
 */
import type { Role } from '../identity/roles.ts';

export type ActKind = {
  /** `together`: nothing happens before the second person said yes. `afterwards`: it has its effect at once, for a time. */
  readonly kind: 'together' | 'afterwards';
  /** True: a stand-in of the desk may be the second. */
  readonly standIn: boolean;
  /** How long the effect lasts without a second person: the clock then ends it, and decides nothing. */
  readonly within?: { readonly hours: number } | { readonly workingDays: number };
  /** What of it ends: an access, a seal, or that it counts. The state of the record stays where it is (G08). */
  readonly undo?: 'end-access' | 'lift-seal' | 'strike';
};

export const actKinds = {
  // Never alone, never later.
  disclosure: { kind: 'together', standIn: true },
  'release-abroad': { kind: 'together', standIn: true },
  'open-sealed': { kind: 'together', standIn: true },
  'key-ceremony': { kind: 'together', standIn: false },
  'switch-desk-on': { kind: 'together', standIn: false },
  'name-stand-in': { kind: 'together', standIn: false },
  // At once, with a second look afterwards.
  'not-within-scope': { kind: 'afterwards', standIn: true, within: { workingDays: 5 }, undo: 'lift-seal' },
  'emergency-route': { kind: 'afterwards', standIn: true, within: { workingDays: 5 }, undo: 'end-access' },
  'break-glass': { kind: 'afterwards', standIn: true, within: { hours: 24 }, undo: 'end-access' },
  acknowledgement: { kind: 'afterwards', standIn: true, within: { workingDays: 5 }, undo: 'strike' },
} as const satisfies Readonly<Record<string, ActKind>>;

export type ActName = keyof typeof actKinds;

/** Acts of the office itself; the others belong to desks that hold records. */
export const officeActs: readonly ActName[] = ['key-ceremony', 'switch-desk-on', 'name-stand-in'];

/** Who of a desk may be first, and who second. Written in the desk's manifest, so that its roles stand with it. */
export type ActPeople = { readonly first: readonly Role[]; readonly second: readonly Role[] };
export type Acts = { readonly [name in ActName]?: ActPeople };

/** A line of the whole table. */
export type Act = ActKind & ActPeople & { readonly desk: string; readonly act: ActName };

/** The table: every act of every desk, as the database keeps it. */
export function actsOf(desks: readonly { readonly name: string; readonly acts?: Acts | undefined }[]): Act[] {
  return desks.flatMap(({ name, acts = {} }) =>
    (Object.entries(acts) as [ActName, ActPeople][]).map(([act, people]) => ({
      desk: name,
      act,
      ...actKinds[act],
      ...people,
    })),
  );
}
