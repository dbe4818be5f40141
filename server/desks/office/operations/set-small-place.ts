/** Sets with how many people at most a place is small, as the law of the country says; everybody in a body is asked about again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { SmallPlaceSize } from '../model/places.ts';
import { Reason } from '../model.ts';
import { saveSmallPlace } from '../store/places.ts';

export const setSmallPlace = operation({
  name: 'office.set-small-place',
  does: 'Sets with how many people at most a place is small.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({ inhabitants: SmallPlaceSize, reason: Reason }),
  output: z.strictObject({ inhabitants: SmallPlaceSize }),
  audit: ({ input }) => ({ detail: { inhabitants: input.inhabitants } }),
  errors: ['kernel.posts-exclude-each-other', 'kernel.team-of-the-region', 'office.size-unchanged'],
  async run({ input: { inhabitants, reason }, tx }) {
    if (!(await saveSmallPlace(tx, inhabitants, reason))) refuse('office.size-unchanged');
    return { inhabitants };
  },
});
