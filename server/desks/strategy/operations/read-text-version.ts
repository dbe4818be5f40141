/** Shows an imported text beside its source, with its doubts and the difference to the text now in place. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import {
  InstrumentId,
  TextDifference,
  TextDoubt,
  TextLeaf,
  TextVersion,
  TextVersionId,
} from '../model/instruments.ts';
import { readers, working } from '../model/roles.ts';
import { showDoubt, showLeaf, showVersion } from '../rules/show.ts';
import { textDifference } from '../rules/text-difference.ts';
import {
  findAccepted,
  findDoubts,
  findLeaves,
  findSource,
  findTiedAddresses,
  findVersion,
} from '../store/texts.ts';

export const readTextVersion = operation({
  name: 'strategy.read-text-version',
  does: 'A writer looks at an imported text: the tree beside its source, the doubts, what it changes.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ instrument: InstrumentId, version: TextVersionId }),
  output: z.strictObject({
    text: TextVersion,
    source: z.strictObject({ text: z.string(), encoding: z.string(), rule: z.string() }),
    parts: z.array(
      z.strictObject({ id: z.string(), kind: z.string(), paragraphs: z.int(), unnumbered: z.int() }),
    ),
    leaves: z.array(TextLeaf),
    unassigned: z.array(
      z.strictObject({ code: z.string(), why: z.string(), start: z.int(), end: z.int(), text: z.string() }),
    ),
    doubts: z.array(TextDoubt),
    difference: TextDifference,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const version = present(await findVersion(tx, input.instrument, input.version));
    const { source, encoding, rule, parts, unassigned } = await findSource(tx, version);
    const leaves = await findLeaves(tx, input.instrument, input.version);
    const accepted = await findAccepted(tx, input.instrument, version.language);
    const against = accepted && accepted.version_id !== version.version_id ? accepted.version_id : null;
    const before = against ? await findLeaves(tx, input.instrument, against) : [];
    const tied = await findTiedAddresses(tx, input.instrument);
    const difference = textDifference(against ? before : leaves, leaves, tied);
    return {
      text: showVersion(version),
      source: { text: source, encoding, rule },
      parts,
      leaves: leaves.map(showLeaf),
      unassigned,
      doubts: (await findDoubts(tx, version)).map(showDoubt),
      difference: { against, ...difference },
    };
  },
});
