/** Puts the first forms of threat (`content/`) into the node; what an office has worded otherwise meanwhile stays as it is. */
import { readFileSync } from 'node:fs';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { Titles } from '../model/shared.ts';
import { findFormKeys, saveForm } from '../store/threat-forms.ts';

const Content = z.object({
  forms: z.array(z.object({ key: z.string(), source: z.string().nullable(), titles: Titles })),
});
const contentFile = new URL('../content/threat-forms.json', import.meta.url);

export const installThreatForms = operation({
  name: 'strategy.install-threat-forms',
  does: 'Puts the built-in forms of threat into this node.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ installed: z.int() }),
  audit: ({ output }) => ({ about: [], detail: { installed: output.installed } }),
  async run({ tx, actor, announce }) {
    const { forms } = Content.parse(JSON.parse(readFileSync(contentFile, 'utf8')));
    const known = await findFormKeys(tx);
    const missing = forms.filter(({ key }) => !known.has(key));
    for (const form of missing) {
      const id = await openRecord(tx, {
        desk: 'strategy',
        kind: 'threat-form',
        organisation: actor.organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      await saveForm(tx, { ...form, id, circle: houseCircle, description: null });
      await announce('strategy.threat-form-added', id);
    }
    return { installed: missing.length };
  },
});
