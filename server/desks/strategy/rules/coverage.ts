/** Which paragraph is served, how far, and what stands open: derived from measures, never entered (R06, R27). */
import type { ParagraphStatus, Strength } from '../model/crosswalk.ts';
import type { MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export type ServedBy = { address: string; strength: Strength; state: MeasureState | null };

/**
 * The formula, which `formula.coverage` says in words: a stopped measure counts for nothing; contributions alone
 * never make a paragraph done; it is done when every measure is finished and one of them covers it fully, and
 * evaluated when moreover every one was evaluated.
 */
export function deriveStatus(ties: readonly ServedBy[]): ParagraphStatus {
  const living = ties.filter((tie) => tie.state !== 'stopped');
  const begun = living.some((tie) => tie.state !== null && tie.state !== 'planned');
  if (!begun) return 'not-started';
  const covered = living.some((tie) => tie.strength === 'fully-covers');
  if (covered && living.every((tie) => tie.state === 'evaluated')) return 'evaluated';
  if (covered && living.every((tie) => tie.state === 'evaluated' || tie.state === 'done')) return 'done';
  return 'partial';
}

type Paragraph = {
  address: string;
  number: string | null;
  line: string | null;
  headings: Texts | null;
  asks: boolean;
  main: boolean;
};
type Exception = {
  exception_id: string;
  address: string;
  reason: string;
  signatory: string;
  signed_on: string;
};
type Override = { address: string; status: ParagraphStatus; reason: string; set_on: string };

export type Cell = {
  address: string;
  number: string | null;
  line: string | null;
  heading: Texts | null;
  asks: boolean;
  derived: ParagraphStatus;
  status: ParagraphStatus;
  override: { status: ParagraphStatus; reason: string; on: string } | null;
  notApplicable: { id: string; address: string; reason: string; signatory: string; signedOn: string } | null;
  measures: number;
  throughLine: number;
  gap: boolean;
};

/** One cell for each paragraph of the main part, in its order. A measure that serves only the line closes no gap. */
export function coverageCells(facts: {
  paragraphs: readonly Paragraph[];
  ties: readonly ServedBy[];
  exceptions: readonly Exception[];
  overrides: readonly Override[];
}): Cell[] {
  const byAddress = Map.groupBy(facts.ties, (tie) => tie.address);
  const exceptions = new Map(facts.exceptions.map((row) => [row.address, row]));
  const overrides = new Map(facts.overrides.map((row) => [row.address, row]));
  return facts.paragraphs
    .filter((paragraph) => paragraph.main)
    .map((paragraph) => {
      const ties = byAddress.get(paragraph.address) ?? [];
      const living = ties.filter((tie) => tie.state !== 'stopped');
      const lineTies = paragraph.line ? (byAddress.get(`line/${paragraph.line}`) ?? []) : [];
      const derived = deriveStatus(ties);
      const override = overrides.get(paragraph.address);
      const exception = exceptions.get(paragraph.address);
      return {
        address: paragraph.address,
        number: paragraph.number,
        line: paragraph.line,
        heading: paragraph.headings,
        asks: paragraph.asks,
        derived,
        status: override?.status ?? derived,
        override: override ? { status: override.status, reason: override.reason, on: override.set_on } : null,
        notApplicable: exception ? exceptionOf(exception) : null,
        measures: living.length,
        throughLine: lineTies.filter((tie) => tie.state !== 'stopped').length,
        gap: paragraph.asks && living.length === 0 && !exception,
      };
    });
}

export function exceptionOf(row: Exception) {
  return {
    id: row.exception_id,
    address: row.address,
    reason: row.reason,
    signatory: row.signatory,
    signedOn: row.signed_on,
  };
}

type LineTie = {
  plan: string;
  item_id: string;
  address: string;
  state: MeasureState | null;
  titles: Texts;
  lead_organisation: string | null;
  lead_name: string | null;
  lead_post: string | null;
};

/** For a gap: the nearest measure of the same line, and the institutions that lead measures there, most first. */
export function nearTo(
  gap: { address: string; line: string | null },
  paragraphs: readonly { address: string; line: string | null; position: number }[],
  ties: readonly LineTie[],
): { nearest: LineTie | null; couldTake: { organisation: string; measures: number }[] } {
  if (!gap.line) return { nearest: null, couldTake: [] };
  const positions = new Map(paragraphs.map((one) => [one.address, one.position]));
  const here = positions.get(gap.address) ?? 0;
  const inLine = new Set(paragraphs.filter((one) => one.line === gap.line).map((one) => one.address));
  const near = ties
    .filter(
      (tie) => tie.state !== 'stopped' && (tie.address === `line/${gap.line}` || inLine.has(tie.address)),
    )
    .map((tie) => ({ tie, distance: Math.abs((positions.get(tie.address) ?? here) - here) }))
    .sort((one, other) => one.distance - other.distance);
  const items = new Map(near.map(({ tie }) => [tie.item_id, tie]));
  const byLead = Map.groupBy(
    [...items.values()].filter((tie) => tie.lead_organisation),
    (tie) => tie.lead_organisation as string,
  );
  const couldTake = [...byLead]
    .map(([organisation, led]) => ({ organisation, measures: led.length }))
    .sort((one, other) => other.measures - one.measures);
  return { nearest: near[0]?.tie ?? null, couldTake };
}
