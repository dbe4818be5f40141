/** Two plans side by side: who has what at a line of action, a paragraph, a kind of measure. Nothing is added up across the two. */
import type { ComparedRow, ForeignMeasure, ForeignPlan } from '../model/foreign-plans.ts';
import { measureKinds } from '../model/lists.ts';
import type { CrosswalkFacts } from '../store/crosswalk-facts.ts';
import type { ForeignMeasureRow, ForeignRow } from '../store/foreign-plans.ts';
import type { ItemRow } from '../store/items.ts';
import type { LineRow } from '../store/index-of-text.ts';

/** Whether both plans serve the same strategy: where they do not, or nobody says, addresses may mean other things. */
export type SameDocument = 'same' | 'unsaid' | 'other';

/** Work of value in itself stands in a row of its own: no kind of measure is its heading (R12). */
export const ofValueInItself = 'of-value-in-itself';

export function sameDocument(own: { number: string | null }, theirs: ForeignRow['document']): SameDocument {
  if (!theirs?.number || !own.number) return 'unsaid';
  return plain(theirs.number) === plain(own.number) ? 'same' : 'other';
}

const plain = (number: string) => number.replaceAll(/\s+/g, '').toLowerCase();

export type Side<T> = { living: readonly T[]; at: (address: string) => readonly string[] };

/** Measures, and activities that serve something themselves; what was stopped is not there. */
export function ownSide(facts: CrosswalkFacts, items: readonly ItemRow[]): Side<ItemRow> {
  const living = items.filter(
    ({ type, addresses, state }) =>
      (type === 'measure' || (type === 'activity' && addresses.length > 0)) && state !== 'stopped',
  );
  const ids = new Set(living.map(({ item_id }) => item_id));
  // Lines of the plan's own mean nothing to anybody else.
  const ties = facts.ties.filter((tie) => tie.instrument_id === facts.instrument && ids.has(tie.item_id));
  const byAddress = Map.groupBy(ties, ({ address }) => address);
  return { living, at: (address) => (byAddress.get(address) ?? []).map(({ item_id }) => item_id) };
}

export function theirSide(measures: readonly ForeignMeasureRow[]): Side<ForeignMeasureRow> {
  const living = measures.filter(({ state }) => state !== 'stopped');
  const byAddress = Map.groupBy(
    living.flatMap(({ id, serves }) => serves.map(({ address }) => ({ id, address }))),
    ({ address }) => address,
  );
  return { living, at: (address) => (byAddress.get(address) ?? []).map(({ id }) => id) };
}

export function comparePlans(
  facts: CrosswalkFacts,
  foreign: ForeignRow,
  own: Side<ItemRow>,
  theirs: Side<ForeignMeasureRow>,
): ComparedRow[] {
  return [
    ...lineRows(facts, own, theirs),
    ...paragraphRows(facts, foreign, own, theirs),
    ...kindRows(own, theirs),
  ];
}

type At = { at: (address: string) => readonly string[] };

/** Through the line itself or through one of its paragraphs; each measure once. */
function lineRows(facts: CrosswalkFacts, own: At, theirs: At): ComparedRow[] {
  const through = ({ at }: At, { line, paragraphs }: LineRow) => [
    ...new Set([`line/${line}`, ...paragraphs].flatMap(at)),
  ];
  return linesOf(facts).map((line) => ({
    by: 'line',
    key: `line/${line.line}`,
    number: line.line,
    heading: line.titles,
    own: through(own, line),
    theirs: through(theirs, line),
    notApplicable: { own: null, theirs: null },
  }));
}

/** Numbered paragraphs of the main part; of the others those that somebody serves. */
function paragraphRows(facts: CrosswalkFacts, foreign: ForeignRow, own: At, theirs: At): ComparedRow[] {
  const ownReasons = new Map(facts.exceptions.map(({ address, reason }) => [address, reason]));
  const theirReasons = new Map(foreign.not_applicable.map(({ address, reason }) => [address, reason]));
  return facts.paragraphs
    .filter(({ main }) => main)
    .map(
      ({ address, number, headings }): ComparedRow => ({
        by: 'paragraph',
        key: address,
        number,
        heading: headings,
        own: [...own.at(address)],
        theirs: [...new Set(theirs.at(address))],
        notApplicable: {
          own: ownReasons.get(address) ?? null,
          theirs: theirReasons.get(address) ?? null,
        },
      }),
    )
    .filter((row) => row.number !== null || row.own.length + row.theirs.length > 0);
}

function kindRows(own: Side<ItemRow>, theirs: Side<ForeignMeasureRow>): ComparedRow[] {
  const ours = Map.groupBy(own.living, ({ kind, label }) => (label ? ofValueInItself : kind));
  const others = Map.groupBy(theirs.living, ({ kind, ownLabel }) => (ownLabel ? ofValueInItself : kind));
  const rowOf = (key: string | null): ComparedRow => ({
    by: 'kind',
    key,
    number: null,
    heading: null,
    own: (ours.get(key as never) ?? []).map(({ item_id }) => item_id),
    theirs: (others.get(key as never) ?? []).map(({ id }) => id),
    notApplicable: { own: null, theirs: null },
  });
  const more = [ofValueInItself, null].map(rowOf).filter((row) => row.own.length + row.theirs.length > 0);
  return [...measureKinds.map(rowOf), ...more];
}

/** What they serve that our document does not have. */
export function outsideOf(
  facts: CrosswalkFacts,
  theirs: readonly ForeignMeasureRow[],
): { address: string; theirs: string[] }[] {
  const known = new Set([
    ...facts.paragraphs.map(({ address }) => address),
    ...linesOf(facts).map(({ line }) => `line/${line}`),
  ]);
  const pairs = theirs.flatMap(({ id, serves }) => serves.map(({ address }) => ({ id, address })));
  const outside = Map.groupBy(
    pairs.filter(({ address }) => !known.has(address)),
    ({ address }) => address,
  );
  return [...outside].map(([address, all]) => ({ address, theirs: [...new Set(all.map(({ id }) => id))] }));
}

function linesOf({ lines, instrument }: CrosswalkFacts): LineRow[] {
  return lines.filter(({ record_id }) => record_id === instrument);
}

/** `fingerprint`: of its key, where it has one. */
export function showForeign(row: ForeignRow, measures: number, fingerprint: string | null): ForeignPlan {
  return {
    id: row.record_id,
    names: row.names,
    titles: row.titles,
    organisation: row.organisation,
    document: row.document,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    approvedVersion: row.approved_version,
    source: row.source,
    receivedOn: row.received_on,
    exportedOn: row.exported_on,
    verified: row.key !== null,
    key: row.key,
    fingerprint,
    signedBy: row.signed_by,
    signedOn: row.signed_on,
    hidden: row.hidden,
    measures,
    version: row.version,
    importedAt: row.imported_at.toISOString(),
  };
}

export function showForeignMeasure({ serves: _, ...row }: ForeignMeasureRow): ForeignMeasure {
  return row;
}
