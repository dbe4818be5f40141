/** Takes in the public plan of another country or town: the ZIP that its node signed, or the plain JSON. It stays theirs. */
import { houseCircle, newId } from '#kernel/ids.ts';
import { hashText } from '#kernel/keys/files.ts';
import { fingerprintOf, type LedgerKey, readPublicKey, writePublicKey } from '#kernel/ledger/note.ts';
import { checkPublicFile, openPublicFile, PublicFileError } from '#kernel/ledger/public-file.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { oneLine } from '#libs/hidden-marks/index.ts';
import { z } from 'zod';
import { ForeignFacts, ForeignId, mostForeignBytes, PublicKeyLine } from '../model/foreign-plans.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Day, ReadTexts } from '../model/shared.ts';
import { type ReadForeign, readForeignFile, unreadable } from '../rules/foreign-file.ts';
import {
  findForeignByTheirs,
  findForeignToWrite,
  findMeasureIds,
  renewForeign,
  replaceMeasures,
  saveForeign,
} from '../store/foreign-plans.ts';
import { findPlan } from '../store/plans.ts';
import { countPracticesWithout } from '../store/practices.ts';

const Input = z
  .strictObject({
    /** The public key of their node; without one nothing about the file's origin is sure. */
    key: PublicKeyLine.nullable().default(null),
    /** What stands beside it; needed as soon as something is written. */
    facts: ForeignFacts.nullable().default(null),
    /** A newer file of a plan that is here already. */
    replaces: z.strictObject({ foreign: ForeignId, base: Base }).nullable().default(null),
    /** True: nothing is written; the answer says what would be. */
    dryRun: z.boolean().default(true),
  })
  .refine(({ dryRun, facts }) => dryRun || facts !== null, {
    message: 'Whose plan it is, its source and day are needed.',
    path: ['facts'],
    params: { code: 'required' },
  });

type Signed = { key: string | null; by: string | null; on: string | null };
type Taken = { read: ReadForeign; signed: Signed };

