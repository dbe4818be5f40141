/** Opens a threat picture: its words, its sources, what changed, and which measures answered that before and answer it now. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { PictureId, ThreatChange, ThreatPictureRow, ThreatSource } from '../model/threats.ts';
import { countAnswering, showPicture } from '../rules/threat-pictures.ts';
import {
  findAnswering,
  findChanges,
  findMoneyOf,
  findPicture,
  findSources,
} from '../store/threat-pictures.ts';

export const readThreatPicture = operation({
  name: 'strategy.read-threat-picture',
  does: 'A reader opens a threat picture with its sources and what changed.',
  kind: 'query',
  who: readers,
  purpose: reading,
  /** Without an id the newest that was published. */
  input: z.strictObject({ picture: PictureId.optional() }),
  output: z.strictObject({
    picture: ThreatPictureRow,
    sources: z.array(ThreatSource),
    changes: z.array(ThreatChange),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const picture = present(await findPicture(tx, input.picture));
    const changes = await findChanges(tx, picture.record_id);
    const forms = changes.map(({ form_id }) => form_id);
    const answering = await findAnswering(tx, forms);
    const money = await findMoneyOf(tx, [...new Set(answering.map(({ item }) => item))]);
    const counted = new Map(
      countAnswering(forms, answering, money).map(({ form, ...now }) => [form, now] as const),
    );
    return {
      picture: showPicture(picture),
      sources: await findSources(tx, picture.record_id),
      changes: changes.map(({ form_id, titles, what, before }) => ({
        form: form_id,
        titles,
        what,
        before,
        now: counted.get(form_id) ?? { measures: 0, money: [] },
      })),
    };
  },
});
