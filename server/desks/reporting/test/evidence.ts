/** A sheet whose first row takes files, and what its institution does with them. */
import { keepEvidence } from '../operations/keep-evidence.ts';
import { aPeriod, aPlan, openReportingHouse, type ReportingHouse, rowOf } from './builders.ts';

export type EvidenceHouse = {
  t: ReportingHouse;
  of: { period: string; sheet: string };
  /** The row that takes them. */
  answer: string;
  /** Keeps a short text behind the row; answers its document. */
  keep(name: string, more?: object, by?: ReportingHouse['schools']): Promise<string>;
  /** What stands behind the row, as somebody sees it. */
  names(by?: ReportingHouse['schools']): Promise<string[]>;
};

export const textFile = (name: string, text = 'Nine towns were counted.\n') => ({
  name,
  type: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

export async function openEvidenceHouse(): Promise<EvidenceHouse> {
  const t = await openReportingHouse();
  const { plan, choirs } = await aPlan(t);
  const { period, schools: sheet } = await aPeriod(t, plan);
  const of = { period, sheet };
  const { answer } = await rowOf(t.schools, of, choirs);
  return {
    t,
    of,
    answer,
    async keep(name, more = {}, by = t.schools) {
      const input = { ...of, answer, ...more };
      return (await by.does<{ document: string }>(keepEvidence, input, undefined, textFile(name))).document;
    },
    names: async (by = t.schools) => (await rowOf(by, of, choirs)).files.map(({ name }) => name),
  };
}
