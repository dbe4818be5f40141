/** A sheet as a spreadsheet to be filled in: a row for each row of the sheet, under a hidden key that stays what it is. */
import type { FormCell, XlsxForm } from '#kernel/exports/xlsx-form.ts';
import type { Formats } from '#kernel/exports/format.ts';
import type { Sentences } from '#kernel/exports/messages.ts';

import type { Language } from '#kernel/operation/define.ts';
import type { SheetRow } from '../model/answers.ts';
import { answerColumns, type TableColumn, tableColumns } from '../model/lists.ts';
import type { Period } from '../model/periods.ts';
import { inLanguage } from './in-words.ts';

const widths: Record<TableColumn, number> = {
  key: 38,
  number: 8,
  measure: 34,
  asked: 34,
  unit: 14,
  target: 18,
  last: 22,
  value: 14,
  source: 30,
  narrative: 50,
  words: 34,
};

type Found = {
  period: Period;
  sheet: { names: SheetRow['item']['titles'] | null };
  rows: readonly SheetRow[];
};

type Written = { say: Sentences; format: Formats; language: Language };

export function sheetForm({ period, sheet, rows }: Found, written: Written): XlsxForm {
  const { say, format, language } = written;
  const answered: readonly string[] = answerColumns;
  return {
    title: `${inLanguage(sheet.names, language)}: ${inLanguage(period.names, language)}`,
    sheet: say('table.sheet'),
    helpSheet: say('table.help-sheet'),
    help: [
      say('table.help.due', { day: format.day(period.dueOn) }),
      say('table.help.fill'),
      say('table.help.empty'),
      say('table.help.scale'),
      say('table.help.back'),
      say('table.help.names'),
    ],
    columns: tableColumns.map((column) => ({
      label: say(`table.column.${column}`),
      width: widths[column],
      hidden: column === 'key',
      open: answered.includes(column),
    })),
    rows: rows.map((row) => cellsOf(row, written)),
  };
}

function cellsOf(row: SheetRow, { say, format, language }: Written): FormCell[] {
  const { indicator, now, last, item } = row;
  const text = (texts: Parameters<typeof inLanguage>[0]) => inLanguage(texts, language);
  const steps = indicator?.scale?.map(text);
  const figure = (value: number) => steps?.[value - 1] ?? format.number(value);
  const told = (on: string, value: number | null, more: string | null) =>
    [format.day(on), value === null ? null : figure(value), more].filter(Boolean).join(' · ');
  const value = now.value === null ? null : (steps?.[now.value - 1] ?? now.value);
  const cells: Record<TableColumn, FormCell> = {
    key: { value: row.answer },
    number: { value: item.externalId },
    measure: { value: text(item.titles) },
    asked: { value: indicator ? text(indicator.titles) : say('table.how-it-goes') },
    unit: { value: steps ? steps.join(' / ') : text(indicator?.unit ?? null) },
    target: { value: indicator?.target ? told(indicator.target.on, indicator.target.value, null) : null },
    last: { value: last ? told(last.on, last.value, last.narrative) : null },
    value: indicator ? { value, ...(steps ? { choices: steps } : {}) } : { value: null, closed: true },
    source: { value: now.source, closed: indicator === null },
    narrative: { value: now.narrative },
    words: { value: row.words },
  };
  return tableColumns.map((column) => cells[column]);
}
