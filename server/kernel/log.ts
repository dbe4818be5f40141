/** One JSON line per event on standard error; never a person's id, a secret or content. */

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: LogFields) => void;

export const log: Log = (level, message, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
};

export const silentLog: Log = () => {};
