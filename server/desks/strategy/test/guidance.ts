/** Guidance in named states, made through operations only. */
import type { AtWork } from '#kernel/test/house.ts';
import type { GuidanceRow, GuidanceVersion } from '../model/guidance.ts';
import type { z } from 'zod';
import { addGuidance } from '../operations/add-guidance.ts';
import { findGuidance } from '../operations/find-guidance.ts';
import { issueGuidance } from '../operations/issue-guidance.ts';
import { linkGuidanceText } from '../operations/link-guidance-text.ts';
import { readGuidance } from '../operations/read-guidance.ts';
import { writeGuidanceVersion } from '../operations/write-guidance-version.ts';
import type { StrategyHouse } from './strategy-house.ts';

export type Row = z.output<typeof GuidanceRow>;
export type Version = z.output<typeof GuidanceVersion>;
export type Opened = {
  guidance: Row;
  versions: Version[];
  places: { instrument: string; address: string }[];
  measures: { plan: string; item: string }[];
};

export const titles = { en: 'How schools speak about strife', bg: 'Как училищата говорят за раздори' };
export const issuer = { en: 'Council of Schools of Zarnevia' };
export const link = 'https://schools.example/guidance.pdf';

/** For § 22 of this document, unless told. */
export async function someGuidance(who: AtWork, instrument: string, more: object = {}): Promise<string> {
  const facts = { titles, issuer, places: [{ instrument, address: 'annex/22' }], ...more };
  return (await who.does<{ guidance: string }>(addGuidance, facts)).guidance;
}

export const opened = (who: AtWork, guidance: string) => who.does<Opened>(readGuidance, { guidance });

/** A draft that applies from a day, without a text. */
export async function aDraft(t: StrategyHouse, guidance: string, appliesFrom: string): Promise<string> {
  const { version: base } = (await opened(t.editor, guidance)).guidance;
  const draft = { guidance, base, appliesFrom };
  return (await t.editor.does<{ draft: string }>(writeGuidanceVersion, draft)).draft;
}

/** Issued with an address in English. */
export async function anIssued(t: StrategyHouse, guidance: string, appliesFrom: string): Promise<string> {
  const draft = await aDraft(t, guidance, appliesFrom);
  await t.editor.does(linkGuidanceText, { guidance, of: draft, language: 'en', link });
  const { version: base } = (await opened(t.editor, guidance)).guidance;
  await t.coordinator.does(issueGuidance, { guidance, base, draft });
  return draft;
}

/** What is shown at a measure. */
export async function atMeasure(who: AtWork, plan: string, item: string): Promise<Row[]> {
  return (await who.does<{ guidance: Row[] }>(findGuidance, { of: { object: 'measure', plan, item } }))
    .guidance;
}

export { inDays } from '#kernel/test/days.ts';
