/** Nouns of the rights gate: what a measure does to fundamental rights, and what was decided on that. Browser-safe. */
import { z } from 'zod';
import {
  assessmentDecisions,
  assessmentStates,
  audiences,
  fundamentalRights,
  legalStandings,
  rightsStandings,
} from './lists.ts';
import { Audience, ItemId, Lead, MeasureState } from './plan.ts';
import { Day, Language, Moment, ReadTexts, Reason, Texts } from './shared.ts';

export const AssessmentId = z.uuid();
export const Right = z.enum(fundamentalRights);
export const RightsStanding = z.enum(rightsStandings);
export type RightsStanding = z.infer<typeof RightsStanding>;
export const AssessmentState = z.enum(assessmentStates);
export type AssessmentState = z.infer<typeof AssessmentState>;
export const AssessmentDecision = z.enum(assessmentDecisions);

const Said = z.string().trim().min(3).max(4000);
/** An address that begins with https. */
export const WebAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500);

/** What an office writes about a measure and fundamental rights. */
export const AssessmentFacts = z.strictObject({
  /** In which language it is written; the summary may be in several. */
  language: Language,
  rights: z.array(Right).min(1).max(fundamentalRights.length),
  /** Whom it concerns, by role in life. */
  groups: z.array(Audience).min(1).max(audiences.length),
  /** Where: places, never peoples. */
  places: z.string().trim().min(1).max(1000).nullable().default(null),
  necessity: Said,
  proportionality: Said,
  mitigations: Said,
  safeguards: Said,
  /** For the public, once it is accepted and the measure is public. */
  summary: Texts,
  /** Why questioned words stay; null where nothing is questioned. */
  wordingReason: Reason.nullable().default(null),
  /** Whether the measure touches personal data, as a person answers. */
  personalData: z.boolean(),
  /** Where the data-protection impact assessment stands. */
  dpia: WebAddress.nullable().default(null),
  /** Until when it holds, if it is accepted. */
  reviewOn: Day,
});
export type AssessmentFacts = z.infer<typeof AssessmentFacts>;

export const Assessment = z.strictObject({
  id: AssessmentId,
  number: z.int(),
  state: AssessmentState,
  language: Language,
  rights: z.array(Right),
  groups: z.array(Audience),
  places: z.string().nullable(),
  necessity: z.string(),
  proportionality: z.string(),
  mitigations: z.string(),
  safeguards: z.string(),
  summary: ReadTexts,
  wordingReason: z.string().nullable(),
  personalData: z.boolean(),
  dpia: z.string().nullable(),
  reviewOn: Day,
  /** Post and institution of whoever wrote in it last. */
  written: z.strictObject({ post: ReadTexts.nullable(), organisation: ReadTexts.nullable() }),
  /** Null until somebody decided. */
  decided: z
    .strictObject({
      decision: AssessmentDecision,
      reason: z.string(),
      conditions: z.string().nullable(),
      at: Moment,
      post: ReadTexts.nullable(),
      organisation: ReadTexts.nullable(),
    })
    .nullable(),
  /** What the person at work may do with it. */
  may: z.array(z.enum(['edit', 'submit', 'decide'])),
  version: z.int(),
});

/** A measure before the gate. */
export const RightsRow = z.strictObject({
  item: ItemId,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  state: MeasureState,
  lead: Lead,
  standing: RightsStanding,
  /** Until when the assessment holds that was accepted last. */
  reviewOn: Day.nullable(),
  /** Whether a finding about it waits for a decision. */
  underReview: z.boolean(),
  law: z.enum(legalStandings),
});
