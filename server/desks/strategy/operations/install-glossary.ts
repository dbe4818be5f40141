/** Puts the built-in glossary (`content/glossary.json`) into the node; terms that are there already stay as they were edited. */
import { readFileSync } from 'node:fs';
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { working, writers } from '../model/roles.ts';
import { foldTerm } from '../rules/fold-term.ts';
import type { GlossaryContent } from '../rules/built-in-glossary.ts';
import { findInstrumentsByKey } from '../store/instruments.ts';
import { findTermKeys, saveTerms } from '../store/terms.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const installGlossary = operation({
  name: 'strategy.install-glossary',
  does: 'Puts the built-in glossary into this node.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ installed: z.int() }),
  audit: ({ output }) => ({ detail: { installed: output.installed } }),
  async run({ tx, actor }) {
    const content = builtIn();
    const known = await findTermKeys(tx);
    const [instrument] = await findInstrumentsByKey(tx, [content.instrument]);
    const missing = content.terms.filter((term) => !known.has(term.key));
    const rows: Parameters<typeof saveTerms>[1][number][] = [];
    for (const term of missing) {
      const id = await openRecord(tx, {
        desk: 'strategy',
        kind: 'term',
        organisation: actor.organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      rows.push({
        id,
        circle: houseCircle,
        key: term.key,
        part: term.part ?? 'term',
        names: term.names,
        meaning: term.meaning ?? null,
        avoid: term.avoid ?? {},
        // Without the index there is no paragraph to point at.
        source: term.source && instrument ? { instrument: instrument.record_id, address: term.source } : null,
        folded: foldTerm(term),
      });
    }
    if (rows.length > 0) await saveTerms(tx, rows);
    return { installed: rows.length };
  },
});
