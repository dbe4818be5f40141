/** The README that lies in an export: for somebody who has the folder and nothing else. */
import type { Described } from './described.ts';

/** Markdown, in English: whoever takes a node over may be anybody. */
export function exportGuide({ release, takenAt, node, tables }: Described): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `# Export of a Zaedno node

Taken at ${takenAt} from node ${node.id}${node.demo ? ', a demo with invented people,' : ''} by release ${release}: ${rows} rows of ${tables.length} tables, as they were in one moment.

**Nothing in this folder is encrypted but what was sealed in the node.** Keep it where only those can read it who may read the node itself, and remove it when it is not needed any more: what is erased in the node is not erased here.

| file | what it is |
|---|---|
| \`node.json\` | the node, the release and its migrations, and each table with its columns: type, meaning, and for personal data the purpose and the retention class |
| \`tables/<schema>.<table>.jsonl\` | one row as one line of JSON (UTF-8) |
| \`checkpoint.txt\` | the last signed root of the ledger (C2SP signed note); leaves are RFC 6962 hashes |
| \`SHA256SUMS\` | a hash of each file: \`sha256sum -c SHA256SUMS\` |
| \`opened.jsonl.age\` | only where it was asked for: what was sealed, opened, and encrypted to a recipient (age) |

How values are written:

- times with their zone (ISO 8601), days as \`YYYY-MM-DD\`, numbers as numbers, also beyond 2^53: read them with a reader that keeps all digits;
- bytes as text that begins with \`\\x\`, in hexadecimal;
- what is sealed stays sealed: one byte of format, 16 of the key's id, 12 of nonce, AES-256-GCM, 16 of tag. The keys are not here.

Left out: sessions, one-time links, limits of rate, files of orders that were under way, and the queue. They mean nothing elsewhere.

To bring it into an empty node of this release or a later one: \`zaedno node import FOLDER\`.
`;
}
