/** Corrects how guidance is called, who issued it, or to what it speaks. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { z } from 'zod';
import { GuidanceFacts, GuidanceId } from '../model/guidance.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { openGuidanceAs, requireAddresses, requireNotWithdrawn } from '../rules/guidance.ts';
import {
  findGuidanceToWrite,
  findKnownPlaces,
  findWholeGuidance,
  replaceGuidancePlaces,
  updateGuidance,
} from '../store/guidance.ts';

export const editGuidance = operation({
  name: 'strategy.edit-guidance',
  does: 'A writer edits guidance: its title, who issued it, to what it speaks.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: GuidanceFacts.extend({ guidance: GuidanceId, base: Base }),
  output: z.strictObject({ guidance: GuidanceId, version: z.int() }),
  audit: ({ input }) => ({ about: input.guidance }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.guidance-withdrawn',
    'strategy.no-such-address',
  ],
  async run({ input, tx, now, today, announce }) {
    const held = present(await findGuidanceToWrite(tx, input.guidance));
    requireBase(held, input.base);
    requireNotWithdrawn(held);
    requireAddresses(input.places, present(await findKnownPlaces(tx, input.places)));
    const { titles, issuer } = input;
    await replaceGuidancePlaces(tx, held, input.places);
    const version = await updateGuidance(tx, held, now, { facts: { titles, issuer } });
    const whole = present(await findWholeGuidance(tx, input.guidance));
    await setPublished(tx, input.guidance, openGuidanceAs(whole, today));
    await announce('strategy.guidance-edited', input.guidance);
    return { guidance: input.guidance, version };
  },
});
