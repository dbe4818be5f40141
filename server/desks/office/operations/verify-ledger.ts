/** The latest sealed state of the ledger, and whether a checkpoint that somebody kept elsewhere is the same. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Moment } from '../model.ts';
import { findCheckpoint, findLatestCheckpoint } from '../store/ledger.ts';

const Checkpoint = z.strictObject({
  /** How many entries are sealed. */
  size: z.string(),
  /** The root of the tree over them, base64. */
  root: z.string(),
  /** The signed note (C2SP), to print or to send away. */
  note: z.string(),
  sealedAt: Moment,
});

export const verifyLedger = operation({
  name: 'office.verify-ledger',
  does: 'Shows the latest checkpoint of the ledger and compares it with one that was kept elsewhere.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({
    kept: z.strictObject({ size: z.string().regex(/^\d{1,18}$/), root: z.base64() }).optional(),
  }),
  output: z.strictObject({
    /** Null until the first entry has been sealed. */
    latest: Checkpoint.nullable(),
    /** `unknown-size`: no checkpoint was made at exactly this size; `zaedno ledger verify` proves those. */
    kept: z.enum(['same', 'different', 'unknown-size']).nullable(),
  }),
  audit: ({ output }) => ({ detail: { size: output.latest?.size ?? null, kept: output.kept } }),
  async run({ input, tx }) {
    const latest = await findLatestCheckpoint(tx);
    return {
      latest: latest
        ? {
            size: latest.size,
            root: latest.root.toString('base64'),
            note: latest.note,
            sealedAt: latest.at.toISOString(),
          }
        : null,
      kept: input.kept ? compare(await findCheckpoint(tx, input.kept.size), input.kept.root) : null,
    };
  },
});

function compare(ours: { root: Buffer } | undefined, root: string): 'same' | 'different' | 'unknown-size' {
  if (!ours) return 'unknown-size';
  return ours.root.equals(Buffer.from(root, 'base64')) ? 'same' : 'different';
}
