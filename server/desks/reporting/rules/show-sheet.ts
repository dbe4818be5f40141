/** A sheet as it is shown: what is asked today, what stands in each row, what was answered the last time, what one may do. */
import type { Actor } from '#kernel/operation/define.ts';
import type { Answer, LastAnswer, SheetRow } from '../model/answers.ts';
import { answering, type PeriodState, type SheetState } from '../model/lists.ts';
import { approvers, office } from '../model/roles.ts';
import type { Texts } from '../model/shared.ts';
import { mayAnswer } from './guards.ts';

/** An item of a plan as the strategy desk lists it. */
export type ListedItem = {
  id: string;
  externalId: string | null;
  titles: Texts;
  indicators: readonly {
    id: string;
    titles: Texts;
    definition: Texts | null;
    unit: Texts | null;
    scale: Texts[] | null;
    targets: readonly { on: string; value: number }[];
    values: readonly { on: string; value: number; source: string; note: string | null; state: string }[];
  }[];
};

export type Row = {
  answer: string;
  plan: string;
  item: string;
  indicator: string | null;
  value: number | null;
  narrative: string | null;
  source: string | null;
  words: string | null;
  addedOn: string | null;
  addedReason: string | null;
  version: number;
  at: Date | null;
  byNames: Texts | null;
};

type Earlier = { item: string; indicator: string | null } & LastAnswer;

/** An answer as a page and a refusal show it. */
export function showAnswer({ value, narrative, source, version, at, byNames }: Row): Answer {
  return { value, narrative, source, version, at: at?.toISOString() ?? null, by: byNames };
}

/** Rows in the order in which they are asked. What is no longer in the plan stays on the sheet without its question. */
export function showRows(
  rows: readonly Row[],
  items: readonly ListedItem[],
  earlier: readonly Earlier[],
  period: { fromOn: string; toOn: string },
  files: ReadonlyMap<string, SheetRow['files']> = new Map(),
): SheetRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return rows.flatMap((row) => {
    const item = byId.get(row.item);
    const found = item?.indicators.find(({ id }) => id === row.indicator);
    if (!item || (row.indicator !== null && !found)) return [];
    const told = earlier.find((one) => one.item === row.item && one.indicator === row.indicator);
    const newest = found?.values.find(({ on, state }) => state === 'entered' && on < period.fromOn);
    const last = told
      ? { on: told.on, value: told.value, narrative: told.narrative, source: told.source }
      : newest && { on: newest.on, value: newest.value, narrative: newest.note, source: newest.source };
    return {
      answer: row.answer,
      plan: row.plan,
      item: { id: item.id, externalId: item.externalId, titles: item.titles },
      indicator: found
        ? {
            id: found.id,
            titles: found.titles,
            definition: found.definition,
            unit: found.unit,
            scale: found.scale,
            target: targetOn(found.targets, period.toOn),
          }
        : null,
      now: showAnswer(row),
      last: last ?? null,
      files: files.get(row.answer) ?? [],
      added: row.addedOn === null ? null : { on: row.addedOn, reason: row.addedReason ?? '' },
      words: row.words,
    };
  });
}

type Kept = { id: string; name: string; size: number; putAt: Date };

/** The files behind each row, in the order in which they came. */
export function filesByAnswer(
  evidence: readonly { document: string; answer: string }[],
  kept: readonly Kept[],
): Map<string, SheetRow['files']> {
  const byId = new Map(kept.map((one) => [one.id, one]));
  const files = new Map<string, SheetRow['files']>();
  for (const { document, answer } of evidence) {
    const found = byId.get(document);
    if (!found) continue;
    const { name, size, putAt } = found;
    files.set(answer, [...(files.get(answer) ?? []), { document, name, size, keptAt: putAt.toISOString() }]);
  }
  return files;
}

/** The target of the period in which a day lies; after the last period, the last. */
function targetOn(targets: readonly { on: string; value: number }[], on: string) {
  const inOrder = targets.toSorted((a, b) => a.on.localeCompare(b.on));
  return inOrder.find((target) => target.on >= on) ?? inOrder.at(-1) ?? null;
}

export type Act = 'answer' | 'hand-in' | 'return' | 'check' | 'approve' | 'unapprove' | 'take-from-paper';

/** What the person at work may do with a sheet now. Whoever handed it in or checked it leaves the next step to another. */
export function actsOn(
  actor: Pick<Actor, 'roles' | 'organisation' | 'user'>,
  sheet: { organisation: string; paper: object | null; state: SheetState; movedBy: string },
  period: { state: PeriodState; steps: number },
): Act[] {
  const is = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const another = sheet.movedBy !== actor.user;
  const toBeChecked = sheet.state === 'handed-in' && period.steps === 2;
  const toBeApproved = sheet.state === (period.steps === 2 ? 'checked' : 'handed-in');
  const open = period.state === 'open' && answering.includes(sheet.state);
  const answers = open && mayAnswer(actor, sheet);
  const acts: [Act, boolean][] = [
    ['answer', answers],
    ['hand-in', answers],
    ['take-from-paper', open && is(office) && actor.organisation !== sheet.organisation],
    ['check', is(office) && toBeChecked && another],
    ['approve', is(approvers) && toBeApproved && another],
    ['return', is([...office, ...approvers]) && (sheet.state === 'handed-in' || sheet.state === 'checked')],
    ['unapprove', is(approvers) && sheet.state === 'approved'],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}
