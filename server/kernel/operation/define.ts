/** What an operation is: who may do it, for what purpose, what goes in and out, which state it moves, and what it does. */
import type { z } from 'zod';
import type { Tx } from '../db/types.ts';
import type { Purpose } from '../identity/purposes.ts';
import type { Finding } from '../readiness/finding.ts';
import type { Seals } from '../records/seals.ts';
import type { Role } from '../identity/roles.ts';
import type { FoundByName } from '../search/define.ts';
import type { Workflow } from '../workflow/define.ts';
import type { Places } from './places.ts';

export type Language = 'en' | 'bg' | 'mk' | 'sq';
export const languages = ['en', 'bg', 'mk', 'sq'] as const satisfies readonly Language[];

/** The person at work in this session, as the database entered them. */
export type Actor = {
  session: string;
  user: string;
  post: string;
  organisation: string;
  roles: readonly Role[];
  purpose: Purpose;
  language: Language;
  steppedUp: boolean;
};

/** What `run` is given: nothing of this exists before the checks of steps 1 to 6 have passed. */
export type Context<Input> = {
  input: Input;
  tx: Tx;
  actor: Actor;
  now: Date;
  /** The node's calendar day (`YYYY-MM-DD`) in its own time zone. */
  today: string;
  /** The bytes of an upload (`transport: 'upload'`), else undefined. */
  upload: Upload | undefined;
  /** What the operation's own `file.read` made of the upload, else undefined. */
  file: unknown;
  /** What the operation's own `prepare` worked out, else undefined. */
  prepared: unknown;
  /** Tells whoever ordered this how far it has come, outside the transaction; of no effect where nobody ordered it. */
  progress: Progress;
  /** The node's calendar day of a moment, in its own time zone: between midnight and one it is another than in UTC. */
  dayOf: (moment: Date) => string;
  /** The node's time zone, and what the office calls the node. */
  timeZone: string;
  node: string;
  /** The address at which people reach this node, where its operator named one: for links in what leaves the house. */
  origin: string | undefined;
  /** Whether the operator named a mail server. */
  sendsMail: boolean;
  /** Signed places in lists, for `after` and `next`. */
  places: Places;
  /** Seals and opens content under the key of its record. */
  seals: Seals;
  /**
   * What a text is known again by: a hash under a key of this node and of the desk. Whoever has the database alone cannot try
   * out what it was.
   */
  mark(text: string): Buffer;
  /**
   * Looks for one person by name among the records of this desk that the person at work may know of, from inside one of
   * them and for a reason. Throws `kernel.not-found`, `kernel.searches-used-up`. `audit` takes it with `auditOfFinding`.
   */
  findByName(asked: { from: string; name: string; reason: string }): Promise<FoundByName>;
  /** What `zaedno doctor` tells of this node: its configuration, keys, backups, ledger, desks. */
  examine(): Promise<Finding[]>;
  /**
   * A file in a ZIP with a note about it that the node signs; whoever has the public key can check it offline. A public one,
   * unless told that it is what this side of an agreement says to the others.
   */
  attest(file: Download, kind?: SignedKind): Promise<Download>;
  /** Another operation in the same transaction and session, with its own ledger row and all its checks. */
  call<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<string, I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>>;
  /** Announces a fact of the past tense (`strategy.plan-approved`) to the outbox, in this transaction. */
  announce(event: string, about: string | undefined, payload?: Record<string, unknown>): Promise<void>;
  /** Orders long work: runs `operation` later in a session of its own for the same person, post and purpose. */
  order<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<string, I, O>,
    input: z.input<I>,
  ): Promise<string>;
};

/** `step` is a word of ours (`writing`), with a text `web.order.step.<step>`; `done` of `total` are rows, pages, files. */
export type Progress = (step: string, done?: number, total?: number) => Promise<void>;

export type Upload = { name: string; type: string; bytes: Uint8Array };

/** What a file with the node's signature is: for anybody, or what this side of an agreement says to the others. */
export type SignedKind = 'public-file' | 'side-file';

/** A file that an operation hands out (`transport: 'download'`). */
export type Download = { name: string; type: string; bytes: Uint8Array };

/** What the ledger keeps of an operation: the records it is about and details without content. */
export type Audit = { about?: string | readonly string[]; detail?: Record<string, unknown> };

/**
 * How a query is recorded: `unrecorded` only where nothing of a person is shown; else a function whose row
 * is durable before the answer leaves. Commands are always recorded.
 */
export type AuditRule<I, O> = 'unrecorded' | ((done: { input: I; output: O; actor: Actor }) => Audit);

export type Operation<
  Name extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  readonly name: Name;
  /** One sentence, present tense, in the caseworker's words. */
  readonly does: string;
  readonly kind: 'query' | 'command';
  readonly who: readonly [Role, ...Role[]];
  readonly purpose: readonly [Purpose, ...Purpose[]];
  readonly input: I;
  readonly output: O;
  readonly transport?: 'upload' | 'download' | 'stream';
  /** How an uploaded file is read: admitted first, then read outside any transaction, because reading may take its time. */
  readonly file?: {
    /** Refuses what must not even be opened. Nothing that it writes remains. */
    readonly admit: (context: Context<z.output<I>>) => Promise<void>;
    readonly read: (upload: Upload, input: z.output<I>) => Promise<unknown>;
    /** It is kept with one record as it is, and nobody reads rows in it: the types of file that are taken. */
    readonly document?: { readonly types: readonly string[] };
  };
  /**
   * What can be worked out before the writing transaction, in one that writes nothing, so that nobody waits for it. `run`
   * must see under its lock that all of it still stands, and throw `Outdated` where not: then both run again.
   */
  readonly prepare?: (context: Context<z.output<I>>) => Promise<unknown>;
  /**
   * It may be ordered and left (`Prefer: respond-async`): the worker carries it out. `tells`: the few numbers of the
   * outcome that a line about it says.
   */
  readonly background?: { readonly tells: (output: z.output<O>) => Readonly<Record<string, number>> };
  /** True where the second factor must have been shown again within ten minutes. */
  readonly stepUp?: true;
  /** True where it only takes away what the desk holds of whoever asks: it works at a desk that is off, too. */
  readonly evenOff?: true;
  /** True where the answer holds a secret that is shown once: it is never kept for a repeat under the same key. */
  readonly shownOnce?: true;
  /** The action of a workflow that this operation carries out, and on which record (and item in it). */
  readonly move?: {
    readonly workflow: Workflow;
    readonly action: string;
    readonly of: (input: z.output<I>) => { record: string; item?: string };
    readonly reason?: (input: z.output<I>) => string | undefined;
  };
  readonly audit: AuditRule<z.output<I>, z.output<O>>;
  readonly errors?: readonly string[];
  readonly run: (context: Context<z.output<I>>) => Promise<z.input<O>>;
};

/** Gives an operation its types; it changes nothing. An operation without `who` and `purpose` does not compile. */
export function operation<const Name extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Operation<Name, I, O>,
): Operation<Name, I, O> {
  return definition;
}

/** Any operation, for lists of them. */
// oxlint-disable-next-line no-explicit-any -- a list holds operations of every input and output
export type AnyOperation = Operation<string, any, any>;
