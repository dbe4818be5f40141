/** Which version of guidance applies on a day, what may still be written, and what anybody may read of it. */
import type { z } from 'zod';
import { refuse } from '#kernel/operation/errors.ts';
import { readPublication } from '#kernel/records/define.ts';
import type { PublishedNews } from '#kernel/records/published.ts';
import type {
  GuidanceRow,
  GuidanceStanding,
  GuidanceVersion,
  GuidanceVersionStanding,
  OpenGuidance,
} from '../model/guidance.ts';
import type { GuidanceFound, GuidanceText, GuidanceVersionRow, WholeGuidance } from '../store/guidance.ts';

/**
 * In force is what was issued, was not withdrawn and applies already; of several the one whose day came last, and of one
 * day the one issued last. Withdrawn guidance has nothing in force.
 */
export function versionInForce<One extends Dated>(versions: readonly One[], today: string): One | undefined {
  return versions
    .filter((one) => one.number !== null && one.withdrawnOn === null && one.appliesFrom <= today)
    .toSorted(
      (one, other) =>
        other.appliesFrom.localeCompare(one.appliesFrom) || Number(other.number) - Number(one.number),
    )[0];
}

type Dated = { number: number | null; appliesFrom: string; withdrawnOn: string | null };

export function standingOfVersion(
  one: Dated,
  inForce: Dated | undefined,
  today: string,
): GuidanceVersionStanding {
  if (one.withdrawnOn !== null) return 'withdrawn';
  if (one.number === null) return 'draft';
  if (one.appliesFrom > today) return 'coming';
  return one === inForce ? 'in-force' : 'replaced';
}

/** The newest first, a draft before all. */
export function showVersions(
  { row, versions, texts }: Pick<WholeGuidance, 'row' | 'versions' | 'texts'>,
  today: string,
): z.input<typeof GuidanceVersion>[] {
  const dated = versions.map((version) => ({
    version,
    number: version.number,
    appliesFrom: version.applies_from,
    withdrawnOn: version.withdrawn_on,
  }));
  const inForce = row.withdrawn_on === null ? versionInForce(dated, today) : undefined;
  const byVersion = Map.groupBy(texts, ({ version_id }) => version_id);
  return dated
    .toSorted((one, other) => (other.number ?? Infinity) - (one.number ?? Infinity))
    .map((one) => ({
      id: one.version.version_id,
      number: one.number,
      label: one.version.label,
      appliesFrom: one.appliesFrom,
      changes: one.version.changes,
      issuedOn: one.version.issued_on,
      withdrawn: withdrawnOf(one.version),
      standing: standingOfVersion(one, inForce, today),
      texts: (byVersion.get(one.version.version_id) ?? []).map(({ language, link, format }) => ({
        language,
        link,
        format,
      })),
    }));
}

export function showGuidance(
  whole: WholeGuidance,
  today: string,
  addresses: readonly string[] = whole.places.map(({ address }) => address),
): z.input<typeof GuidanceRow> {
  const { row } = whole;
  const versions = showVersions(whole, today);
  const inForce = versions.find(({ standing }) => standing === 'in-force') ?? null;
  const coming = versions
    .filter(({ standing }) => standing === 'coming' && row.withdrawn_on === null)
    .toSorted((one, other) => one.appliesFrom.localeCompare(other.appliesFrom));
  return {
    id: row.record_id,
    titles: row.titles,
    issuer: row.issuer,
    standing: standingOf(row, inForce !== null, coming.length > 0),
    inForce,
    coming,
    addresses: [...new Set(addresses)],
    withdrawn: withdrawnOf(row),
    publication: readPublication(row),
    version: row.version,
  };
}

function standingOf(
  row: Pick<GuidanceFound, 'withdrawn_on'>,
  applies: boolean,
  comes: boolean,
): GuidanceStanding {
  if (row.withdrawn_on !== null) return 'withdrawn';
  if (applies) return 'in-force';
  return comes ? 'coming' : 'not-in-force';
}

function withdrawnOf(row: { withdrawn_on: string | null; withdrawn_reason: string | null }) {
  return row.withdrawn_on === null ? null : { on: row.withdrawn_on, reason: row.withdrawn_reason ?? '' };
}

/** Withdrawn guidance is read, and written no more. */
export function requireNotWithdrawn(row: { withdrawn_on: string | null }): void {
  if (row.withdrawn_on !== null) refuse('strategy.guidance-withdrawn');
}

/** Whoever worked by what was issued must find it as it was. */
export function requireGuidanceDraft(version: Pick<GuidanceVersionRow, 'number' | 'withdrawn_on'>): void {
  requireNotWithdrawn(version);
  if (version.number !== null) refuse('strategy.guidance-issued', { params: { number: version.number } });
}

/** A draft may have its texts replaced; to what was issued another language may come, and nothing else. */
export function requireTextFree(
  version: Pick<GuidanceVersionRow, 'number' | 'withdrawn_on'>,
  there: GuidanceText | undefined,
): void {
  requireNotWithdrawn(version);
  if (there) requireGuidanceDraft(version);
}

export function requireText(texts: readonly unknown[]): void {
  if (texts.length === 0) refuse('strategy.guidance-without-text');
}

/** What anybody may read of it, and from which day on; undefined: nothing. Why it was withdrawn is for the office. */
export function openGuidanceAs(
  whole: WholeGuidance,
  today: string,
): { from: string; body: OpenGuidance; news: PublishedNews } | undefined {
  const { row, places } = whole;
  const publication = readPublication(row);
  const shown = showVersions(whole, today).flatMap(({ number, withdrawn, ...one }) =>
    number === null ? [] : [{ number, withdrawnOn: withdrawn?.on ?? null, ...one }],
  );
  if (shown.length === 0) return undefined;
  const body = {
    titles: row.titles,
    issuer: row.issuer,
    addresses: places.filter(({ built_in }) => built_in).map(({ address }) => address),
    withdrawnOn: row.withdrawn_on,
    versions: shown.map(({ number, label, appliesFrom, changes, withdrawnOn, texts }) => ({
      number,
      label,
      appliesFrom,
      changes: changes ?? null,
      withdrawnOn,
      texts: texts.map(({ language, link }) => ({ language, link })),
    })),
  };
  const lines = places.flatMap(({ built_in, line }) => (built_in && line !== null ? [line] : []));
  const told = {
    titles: row.titles as Record<string, string>,
    lines: [...new Set(lines)],
    link: '/guidance',
  };
  const news = {
    kind: 'strategy.guidance' as const,
    told: row.withdrawn_on === null ? told : undefined,
  };
  if (publication.rule === 'public-from') return { from: publication.on, body, news };
  return publication.rule === 'public' ? { from: today, body, news } : undefined;
}

/** Every place must be there; which one is not is said. */
export function requireAddresses(
  places: readonly { instrument: string; address: string }[],
  known: ReadonlySet<string>,
): void {
  const at = places.findIndex(({ instrument, address }) => !known.has(`${instrument} ${address}`));
  if (at < 0) return;
  refuse('strategy.no-such-address', {
    status: 422,
    params: { address: places[at]?.address ?? '' },
    fields: [{ path: `places.${at}`, code: 'no-such-address', message: 'The document has no such address.' }],
  });
}
