/** What nothing serves, and the coverage strip: two views of the same facts. */
import type { CrosswalkFacts } from '../store/crosswalk-facts.ts';
import { paragraphStatuses } from '../model/lists.ts';
import { type Cell, coverageCells, exceptionOf, nearTo } from './coverage.ts';
import { type Names, showLead, showLine } from './show.ts';

type Facts = Pick<
  CrosswalkFacts,
  'instrument' | 'paragraphs' | 'lines' | 'ties' | 'exceptions' | 'overrides'
>;

export function findGapsIn(facts: Facts, names: Names, plan: string) {
  const cells = coverageCells(facts);
  // What is of value in itself is nobody's nearest measure: it is not asked to serve more of the strategy (R12).
  const ties = facts.ties.filter(({ label }) => !label);
  const asking = cells.filter((cell) => cell.asks && !cell.notApplicable);
  const paragraphs = new Map(facts.paragraphs.map((row) => [row.address, row]));
  const lines = new Map(facts.lines.filter((row) => row.record_id !== plan).map((row) => [row.line, row]));
  return {
    gaps: cells
      .filter((cell) => cell.gap)
      .map((cell) => {
        const line = lines.get(cell.line ?? '');
        const near = nearTo(cell, facts.paragraphs, ties);
        return {
          address: cell.address,
          number: cell.number,
          line: line ? showLine(line, false) : null,
          heading: cell.heading,
          summary: paragraphs.get(cell.address)?.summaries ?? null,
          nearest: near.nearest && {
            plan: near.nearest.plan,
            item: near.nearest.item_id,
            titles: near.nearest.titles,
            lead: showLead(near.nearest, names),
          },
          couldTake: near.couldTake.map((one) => ({
            ...one,
            names: names.organisations.get(one.organisation) ?? {},
          })),
        };
      }),
    statements: cells.filter((cell) => !cell.asks && cell.measures === 0).map((cell) => cell.address),
    notApplicable: facts.exceptions.map(exceptionOf),
    served: asking.filter((cell) => cell.measures > 0).length,
    of: asking.length,
  };
}

export function readCoverageOf(facts: Facts, plan: string) {
  const all = coverageCells(facts);
  const cells = all.filter((cell) => cell.number !== null);
  const counts = Object.fromEntries(
    paragraphStatuses.map((status) => [status, cells.filter((cell) => cell.status === status).length]),
  ) as Record<(typeof paragraphStatuses)[number], number>;
  return {
    instrument: facts.instrument,
    cells,
    beside: all.filter((cell) => cell.number === null),
    lines: facts.lines.map((row) => {
      const inLine = all.filter((cell) => cell.line === row.line && row.record_id !== plan);
      const served = new Set([`line/${row.line}`, ...inLine.map((cell) => cell.address)]);
      const serving = facts.ties.filter((tie) => served.has(tie.address) && tie.state !== 'stopped');
      return {
        ...showLine(row, row.record_id === plan),
        measures: new Set(serving.map((tie) => tie.item_id)).size,
        gaps: gapsOf(inLine),
      };
    }),
    counts,
    gaps: gapsOf(all),
    notApplicable: all.filter((cell) => cell.notApplicable).length,
    overridden: all.filter((cell) => cell.override).length,
  };
}

function gapsOf(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell.gap).length;
}
