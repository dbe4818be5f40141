/** A ledger entry in the one form that is hashed. */

export type EntryRow = {
  n: string;
  entry_id: string;
  at_text: string;
  session_id: string | null;
  user_id: string | null;
  post_id: string | null;
  purpose: string | null;
  operation: string;
  outcome: string;
  about: string[];
  detail: unknown;
  parent: string | null;
  retention_class: string;
  salt: Buffer;
};

/** Columns as both sealer and verifier read them; the time as UTC text of microseconds, so that nothing rounds it. */
export const entryColumns = `n, entry_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
  session_id, user_id, post_id, purpose, operation, outcome, about, detail, parent, retention_class, salt`;

/** JSON with the keys in a fixed order, nested keys sorted: the same entry always gives the same bytes. */
export function canonicalEntry(row: EntryRow): string {
  return canonical({
    id: row.entry_id,
    at: row.at_text,
    session: row.session_id,
    user: row.user_id,
    post: row.post_id,
    purpose: row.purpose,
    operation: row.operation,
    outcome: row.outcome,
    about: row.about,
    detail: row.detail,
    parent: row.parent,
    retention: row.retention_class,
  });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
