/** With how many people at most a place is small: there the support team is the region's, and bodies may share members (G30). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { SmallPlaceChange, SmallPlaceSize } from '../model/places.ts';
import { findSmallPlace as find } from '../store/places.ts';

export const findSmallPlace = operation({
  name: 'office.find-small-place',
  does: 'Says with how many people at most a place is small, and what was set before.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({ inhabitants: SmallPlaceSize, history: z.array(SmallPlaceChange) }),
  audit: 'unrecorded',
  run: ({ tx }) => find(tx),
});
