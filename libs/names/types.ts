// What a name is, once it is read, and what a comparison says.

/** The letters that a token is compared in: ISO 15924; Zyyy is everything else. Georgian, Armenian and Hebrew are read as Latn. */
export type Script = 'Latn' | 'Cyrl' | 'Grek' | 'Arab' | 'Zyyy';

/** What a token does in a name, as far as its letters and place say it. */
export type Role = 'name' | 'particle' | 'title' | 'patronymic' | 'initial' | 'number';

/** The letters of a word as all the groups that they may be read as. */
export interface CompiledWord {
  /** Letters. */
  readonly length: number;
  /** Letters but for an ending that many words share. */
  readonly telling: number;
  /** Place of the script in `scriptOrder`. */
  readonly script: number;
  /** Each letter, then the groups of two and more in the order in which they end: one number each (compare/units.ts). */
  readonly units: readonly number[];
}

export interface ReadToken {
  /** As it stands in the name; in small letters, without signs, where the name holds uncommon ones. */
  readonly text: string;
  /** Lower case, without marks and signs that carry no sound; what is compared. */
  readonly letters: string;
  readonly script: Script;
  readonly role: Role;
  /** Its most common reading in the symbols of tables/alphabet.ts; `foldWord` gives all readings. */
  readonly sounds: string;
  /** Numbers of the groups of equivalents that the word belongs to (tables/equivalents.ts). */
  readonly groups: readonly number[];
  /** Kinds of consonants in any of its readings, one bit each. */
  readonly kinds: number;
  /** How much the word tells, 0.5 to 1.5; the median word 1. */
  readonly told: number;
  /** The letters as the edit model reads them. */
  readonly word: CompiledWord;
}

export interface ReadName {
  readonly text: string;
  readonly scripts: readonly Script[];
  readonly tokens: readonly ReadToken[];
}
