/** The law under a measure: what is missing of it, when an act is in force, what a link to it is, and how it is shown. */
import type { z } from 'zod';
import { refuse } from '#kernel/operation/errors.ts';
import type { Act, Basis, DataProtection, LegalGap, LegalStanding } from '../model/law.ts';
import type { ActRow, BasisRow, DataProtectionRow, LegalFactsRow } from '../store/law.ts';

/** What a measure that touches data of persons still lacks; one that touches none lacks nothing. */
export function legalGapsOf(facts: LegalFactsRow | undefined): LegalGap[] {
  if (!facts?.touches) return [];
  const law: LegalGap[] = facts.in_force > 0 ? [] : [facts.ended > 0 ? 'law-ended' : 'law'];
  return facts.based ? law : [...law, 'data-basis'];
}

export function legalStandingOf(facts: LegalFactsRow | undefined): LegalStanding {
  if (legalGapsOf(facts).length > 0) return 'missing';
  if ((facts?.ended ?? 0) > 0) return 'ended';
  return (facts?.in_force ?? 0) > 0 ? 'there' : 'not-needed';
}

/** Nothing that touches data of persons begins without law to rest on (R23). */
export function requireLawful(facts: LegalFactsRow | undefined): void {
  const gaps = legalGapsOf(facts);
  if (gaps.length > 0)
    refuse('strategy.legal-basis-needed', { params: { gap: gaps[0]?.replace('-', '_') ?? '' } });
}

export function isInForce(
  act: { in_force_from: string | null; in_force_until: string | null },
  today: string,
): boolean {
  return (
    (act.in_force_from === null || act.in_force_from <= today) &&
    (act.in_force_until === null || act.in_force_until >= today)
  );
}

/** `/eli/` and at least two parts after it, as Council conclusions 2012/C 325/02 have it; nothing asked, nothing after #. */
const eliPath = /^\/eli(\/[\p{L}\p{N}._~()%:-]+){2,}\/?$/u;

/** Whether a link is a European Legislation Identifier; any other official address is not. */
export function isEli(link: string | null): boolean {
  if (link === null) return false;
  const { pathname, search, hash } = new URL(link);
  return eliPath.test(decodeURI(pathname)) && search === '' && hash === '';
}

/** What is meant as an identifier is a whole one, or is refused: half an identifier leads nowhere. */
export function requireWholeEli(link: string | null): void {
  if (link === null || isEli(link) || !/^\/eli(\/|$)/.test(new URL(link).pathname)) return;
  refuse('strategy.eli-incomplete', {
    status: 422,
    fields: [{ path: 'link', code: 'eli-incomplete', message: 'Write it like https://…/eli/law/2021/14.' }],
  });
}

/** Only a measure rests on law of its own; its activities are carried out under it. */
export function requireResting(item: { type: string }): void {
  if (item.type !== 'measure') refuse('strategy.basis-of-a-measure', { status: 422 });
}

function showActFacts(row: Omit<ActRow, 'circle_id' | 'version' | 'updated_at' | 'measures'>, today: string) {
  return {
    id: row.record_id,
    kind: row.kind,
    titles: row.titles,
    number: row.number,
    link: row.link,
    eli: isEli(row.link),
    inForceFrom: row.in_force_from,
    inForceUntil: row.in_force_until,
    ended: row.ended,
    inForce: isInForce(row, today),
  };
}

export function showAct(row: ActRow, today: string): z.input<typeof Act> {
  return {
    ...showActFacts(row, today),
    measures: row.measures,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

export function showBasis(row: BasisRow, today: string): z.input<typeof Basis> {
  return {
    id: row.basis_id,
    act: showActFacts(row, today),
    article: row.article || null,
    titles: row.article_titles,
  };
}

export function showDataProtection(row: DataProtectionRow): z.input<typeof DataProtection> {
  return {
    touches: row.touches,
    bases: row.bases,
    law: row.law,
    dpia: row.dpia,
    dpiaOn: row.dpia_on,
    version: row.version,
  };
}
