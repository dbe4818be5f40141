// What a desk tells Today, in three parts: what waits for this person, what they wait for, what happened meanwhile.
import type { Names } from './i18n/languages.ts';

type Place = {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, unknown>>;
};

/** The rule under which the clock reminds: how long a state may last. `state` is the key of its label. */
export type Rule = { readonly state: string; readonly days: number; readonly months: number };

/** Something that waits for this person: what, since when or by when, and the one next step. */
export type Waiting = Place & {
  readonly key: string;
  /** The key of a text with `{n}`. */
  readonly text: string;
  readonly count: number;
  readonly titles?: Names | null;
  /** A person's name where the matter is one (a post to confirm). */
  readonly name?: string;
  readonly since?: string | null;
  readonly by?: string | null;
  /** The hour of it counts, and not the day alone. */
  readonly exactly?: boolean;
  /** Set where it is overdue. */
  readonly rule?: Rule | null;
  readonly urgent: boolean;
  readonly action: string;
};

/** Something that this person handed on, and that somebody else has before them. */
export type WaitsFor = Place & {
  readonly key: string;
  readonly text: string;
  readonly titles?: Names | null;
  readonly name?: string;
  readonly since: string;
  readonly by?: string | null;
  readonly rule?: Rule | null;
  /** Posts that may take the next step; undefined where anybody of the office may. */
  readonly posts?: readonly Names[];
};

export type Today = {
  readonly waiting: readonly Waiting[];
  /** null: this post never hands anything on. */
  readonly waitingFor: readonly WaitsFor[] | null;
  /** When the ledger was sealed last, as far as the desk tells. */
  readonly sealedAt?: string | null;
};

export type SinceLine = Place & {
  readonly key: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly titles: Names;
};

export type Since = {
  /** When this person was last here; where that is not known (`first`), as far back as it would be. */
  readonly since: string;
  readonly first: boolean;
  readonly lines: readonly SinceLine[];
  /** Lines that did not fit. */
  readonly more: number;
  readonly sealedAt: string | null;
};
