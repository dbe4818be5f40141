/** What a desk tells the house about itself: its roles, operations, workflows, jobs and events, as explicit lists. */
import type { Role } from '../identity/roles.ts';
import type { Acts } from '../separation/acts.ts';
import type { Workflow } from '../workflow/define.ts';
import type { Published } from '../records/published.ts';
import type { NameField } from '../search/define.ts';
import type { AnyOperation, Download, Language } from './define.ts';

/** A file that anybody may have without signing in, made of what was published of one kind of record (ADR-0025). */
export type Open = {
  /** `GET /api/open/<desk>/<path>`; `?record=<id>` asks for one, `?language=bg` for a language. */
  readonly path: string;
  readonly kind: string;
  readonly make: (
    published: readonly Published[],
    /** `today`: the day of the node's calendar. */
    asked: { now: Date; today: string; node: string; language: Language },
  ) => Download;
};

/** What the clock runs to send a desk's letters; each is taken before it is sent, and sent once (ADR-0029). */
export type LettersOfDesk = {
  /** `{}` → `{ waiting: boolean }`, unrecorded: whether there is anything to take. */
  readonly waiting: AnyOperation;
  /** `{}` → `{ letters: { letter, to, subject, text }[], more: boolean }`: a few, marked as sent. */
  readonly take: AnyOperation;
  /** `{ letter, refused }`: it did not leave; `refused`: the mail server takes nothing for this address. */
  readonly failed: AnyOperation;
};

export type Desk = {
  readonly name: string;
  /** True: the desk is off until the readiness gate is passed (rights.md G17). */
  readonly holdsPersonalData: boolean;
  readonly roles: readonly Role[];
  readonly operations: readonly AnyOperation[];
  readonly workflows: readonly Workflow[];
  /** Kinds of record the desk opens, with the retention class of each. */
  readonly records: Readonly<Record<string, { retention: string }>>;
  /** Sealed columns with names of the people whom its records are about: by these one person can be found (ADR-0032). */
  readonly names?: readonly NameField[];
  /** Acts of this desk that take two people, and who of it may be first and second (rights.md G20). */
  readonly acts?: Acts;
  /** What of it anybody may read without signing in. */
  readonly open?: readonly Open[];
  /** Letters to people outside of the house, who have no account. */
  readonly letters?: LettersOfDesk;
  /** Operations that the worker runs when something was announced: event name → operation. */
  readonly reacts?: Readonly<Record<string, AnyOperation>>;
};

/** Gives a desk its types; it changes nothing. */
export function desk<const D extends Desk>(manifest: D): D {
  return manifest;
}
