/** Withdraws one version of guidance, or the whole of it, with the reason; both stay readable. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceVersionId } from '../model/guidance.ts';
import { signers, working } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { openGuidanceAs, requireNotWithdrawn } from '../rules/guidance.ts';
import {
  findGuidanceToWrite,
  findGuidanceVersion,
  findWholeGuidance,
  updateGuidance,
  withdrawGuidanceVersion,
} from '../store/guidance.ts';

export const withdrawGuidance = operation({
  name: 'strategy.withdraw-guidance',
  does: 'A signer withdraws guidance, or one version of it, with the reason.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({
    guidance: GuidanceId,
    base: Base,
    /** One version, after which the one before it is in force again; null: all of it. */
    of: GuidanceVersionId.nullable(),
    reason: Reason,
  }),
  output: z.strictObject({ guidance: GuidanceId, version: z.int() }),
  audit: ({ input }) => ({ about: input.guidance, detail: { of: input.of } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.guidance-withdrawn'],
  async run({ input: { guidance, base, of, reason }, tx, now, today, announce }) {
    const held = present(await findGuidanceToWrite(tx, guidance));
    requireBase(held, base);
    requireNotWithdrawn(held);
    const withdrawn = { on: today, reason };
    if (of) {
      requireNotWithdrawn(present(await findGuidanceVersion(tx, guidance, of)));
      await withdrawGuidanceVersion(tx, held, of, withdrawn);
    }
    const version = await updateGuidance(tx, held, now, of ? {} : { withdrawn });
    await setPublished(tx, guidance, openGuidanceAs(present(await findWholeGuidance(tx, guidance)), today));
    await announce('strategy.guidance-withdrawn', guidance);
    return { guidance, version };
  },
});
