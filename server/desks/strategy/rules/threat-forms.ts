/** Forms of threat as they are shown, and what may still be done with one. */
import { refuse } from '#kernel/operation/errors.ts';
import type { FormRow } from '../store/threat-forms.ts';

export function showForm(row: FormRow) {
  return {
    id: row.record_id,
    titles: row.titles,
    description: row.description,
    source: row.source,
    retired: row.retired_on === null ? null : { on: row.retired_on, reason: row.retired_reason ?? '' },
    version: row.version,
  };
}

/** What was retired stays where it stands, as it was worded; nothing new begins with it. */
export function requireUsed(form: { retired_on: string | null }): void {
  if (form.retired_on !== null) refuse('strategy.threat-form-retired', { current: { on: form.retired_on } });
}
