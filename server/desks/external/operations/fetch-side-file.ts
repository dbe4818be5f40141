/** Hands out a file of this side as it was written, in a ZIP that the node signs; it may be fetched again and stays the same file. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { AgreementId } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { findBoard, findSent } from '../store/boards.ts';

export const fetchSideFile = operation({
  name: 'external.fetch-side-file',
  does: 'A writer fetches a signed file of this side, to send it to the other sides.',
  kind: 'query',
  who: writers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({ agreement: AgreementId, number: z.int().min(1) }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: ({ input }) => ({ about: input.agreement, detail: { number: input.number } }),
  errors: ['kernel.not-found'],
  async run({ input: { agreement, number }, tx, attest }) {
    const { own } = present(await findBoard(tx, agreement));
    const sent = present(await findSent(tx, agreement, number));
    const file = {
      name: `side-file-${own.code ?? 'own'}-${number}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new Uint8Array(sent.content),
    };
    return await attest(file, 'side-file');
  },
});
