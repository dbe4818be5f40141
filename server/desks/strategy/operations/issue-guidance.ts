/** Issues the draft of guidance as its next version; it applies from its day on, and its texts stay as they are. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceVersionId } from '../model/guidance.ts';
import { signers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { openGuidanceAs, requireGuidanceDraft, requireNotWithdrawn, requireText } from '../rules/guidance.ts';
import {
  findGuidanceToWrite,
  findGuidanceVersion,
  findWholeGuidance,
  issueGuidanceVersion,
  updateGuidance,
} from '../store/guidance.ts';

export const issueGuidance = operation({
  name: 'strategy.issue-guidance',
  does: 'A signer issues a version of guidance, which applies from its day on.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({ guidance: GuidanceId, base: Base, draft: GuidanceVersionId }),
  output: z.strictObject({ guidance: GuidanceId, number: z.int(), version: z.int() }),
  audit: ({ input, output }) => ({ about: input.guidance, detail: { number: output.number } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.guidance-withdrawn',
    'strategy.guidance-issued',
    'strategy.guidance-without-text',
  ],
  async run({ input: { guidance, base, draft }, tx, now, today, announce }) {
    const held = present(await findGuidanceToWrite(tx, guidance));
    requireBase(held, base);
    requireNotWithdrawn(held);
    requireGuidanceDraft(present(await findGuidanceVersion(tx, guidance, draft)));
    const { texts } = present(await findWholeGuidance(tx, guidance));
    requireText(texts.filter(({ version_id }) => version_id === draft));
    const number = await issueGuidanceVersion(tx, held, draft, today);
    const version = await updateGuidance(tx, held, now);
    await setPublished(tx, guidance, openGuidanceAs(present(await findWholeGuidance(tx, guidance)), today));
    await announce('strategy.guidance-issued', guidance, { number });
    return { guidance, number, version };
  },
});
