/** The nouns of the office: organisations, posts, people who work here, and entries of the record of actions. */
import { z } from 'zod';
import { keyChanges, organisationKinds, roles, purposes, readinessNeeds } from './model/lists.ts';

export const OrganisationId = z.uuid().brand<'OrganisationId'>();
export const PostId = z.uuid().brand<'PostId'>();
export const UserId = z.uuid().brand<'UserId'>();
export const ProposalId = z.uuid().brand<'ProposalId'>();
export const OpeningId = z.uuid().brand<'OpeningId'>();
export const CeremonyId = z.uuid().brand<'CeremonyId'>();

/** Calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A moment, ISO 8601 with its zone. */
export const Moment = z.iso.datetime({ offset: true });

const name = z.string().trim().min(1).max(200);

/** A name in one of the four languages at least, so that no list shows an empty line; which one, the office decides. */
export const Names = z
  .strictObject({
    en: name.optional(),
    bg: name.optional(),
    mk: name.optional(),
    sq: name.optional(),
  })
  .refine((names) => Object.values(names).some(Boolean), 'a name in one language at least');
export type Names = z.output<typeof Names>;

export const Language = z.enum(['en', 'bg', 'mk', 'sq']);
export const Reason = z.string().trim().min(3).max(500);
/** The version that an edit started from. */
export const Base = z.number().int().min(1);

/** How many people live in a place. */
export const Inhabitants = z.int().min(1).max(50_000_000);
export const OrganisationKind = z.enum(organisationKinds);

export const PostRole = z.enum(roles);
export type PostRole = z.output<typeof PostRole>;

export const PostPurpose = z.enum(purposes);

/** What somebody types to sign in: letters, digits, dot, hyphen. */
export const Login = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{1,59}$/, 'letters, digits, dots and hyphens, 2 to 60');

export const Organisation = z.strictObject({
  organisation: z.uuid(),
  parent: z.uuid().nullable(),
  /** 0 for the top of a tree. */
  depth: z.number().int(),
  kind: OrganisationKind,
  names: Names,
  place: z.string().nullable(),
  /** How many people live there; of a municipality. */
  inhabitants: z.int().nullable(),
  posts: z.number().int(),
  endedOn: Day.nullable(),
  version: Base,
});
export type Organisation = z.output<typeof Organisation>;

/** Somebody's holding of a post; no contact data. */
export const Holder = z.strictObject({
  user: z.uuid(),
  name: z.string(),
  deputy: z.boolean(),
  fromOn: Day,
  untilOn: Day.nullable(),
  /** Set when it was ended before its last day was over. */
  endedAt: Moment.nullable(),
});
export type Holder = z.output<typeof Holder>;

/** Days on which whoever holds a post is away. */
export const Absence = z.strictObject({ absence: z.uuid(), user: z.uuid(), fromOn: Day, untilOn: Day });
export type Absence = z.output<typeof Absence>;

export const Post = z.strictObject({
  post: z.uuid(),
  organisation: z.uuid(),
  organisationNames: Names,
  names: Names,
  roles: z.array(z.string()),
  purposes: z.array(z.string()),
  /** Who holds it today or will. */
  holders: z.array(Holder),
  endedOn: Day.nullable(),
  version: Base,
});
export type Post = z.output<typeof Post>;

/** A post given by one person and waiting for another. */
export const Proposal = z.strictObject({
  proposal: z.uuid(),
  post: z.uuid(),
  postNames: Names,
  /** What it may do: a name can say anything, and whoever seconds must see what they second. */
  roles: z.array(z.string()),
  user: z.uuid(),
  name: z.string(),
  deputy: z.boolean(),
  fromOn: Day,
  untilOn: Day.nullable(),
  reason: z.string(),
  proposedAt: Moment,
  /** To the person at work: they proposed it, they may be the second, or neither. */
  turn: z.enum(['mine', 'second', 'others']),
});
export type Proposal = z.output<typeof Proposal>;

