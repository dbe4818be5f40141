/** Writes the draft of the next threat picture: a summary in words, its sources, what changed in each form. */
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { PictureId, ThreatPictureFacts } from '../model/threats.ts';
import { requireUsed } from '../rules/threat-forms.ts';
import { requireDraft, requireEachOnce, requireUnclassified, showPicture } from '../rules/threat-pictures.ts';
import { listForms } from '../store/threat-forms.ts';
import { findPictureToWrite, replaceParts, savePicture, updatePicture } from '../store/threat-pictures.ts';

export const writeThreatPicture = operation({
  name: 'strategy.write-threat-picture',
  does: 'A writer drafts the next version of the threat picture, unclassified and with its sources.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ThreatPictureFacts.extend({
    /** The draft that it goes on with, and its version; without them a draft is begun. */
    draft: z.strictObject({ picture: PictureId, base: Base }).nullable().default(null),
  }),
  output: z.strictObject({ picture: PictureId, version: z.int() }),
  audit: ({ output }) => ({ about: output.picture }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.only-unclassified',
    'strategy.restricted-is-metadata-only',
    'strategy.form-named-twice',
    'strategy.threat-form-retired',
    'strategy.picture-published',
    'strategy.draft-is-open',
  ],
  async run({ input, tx, actor, now, announce }) {
    requireUnclassified(input);
    requireEachOnce(input.changes);
    if (input.changes.length > 0) {
      const forms = new Map((await listForms(tx)).map((form) => [form.record_id, form]));
      for (const { form } of input.changes) requireUsed(forms.get(form) ?? notFound());
    }
    if (input.draft) {
      const picture = present(await findPictureToWrite(tx, input.draft.picture));
      requireDraft(picture);
      const current = showPicture(picture);
      requireBase(current, input.draft.base);
      const version = requireWon(await updatePicture(tx, picture, input, now), current);
      await replaceParts(tx, picture, input);
      return { picture: picture.record_id, version };
    }
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'threat-picture',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const picture = { record_id: id, circle_id: houseCircle };
    if (!(await savePicture(tx, { ...input, id, circle: houseCircle }))) refuse('strategy.draft-is-open');
    await replaceParts(tx, picture, input);
    await announce('strategy.threat-picture-begun', id);
    return { picture: id, version: 1 };
  },
});
