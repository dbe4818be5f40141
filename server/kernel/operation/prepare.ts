/** What comes before the transaction that counts, because it may take its time: a file is read, work is prepared. */
import { requireScanned, requireScanner } from '../documents/require-scanned.ts';
import type { AnyOperation, Upload } from './define.ts';
import type { House } from './house.ts';
import type { Turns } from './in-turns.ts';
import { contextOf, type Work } from './perform.ts';

type Asked = Omit<Work, 'transaction'>;

/**
 * True where there was a file to admit. Nothing that `admit` writes remains: no transaction is open afterwards. Whatever is
 * done with the file, the scanner has passed it before.
 */
export async function admitFile(
  house: House,
  operation: AnyOperation,
  asked: Asked,
  turns: Turns,
): Promise<boolean> {
  if (!asked.upload) return false;
  requireScanner(house.scanning, house.deskOf(operation).holdsPersonalData);
  if (operation.file) {
    const transaction = turns.current() ?? (await turns.begin());
    await operation.file.admit(contextOf(house, operation, { ...asked, transaction }, house.clock()));
  }
  await turns.end();
  await requireScanned(house.scanning, asked.upload.bytes, house.log);
  return true;
}

/** What `file.read` makes of the upload, outside any transaction; undefined where there is none to read. */
export async function readFile(
  house: House,
  operation: AnyOperation,
  asked: Asked,
  turns: Turns,
): Promise<unknown> {
  if (!(await admitFile(house, operation, asked, turns))) return undefined;
  await asked.progress?.('reading');
  return await operation.file?.read(asked.upload as Upload, asked.input as never);
}

/** What `prepare` works out, in a transaction of its own that writes nothing; undefined where there is none. */
export async function prepare(
  house: House,
  operation: AnyOperation,
  asked: Asked,
  turns: Turns,
): Promise<unknown> {
  if (!operation.prepare) return undefined;
  const transaction = await turns.begin({ readOnly: true });
  const prepared: unknown = await operation.prepare(
    contextOf(house, operation, { ...asked, transaction }, house.clock()),
  );
  await turns.end();
  return prepared;
}
