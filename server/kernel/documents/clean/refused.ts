/** Why a file is not taken in: a closed list of words, told by the refusal `kernel.document-refused`. */

export const refusedFor = [
  'damaged',
  'encrypted',
  'bomb',
  'macros',
  'embedded',
  'external',
  'active',
  'slow',
  'large',
] as const;
export type RefusedFor = (typeof refusedFor)[number];

/** What cannot be removed from a file of this kind; whoever uploads it must say that they accept it. */
export const keptKinds = ['properties', 'commenters', 'pictures'] as const;
export type Kept = (typeof keptKinds)[number];

/** What stays because it is content, and what could not be looked at: told to whoever uploads. */
export const toldKinds = ['comments', 'changes', 'unread'] as const;
export type Told = (typeof toldKinds)[number];

export class RefusedFile extends Error {
  readonly why: RefusedFor;

  constructor(why: RefusedFor) {
    super(`The file is refused: ${why}.`);
    this.name = 'RefusedFile';
    this.why = why;
  }
}

export function refuseFile(why: RefusedFor): never {
  throw new RefusedFile(why);
}

/** A file without what it told of its origin. */
export type Cleaned = { bytes: Uint8Array; kept: Kept[]; told: Told[] };
