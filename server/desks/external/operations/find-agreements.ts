/** The register of agreements, the newest first; `due` where the review date has come. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Agreement, AgreementId } from '../model/agreements.ts';
import { readers, working } from '../model/roles.ts';
import { findAgreements as find } from '../store/agreements.ts';

export const findAgreements = operation({
  name: 'external.find-agreements',
  does: 'A reader lists the agreements with neighbours, the newest first.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    /** This one alone. */
    agreement: AgreementId.optional(),
  }),
  output: z.strictObject({ agreements: z.array(Agreement) }),
  audit: 'unrecorded',
  run: async ({ input, tx }) => ({ agreements: await find(tx, input.agreement) }),
});
