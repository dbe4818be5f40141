/** A template as it is shown, and what may still be made with it. */
import { refuse } from '#kernel/operation/errors.ts';
import type { MadeWith } from '../model/report-templates.ts';
import type { TemplateFound, TemplateVersionRow } from '../store/report-templates.ts';
import { readLayout, unwrittenOf } from './report-layout.ts';

export function showTemplate(row: TemplateFound) {
  const layout = readLayout(row.layout);
  return {
    id: row.record_id,
    names: row.names,
    number: row.number,
    writtenOn: row.written_on,
    chapters: layout.chapters.length,
    unwritten: unwrittenOf(layout),
    retired: row.retired_on === null ? null : { on: row.retired_on, reason: row.retired_reason ?? '' },
  };
}

export function showVersion(row: TemplateVersionRow) {
  return {
    number: row.number,
    names: row.names,
    note: row.note,
    writtenOn: row.written_on,
    writtenBy: row.post_names,
  };
}

/** One that is out of use stays with the reports that were made with it; no new one is made. */
export function requireInUse({ retired_on }: Pick<TemplateFound, 'retired_on'>): void {
  if (retired_on !== null) refuse('strategy.template-retired');
}

export function madeWith(row: TemplateFound): MadeWith {
  return { id: row.record_id, number: row.number, names: row.names };
}
