/** Enters guidance: what it is called, who issued it, and to which paragraphs and lines of action it speaks. */
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { GuidanceFacts, GuidanceId } from '../model/guidance.ts';
import { working, writers } from '../model/roles.ts';
import { requireAddresses } from '../rules/guidance.ts';
import { findKnownPlaces, replaceGuidancePlaces, saveGuidance } from '../store/guidance.ts';

export const addGuidance = operation({
  name: 'strategy.add-guidance',
  does: 'A writer enters guidance for paragraphs and lines of action.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: GuidanceFacts,
  output: z.strictObject({ guidance: GuidanceId, version: z.int() }),
  audit: ({ output }) => ({ about: output.guidance }),
  errors: ['kernel.not-found', 'strategy.no-such-address'],
  async run({ input, tx, actor, announce }) {
    requireAddresses(input.places, present(await findKnownPlaces(tx, input.places)));
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'guidance',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const { titles, issuer, places } = input;
    await saveGuidance(tx, { id, circle: houseCircle, titles, issuer });
    await replaceGuidancePlaces(tx, { record_id: id, circle_id: houseCircle }, places);
    await announce('strategy.guidance-added', id);
    return { guidance: id, version: 1 };
  },
});
