/** The register of agreements, the newest first; `due` where the review date has come. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Agreement, AgreementId } from '../model/agreements.ts';
import { readers, working } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { findAgreements as findNamed, listAgreements } from '../store/agreements.ts';

export const findAgreements = operation({
  name: 'external.find-agreements',
  does: 'A reader lists the agreements with neighbours, the newest first.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    /** This one alone. */
    agreement: AgreementId.optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({ items: z.array(Agreement), next: Cursor.nullable() }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input: { agreement, limit, after }, tx, places }) {
    if (agreement) return { items: await findNamed(tx, [agreement]), next: null };
    const found = await listAgreements(tx, { limit: limit + 1, after: places.read(after) });
    const rows = found.slice(0, limit);
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    return {
      items: rows.map(({ entered: _, ...row }) => row),
      next: last ? places.write({ key: last.entered, id: last.agreement }) : null,
    };
  },
});
