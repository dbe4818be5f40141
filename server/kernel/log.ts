/** One JSON line per event on standard error; never a person's id, a secret or content. */

/** All that a line may say beside its message. A new field is a decision: persons, secrets and content are none. */
const fieldNames = ['operation', 'path', 'code', 'why'] as const;
export type LogFields = Readonly<Partial<Record<(typeof fieldNames)[number], string>>>;
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: LogFields) => void;

export const log: Log = (level, message, fields = {}) => {
  const said = fieldNames.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]));
  const line = { at: new Date().toISOString(), level, message, ...Object.fromEntries(said) };
  process.stderr.write(`${printable(JSON.stringify(line))}\n`);
};

/** JSON escapes what ends a line; a terminal also obeys these, and turns the writing round. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const printable = (text: string) =>
  text.replaceAll(obeyed, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A fault with a thousand parts is told by its beginning. */
const longestWhy = 500;

/** What may be said of an error. The words of an SQL error can quote what somebody wrote: its code must do. */
export function whyOf(error: unknown): string {
  if (error instanceof Error && !('severity' in error)) return error.message.slice(0, longestWhy);
  return `an SQL error ${(error as { code?: string }).code ?? ''}`.trim();
}

export const silentLog: Log = () => {};