/** An account that somebody asks to open anew, and that waits for a second person. */
export const Opening = z.strictObject({
  opening: z.uuid(),
  user: z.uuid(),
  name: z.string(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: Moment,
  until: Moment,
  /** To the person at work: they asked for it, they may be the second, or neither. */
  turn: z.enum(['mine', 'second', 'others']),
});
export type Opening = z.output<typeof Opening>;

export const KeyChange = z.enum(keyChanges);

/** A change of the keys that two people agree to before it is carried out at the machine. */
export const Ceremony = z.strictObject({
  ceremony: z.uuid(),
  change: KeyChange,
  reason: z.string(),
  askedBy: z.string(),
  askedAt: Moment,
  confirmedBy: z.string().nullable(),
  confirmedAt: Moment.nullable(),
  /** `begun`: at the machine, and not at its end yet. */
  state: z.enum(['asked', 'confirmed', 'begun', 'done']),
  doneAt: Moment.nullable(),
  /** Until when it may be confirmed, or, confirmed, be begun. */
  until: Moment,
  /** To the person at work: they asked for it, they may be the second, neither; or it is the machine's turn. */
  turn: z.enum(['mine', 'second', 'others', 'machine']),
});
export type Ceremony = z.output<typeof Ceremony>;

/** How far somebody is with signing in: never invited, invited, the link ran out, or set up. */
export const signInStates = ['not-invited', 'invited', 'invitation-over', 'set-up'] as const;
export const SignInState = z.enum(signInStates);

export const User = z.strictObject({
  user: z.uuid(),
  name: z.string(),
  login: z.string(),
  language: Language,
  email: z.string().nullable(),
  signIn: SignInState,
  invitedUntil: Moment.nullable(),
  endedOn: Day.nullable(),
});
export type User = z.output<typeof User>;

/** A line of the record of actions: who, in which post, for what, did or saw what. */
export const LedgerEntry = z.strictObject({
  /** Its number: pages go from higher to lower. */
  n: z.string(),
  at: Moment,
  operation: z.string(),
  outcome: z.enum(['done', 'read', 'refused', 'failed']),
  purpose: z.string().nullable(),
  user: z.uuid().nullable(),
  name: z.string().nullable(),
  postNames: Names.nullable(),
  organisationNames: Names.nullable(),
  about: z.array(z.uuid()),
  detail: z.record(z.string(), z.unknown()),
  parent: z.string().nullable(),
});
export type LedgerEntry = z.output<typeof LedgerEntry>;

export const ReadinessNeed = z.enum(readinessNeeds);

export const DeskName = z.string().regex(/^[a-z]{2,30}$/);

/** Whom to call when somebody is in danger: in which place (`*`: everywhere), at which number, during which hours. */
export const Telephone = z.strictObject({
  place: z.string().trim().min(1).max(80),
  number: z.string().trim().min(2).max(40),
  hours: z.string().trim().min(1).max(80),
});

const fact = z.string().trim().min(1).max(1000);
export const ReadinessFacts = z.strictObject({
  law: fact.optional(),
  controller: fact.optional(),
  assessment: fact.optional(),
  assessedOn: Day.optional(),
  /** The supervisory authority's answer, or why none was needed. */
  authority: fact.optional(),
  officer: fact.optional(),
  /** Where the table of retention periods was decided. */
  retention: fact.optional(),
  /** Days by class of record: as long as the class allows, or shorter. */
  periods: z.record(z.string().regex(/^[a-z-]{2,40}$/), z.number().int().min(0)).optional(),
  telephones: z.array(Telephone).max(100).optional(),
});
export type ReadinessFacts = z.output<typeof ReadinessFacts>;

/** Somebody of another institution who may be the second person at a desk. */
export const StandIn = z.strictObject({
  standIn: z.uuid(),
  desk: z.string(),
  user: z.uuid(),
  name: z.string(),
  postNames: Names,
  organisationNames: Names,
  reason: z.string(),
  /** `proposed`: waits for a second person; `lapsed`: confirmed, but could not look today. */
  state: z.enum(['proposed', 'ready', 'lapsed']),
  /** To the person at work: they named this one, or may confirm. */
  namedByMe: z.boolean(),
});
export type StandIn = z.output<typeof StandIn>;

export const Readiness = z.strictObject({
  desk: z.string(),
  /** Goes up with every naming; 0 before the first. */
  version: z.number().int(),
  facts: ReadinessFacts,
  missing: z.array(ReadinessNeed),
  /** Named once, and no longer so: an assessment grown old, a stand-in who left. */
  lapsed: z.array(ReadinessNeed),
  standIns: z.array(StandIn),
  /** The classes of the desk's records and the most days that each may be kept; null: without end. */
  classes: z.array(z.strictObject({ class: z.string(), days: z.number().int().nullable() })),
  proposedAt: Moment.nullable(),
  /** True: the person at work proposed it, so somebody else must switch it on. */
  proposedByMe: z.boolean(),
  switchedOnAt: Moment.nullable(),
});
export type Readiness = z.output<typeof Readiness>;

/** A second look that waits, or that ended without anybody. No content: its desk shows that. */
export const Look = z.strictObject({
  look: z.uuid(),
  record: z.uuid(),
  desk: z.string(),
  act: z.string(),
  kind: z.enum(['together', 'afterwards']),
  askedAt: Moment,
  /** Until then its effect lasts without a second person; null: it waits. */
  dueAt: Moment.nullable(),
  turn: z.enum(['mine', 'second', 'undone']),
  reason: z.string().nullable(),
});
export type Look = z.output<typeof Look>;
