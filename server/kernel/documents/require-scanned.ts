/** No upload reaches anything before the scanner has passed it; without one, a desk with personal data takes none. */
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { whyOf } from '../log.ts';
import { refuse } from '../operation/errors.ts';
import { clamd, type Scanner } from './scanner.ts';

/** `none`: the operator has said that there is no scanner, and every page of a desk with personal data says so. */
export type Scanning = Scanner | 'none' | undefined;

/** The scanner that the configuration names. */
export function scannerOf({ scanner }: Config): Scanning {
  return typeof scanner === 'object' ? clamd(scanner) : scanner;
}

/** Refuses before the file is looked at, so that nothing is sent for nothing. */
export function requireScanner(scanning: Scanning, holdsPersonalData: boolean): void {
  if (holdsPersonalData && !scanning) refuse('kernel.no-scanner');
}

/** Refuses what the scanner finds something in, and everything while it is away. */
export async function requireScanned(scanning: Scanning, bytes: Uint8Array, log: Log): Promise<void> {
  if (!scanning || scanning === 'none') return;
  const verdict = await scanning.scan(bytes).catch((error: unknown) => {
    log('error', 'the virus scanner gave no verdict', { why: whyOf(error) });
    return refuse('kernel.scanner-away');
  });
  if ('found' in verdict) refuse('kernel.virus-found', { params: { found: verdict.found } });
}
