// What a command hands back, and the few shapes it is printed in.

export interface Outcome {
  /** 0 done, 1 refused or failed, 2 wrong use. */
  code: 0 | 1 | 2;
  out?: string;
  err?: string;
}

export const done = (out: string): Outcome => ({ code: 0, out });
export const usage = (err: string): Outcome => ({ code: 2, err });

/** A refusal with its code, so that a script can tell one from another. */
export const refused = (code: string, sentence: string, asJson: boolean): Outcome =>
  asJson
    ? { code: 1, err: JSON.stringify({ code, message: sentence }) }
    : { code: 1, err: `${sentence}\n(${code})` };

export const json = (value: unknown): Outcome => done(JSON.stringify(value));
export const jsonLines = (values: unknown[]): Outcome =>
  done(values.map((value) => JSON.stringify(value)).join('\n'));

/** Columns padded to their widest cell; the last one is left as it is. */
export function columns(rows: string[][]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
