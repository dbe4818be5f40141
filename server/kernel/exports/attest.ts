/** Puts the node's signature beside a file that leaves the house, so that anybody can tell it from one that was changed. */
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';
import { ledgerKey } from '../keys/files.ts';
import { ledgerName, signerOf } from '../ledger/checkpoint.ts';
import { type LedgerThen, writePublicFile } from '../ledger/public-file.ts';
import { type Download, languages, type SignedKind } from '../operation/define.ts';
import { kernelSentence } from './messages.ts';

/** `keys`: the folder of the node's keys; the key is read anew each time, because it may have been changed. */
export async function attest(
  tx: Tx,
  file: Download,
  { keys, node, day, kind }: { keys: string; node: string; day: string; kind: SignedKind },
): Promise<Download> {
  const found = await sql<LedgerThen>`select size::int as size, encode(root, 'base64') as root
    from kernel.ledger_checkpoints order by size desc limit 1`.execute(tx);
  const readMe = languages.map((language) => kernelSentence(language, `${kind}.read-me`)).join('\n\n');
  return writePublicFile(signerOf(ledgerName, ledgerKey(keys)), file, {
    node,
    day,
    ledger: found.rows[0],
    readMe: `${readMe}\n`,
    kind,
  });
}
