/** One JSON line per event on standard error; never a person's id, a secret or content. */

/** All that a line may say beside its message. A new field is a decision: persons, secrets and content are none. */
const fieldNames = ['operation', 'path', 'code', 'why'] as const;
export type LogFields = Readonly<Partial<Record<(typeof fieldNames)[number], string>>>;
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: LogFields) => void;

export const log: Log = (level, message, fields = {}) => {
  const said = fieldNames.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]));
  const line = { at: new Date().toISOString(), level, message, ...Object.fromEntries(said) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** What may be said of an error. The words of an SQL error can quote what somebody wrote: its code must do. */
export function whyOf(error: unknown): string {
  if (error instanceof Error && !('severity' in error)) return error.message;
  return `an SQL error ${(error as { code?: string }).code ?? ''}`.trim();
}

export const silentLog: Log = () => {};
