/** Nouns of guidance: documents that say how paragraphs and lines are carried out, by version and language. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { guidanceFormats, guidanceStandings, guidanceVersionStandings } from './lists.ts';
import { WebAddress } from './rights.ts';
import { Address, Day, Language, ReadTexts, Texts, Titles } from './shared.ts';

export const GuidanceId = z.uuid();
export const GuidanceVersionId = z.uuid();
export const GuidanceStanding = z.enum(guidanceStandings);
export type GuidanceStanding = z.infer<typeof GuidanceStanding>;
export const GuidanceVersionStanding = z.enum(guidanceVersionStandings);
export type GuidanceVersionStanding = z.infer<typeof GuidanceVersionStanding>;

/** What an office says about guidance. The issuer is a body, never a person. */
export const GuidanceFacts = z.strictObject({
  titles: Titles,
  issuer: Titles,
  /** Paragraphs and lines of action; for a line of one's own, `instrument` is the plan. */
  places: z
    .array(z.strictObject({ instrument: z.uuid(), address: Address }))
    .min(1)
    .max(100),
});

export const GuidanceVersionFacts = z.strictObject({
  /** As the issuer calls it: “2.1”, “second edition”. */
  label: z.string().trim().min(1).max(60).nullable().default(null),
  appliesFrom: Day,
  /** What is new against the version before. */
  changes: Texts.nullable().default(null),
});
export type GuidanceVersionFacts = z.output<typeof GuidanceVersionFacts>;

export const GuidanceLink = WebAddress;
export const GuidanceFormat = z.enum(guidanceFormats);
export type GuidanceFormat = z.infer<typeof GuidanceFormat>;

/** In one language: an address on the internet, or a file of that format kept here. */
export const GuidanceText = z.strictObject({
  language: Language,
  link: z.string().nullable(),
  format: GuidanceFormat.nullable(),
});

const Withdrawn = z.strictObject({ on: Day, reason: z.string() }).nullable();

export const GuidanceVersion = z.strictObject({
  id: GuidanceVersionId,
  /** Null while it is a draft. */
  number: z.int().nullable(),
  label: z.string().nullable(),
  appliesFrom: Day,
  changes: ReadTexts.nullable(),
  issuedOn: Day.nullable(),
  withdrawn: Withdrawn,
  standing: GuidanceVersionStanding,
  texts: z.array(GuidanceText),
});

/** As lists, measures and paragraphs show it. */
export const GuidanceRow = z.strictObject({
  id: GuidanceId,
  titles: ReadTexts,
  issuer: ReadTexts,
  standing: GuidanceStanding,
  /** The one that applies today. */
  inForce: GuidanceVersion.nullable(),
  /** Issued, and applying later; the nearest first. */
  coming: z.array(GuidanceVersion),
  /** To what it speaks; where it was asked for at a measure or paragraph, only what reaches that. */
  addresses: z.array(Address),
  withdrawn: Withdrawn,
  publication: Publication,
  version: z.int(),
});

/** What anybody may read of it. */
export const OpenGuidance = z.strictObject({
  titles: ReadTexts,
  issuer: ReadTexts,
  /** In the strategy of the Union, whose text is public. */
  addresses: z.array(Address),
  withdrawnOn: Day.nullable(),
  /** What was issued, the newest first; a draft is nobody's but the office's. */
  versions: z.array(
    z.strictObject({
      number: z.int(),
      label: z.string().nullable(),
      appliesFrom: Day,
      changes: ReadTexts.nullable(),
      withdrawnOn: Day.nullable(),
      /** A file that is kept here has no link: the office gives it. */
      texts: z.array(z.strictObject({ language: Language, link: z.string().nullable() })),
    }),
  ),
});
export type OpenGuidance = z.output<typeof OpenGuidance>;
