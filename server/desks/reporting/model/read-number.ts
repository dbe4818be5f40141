/** A number as people of the four languages write it. Browser-safe. */

/**
 * "84 000", "0,5", "-3.25"; undefined where it is none. One mark divides; more than one of them, or both, is not guessed at.
 */
export function readNumber(written: string): number | undefined {
  const plain = written
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
