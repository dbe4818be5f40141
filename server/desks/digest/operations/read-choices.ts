/** Tells whoever comes what can be chosen: lines of action, and places that the node knows. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { lineNames } from '../model/lists.ts';
import { Line } from '../model/subscriptions.ts';
import { findPlaces } from '../store.ts';

export const readChoices = operation({
  name: 'digest.read-choices',
  does: 'Anybody sees what letters can be chosen by.',
  kind: 'query',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  input: z.strictObject({}),
  output: z.strictObject({ lines: z.array(Line), places: z.array(z.string()) }),
  audit: 'unrecorded',
  async run({ tx }) {
    return { lines: [...lineNames], places: await findPlaces(tx) };
  },
});