export const importForeignPlan = operation({
  name: 'strategy.import-foreign-plan',
  does: 'A writer takes in the public plan of another country or town.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({
    /** The plan that was written; null after a trial. */
    foreign: ForeignId.nullable(),
    titles: ReadTexts,
    organisation: ReadTexts.nullable(),
    exportedOn: Day,
    measures: z.int(),
    /** True: the signature is right for the key that was given. */
    verified: z.boolean(),
    key: z.string().nullable(),
    fingerprint: z.string().nullable(),
    /** What the note in the file says of who signed it and when; null in a plain file. */
    signedBy: z.string().nullable(),
    signedOn: Day.nullable(),
    /** Hidden marks that were taken out of its texts. */
    hidden: z.int(),
    /** This plan as it was taken in before, from a file of which day; `lost`: notes whose measure the new file has not. */
    here: z.strictObject({ foreign: ForeignId, version: z.int(), exportedOn: Day, lost: z.int() }).nullable(),
  }),
  audit: ({ input, output }) => ({
    about: output.foreign ?? [],
    detail: { measures: output.measures, verified: output.verified, dryRun: input.dryRun },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.file-needed',
    'strategy.public-file-unreadable',
    'strategy.signature-wrong',
    'strategy.own-plan',
    'strategy.foreign-plan-here',
    'strategy.another-plan',
  ],
  file: {
    async admit({ input, tx }) {
      if (input.replaces) present(await findForeignToWrite(tx, input.replaces.foreign));
    },
    read: async (upload, input) => take(upload.bytes, input.key),
  },
  async run({ input, tx, actor, now, upload, file, announce }) {
    if (!upload) refuse('strategy.file-needed', { status: 422 });
    const { read, signed } = file as Taken;
    if (await findPlan(tx, read.plan.id)) refuse('strategy.own-plan', { status: 422 });
    const before = await findForeignByTheirs(tx, read.plan.id);
    const known = before ? await findMeasureIds(tx, before.record_id) : new Map<string, string>();
    const measures = read.measures.map((one, position) => ({
      ...one,
      position,
      id: known.get(one.theirId) ?? newId(now),
    }));
    const ids = measures.map(({ id }) => id);
    const answer = {
      titles: read.plan.titles,
      organisation: read.plan.organisation,
      exportedOn: read.on,
      measures: measures.length,
      verified: signed.key !== null,
      key: signed.key,
      fingerprint: signed.key && fingerprintOf(signed.key),
      signedBy: signed.by,
      signedOn: signed.on,
      hidden: read.hidden,
      here: before && {
        foreign: before.record_id,
        version: before.version,
        exportedOn: before.exported_on,
        lost: await countPracticesWithout(tx, before.record_id, ids),
      },
    };
    if (input.dryRun || !input.facts) return { ...answer, foreign: null, here: answer.here ?? null };
    const held = await write({
      ...input.facts,
      ...read,
      fileName: oneLine(upload.name, 200),
      fileHash: hashText(upload.bytes).toString('hex'),
      key: signed.key,
      signedBy: signed.by,
      signedOn: signed.on,
    });
    await replaceMeasures(tx, held, measures);
    await announce('strategy.foreign-plan-imported', held.record_id, { measures: measures.length });
    return { ...answer, foreign: held.record_id, here: answer.here ?? null };

    async function write(row: Parameters<typeof saveForeign>[2]) {
      if (input.replaces) {
        const { foreign, base } = input.replaces;
        const held = present(await findForeignToWrite(tx, foreign));
        if (held.their_id !== read.plan.id) refuse('strategy.another-plan', { status: 422 });
        const current = { version: held.version };
        requireBase(current, base);
        requireWon(await renewForeign(tx, held, base, row, now), current);
        return held;
      }
      if (before) refuse('strategy.foreign-plan-here');
      const record = await openRecord(tx, {
        desk: 'strategy',
        kind: 'foreign-plan',
        organisation: actor.organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      const held = { record_id: record, circle_id: houseCircle };
      await saveForeign(tx, held, row);
      return held;
    }
  },
});

/** The file and, where it is a ZIP, what its note says; with a key only a file that this key signed. */
function take(bytes: Uint8Array, line: string | null): Taken {
  const key = line === null ? null : keyOf(line);
  if (!isZip(bytes)) {
    if (key) wrongSignature('plain');
    return { read: readForeignFile(textOf(bytes)), signed: { key: null, by: null, on: null } };
  }
  const opened = told(() =>
    key ? checkPublicFile(bytes, key, mostForeignBytes) : openPublicFile(bytes, mostForeignBytes),
  );
  if (opened.kind !== 'public-file') unreadable('format');
  const on = Day.safeParse(opened.day);
  if (key && !on.success) unreadable('note');
  return {
    read: readForeignFile(textOf(opened.bytes)),
    signed: {
      key: key && writePublicKey(key),
      by: oneLine(opened.node, 300) || null,
      on: on.success ? on.data : null,
    },
  };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > mostForeignBytes)
    unreadable('too_large', { most: Math.round(mostForeignBytes / 1024 / 1024) });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('not_text');
  }
}

function keyOf(line: string): LedgerKey {
  try {
    return readPublicKey(line);
  } catch {
    return wrongSignature('key');
  }
}

/** What the kernel says of a public file, in the words of the desk. */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PublicFileError)) throw error;
    const { why } = error;
    if (why === 'unsigned' || why === 'other_key' || why === 'signature') return wrongSignature(why);
    return unreadable(why);
  }
}

function wrongSignature(why: string): never {
  return refuse('strategy.signature-wrong', {
    status: 422,
    params: { why },
    fields: [
      { path: why === 'key' ? 'key' : 'file', code: why, message: 'The signature could not be verified.' },
    ],
  });
}
