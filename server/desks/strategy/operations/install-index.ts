/** Puts the built-in index (`content/`) into the node, under policy and ledger; the same version again changes nothing. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { readFileSync } from 'node:fs';
import type { Tx } from '#kernel/db/types.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { type IndexContent, indexRows } from '../rules/built-in-index.ts';
import { findInstrumentsByKey, saveInstrument, saveRelation } from '../store/instruments.ts';
import { saveLines, saveParagraphs, saveSections } from '../store/index-of-text.ts';
import { newId } from '#kernel/ids.ts';

const contentFile = new URL('../content/eu-9956-14.json', import.meta.url);

async function installInstrument(
  tx: Tx,
  organisation: string,
  one: ReturnType<typeof indexRows>['instruments'][number],
): Promise<string> {
  const id = await openRecord(tx, {
    desk: 'strategy',
    kind: 'instrument',
    organisation,
    circle: houseCircle,
    retention: 'without-end',
  });
  await saveInstrument(tx, { ...one, id, circle: houseCircle, publication: { rule: 'public' } });
  return id;
}

export const installIndex = operation({
  name: 'strategy.install-index',
  does: 'Puts the built-in index of the EU strategy into this node.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ instrument: InstrumentId, installed: z.int(), changed: z.int() }),
  audit: ({ output }) => ({ about: output.instrument }),
  async run({ tx, actor }) {
    const content = JSON.parse(readFileSync(contentFile, 'utf8')) as IndexContent;
    const rows = indexRows(content);
    const known = new Map(
      (
        await findInstrumentsByKey(
          tx,
          rows.instruments.map((one) => one.key),
        )
      ).map((one) => [one.key, one]),
    );
    const ids = new Map([...known].map(([key, one]) => [key as string, one.record_id]));
    let installed = 0;
    for (const one of rows.instruments) {
      if (ids.has(one.key)) continue;
      ids.set(one.key, await installInstrument(tx, actor.organisation, one));
      installed += 1;
    }
    for (const edge of rows.relations) {
      const of = { record_id: ids.get(edge.from) ?? '', circle_id: houseCircle };
      const saved = await saveRelation(tx, of, { ...edge, id: newId(), to: ids.get(edge.to) ?? '' });
      if (saved) installed += 1;
    }
    const of = {
      record_id: ids.get(content.instrument.id) ?? '',
      circle_id: known.get(content.instrument.id)?.circle_id ?? houseCircle,
    };
    const changed =
      (await saveSections(tx, of, rows.sections)) +
      (await saveLines(tx, of, rows.lines)) +
      (await saveParagraphs(tx, of, rows.paragraphs));
    return { instrument: of.record_id, installed, changed };
  },
});
