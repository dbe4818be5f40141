/** How many texts of the interface a native speaker has read, by language (ADR-0006). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { countReviewed } from '#kernel/i18n/count-reviewed.ts';

const Count = z.strictObject({ texts: z.number().int(), reviewed: z.number().int() });

export const countReviewedTexts = operation({
  name: 'office.count-reviewed-texts',
  does: 'Counts the texts of the interface and how many of them a native speaker has read.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({ languages: z.strictObject({ en: Count, bg: Count, mk: Count, sq: Count }) }),
  audit: 'unrecorded',
  async run() {
    return { languages: await countReviewed() };
  },
});
