/** Lists the threat pictures: the draft first, then the newest. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { ThreatPictureRow } from '../model/threats.ts';
import { showPicture } from '../rules/threat-pictures.ts';
import { listPictures } from '../store/threat-pictures.ts';

export const findThreatPictures = operation({
  name: 'strategy.find-threat-pictures',
  does: 'A reader lists the versions of the threat picture.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** At most 100. */
  output: z.strictObject({ pictures: z.array(ThreatPictureRow) }),
  audit: 'unrecorded',
  async run({ tx }) {
    return { pictures: (await listPictures(tx)).map(showPicture) };
  },
});
