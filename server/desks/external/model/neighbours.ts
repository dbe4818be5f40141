/** The nouns of whom the office works with: a country or an organisation, and its contact points. Browser-safe. */
import { z } from 'zod';
import { neighbourKinds } from './lists.ts';
import { Base, Day, Level, ReadTexts, Titles } from './shared.ts';

export const NeighbourId = z.uuid().brand<'NeighbourId'>();
export const PointId = z.uuid().brand<'PointId'>();

/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'two capital letters');

export const NeighbourFacts = z.strictObject({
  kind: z.enum(neighbourKinds),
  /** Of a country; an organisation has none. */
  code: CountryCode.nullable(),
  names: Titles,
});

const words = (most: number) => z.string().trim().min(1).max(most);

/** A post that answers, and how it is reached at work. A name is a help and never needed; nothing else of a person. */
export const PointFacts = z.strictObject({
  /** The level of the work that it answers for. */
  answersAt: Level,
  post: words(200),
  office: words(200),
  name: words(200).nullable(),
  telephone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()/.-]{3,40}$/, 'digits, blanks, and + before them')
    .nullable(),
  email: z.email().max(200).nullable(),
  /** Languages in which the post can be written to; ISO 639. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(12),
  validFrom: Day.nullable(),
  validUntil: Day.nullable(),
  checkedOn: Day,
});
export type PointFacts = z.output<typeof PointFacts>;

export const Point = z.strictObject({
  point: z.uuid(),
  answersAt: Level,
  post: z.string(),
  office: z.string(),
  name: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  languages: z.array(z.string()),
  validFrom: Day.nullable(),
  validUntil: Day.nullable(),
  checkedOn: Day,
  version: Base,
});
export type Point = z.output<typeof Point>;

export const Neighbour = z.strictObject({
  neighbour: z.uuid(),
  kind: z.enum(neighbourKinds),
  code: z.string().nullable(),
  names: ReadTexts,
  version: Base,
});
export type Neighbour = z.output<typeof Neighbour>;
