/** Nouns of the plan: goals, objectives, measures and activities, who leads them, what they cost. Browser-safe. */
import { z } from 'zod';
import { Publication, PublicationRule } from '#kernel/records/define.ts';
import { audiences, itemTypes, measureKinds, levels, planStates, measureStates } from './lists.ts';
import { Address, Currency, Day, Minor, Moment, ReadTexts, Sum, Texts, Titles } from './shared.ts';

export const PlanId = z.uuid();
export const ItemId = z.uuid();

export const ItemType = z.enum(itemTypes);
export type ItemType = z.infer<typeof ItemType>;

export const MeasureKind = z.enum(measureKinds);
export type MeasureKind = z.infer<typeof MeasureKind>;

export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

export const PlanState = z.enum(planStates);
export type PlanState = z.infer<typeof PlanState>;

export const MeasureState = z.enum(measureStates);
export type MeasureState = z.infer<typeof MeasureState>;

/** An institution of this node by id, or a partner from outside by name; one of the two. */
export const Partner = z
  .strictObject({
    organisation: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(300).nullable().default(null),
  })
  .refine((partner) => (partner.organisation === null) !== (partner.name === null), {
    message: 'Name an institution of this node or a partner by name, not both.',
    params: { code: 'one-of-two' },
  });
export const ReadPartner = z.strictObject({
  organisation: z.uuid().nullable(),
  names: ReadTexts.nullable(),
  name: z.string().nullable(),
});

export const BudgetLine = z.strictObject({
  source: z.string().trim().min(1).max(200),
  year: z.int().min(1990).max(2100).nullable().default(null),
  currency: Currency,
  planned: Minor,
  committed: Minor.default(0),
  spent: Minor.default(0),
});
export const ReadBudgetLine = BudgetLine.extend({ id: z.uuid() });

/** What an office writes about a goal, objective, measure or activity. */
export const ItemFacts = z.strictObject({
  titles: Titles,
  description: Texts.nullable().default(null),
  externalId: z.string().trim().min(1).max(80).nullable().default(null),
  kind: MeasureKind.nullable().default(null),
  level: Level.nullable().default(null),
  leadOrganisation: z.uuid().nullable().default(null),
  /** The accountable institution where it is not among this node's. */
  leadName: z.string().trim().min(1).max(300).nullable().default(null),
  leadPost: z.uuid().nullable().default(null),
  coLeads: z.array(Partner).max(50).default([]),
  partners: z.array(Partner).max(100).default([]),
  startsOn: Day.nullable().default(null),
  endsOn: Day.nullable().default(null),
  budget: z.array(BudgetLine).max(100).default([]),
  /** The paragraph whose aim this goal takes over (`annex/5`). */
  aim: Address.nullable().default(null),
  /** Of a goal: what will be different, and how one will know. */
  outcome: Texts.nullable().default(null),
  /** Of a measure: for whom it is; none is not decided yet. */
  audiences: z.array(Audience).max(audiences.length).default([]),
});
export type ItemFacts = z.infer<typeof ItemFacts>;

/** The label of what is of value in itself, and the item that carries it: this one or one above it. */
export const OwnLabel = z.strictObject({ of: ItemId, label: ReadTexts });
export type OwnLabel = z.infer<typeof OwnLabel>;

export const Lead = z.strictObject({
  organisation: z.uuid().nullable(),
  names: ReadTexts.nullable(),
  name: z.string().nullable(),
  post: z.strictObject({ id: z.uuid(), names: ReadTexts }).nullable(),
});

export const PlanRow = z.strictObject({
  id: PlanId,
  titles: ReadTexts,
  state: PlanState,
  /** The number of the last approved version; 0 while none is approved. */
  approvedVersion: z.int(),
  instrument: z.uuid(),
  partOf: PlanId.nullable(),
  organisation: z.strictObject({ id: z.uuid(), names: ReadTexts }),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  measures: z.int(),
  publication: Publication,
  version: z.int(),
  updatedAt: Moment,
});

/** A plan as the person at work finds it. */
export const ReadPlanRow = PlanRow.extend({
  /** Whether they may write it, where its state lets anybody. */
  yours: z.boolean(),
  /** False: only the posts of its own institution see it so far. */
  shown: z.boolean(),
  /** It is of a local body, which alone changes it. */
  localBody: z.boolean(),
  /** The person at work may write it because the body let their institution type in for it, until this day. */
  typingInUntil: Day.nullable(),
});

/** A node of the plan's tree; counts and sums take in everything under it. */
export const PlanNode = z.strictObject({
  id: ItemId,
  parent: ItemId.nullable(),
  type: ItemType,
  position: z.int(),
  depth: z.int(),
  externalId: z.string().nullable(),
  titles: ReadTexts,
  kind: MeasureKind.nullable(),
  level: Level.nullable(),
  lead: z.string().nullable(),
  leadNames: ReadTexts.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  state: MeasureState.nullable(),
  aim: z.string().nullable(),
  outcome: ReadTexts.nullable(),
  measures: z.int(),
  ties: z.int(),
  money: z.array(Sum),
  /** What its ministry calls what is of value in itself; null where it stands under the plan's own titles. */
  ownLabel: ReadTexts.nullable(),
  /** Who may see it outside; day and reason stand on its own page. */
  publication: PublicationRule,
  version: z.int(),
});

export const MeasureRow = z.strictObject({
  id: ItemId,
  plan: PlanId,
  type: ItemType,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  /** Titles of what it stands under, from the top. */
  path: z.array(ReadTexts),
  kind: MeasureKind.nullable(),
  level: Level.nullable(),
  state: MeasureState,
  lead: Lead,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  addresses: z.array(Address),
  money: z.array(Sum),
  ownLabel: ReadTexts.nullable(),
  publication: Publication,
  version: z.int(),
});

/** An item as a comparison of versions names it. */
export const ChangedItem = z.strictObject({
  id: ItemId,
  type: ItemType,
  externalId: z.string().nullable(),
  titles: ReadTexts,
});
