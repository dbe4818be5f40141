import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { writePublicKey } from '#kernel/ledger/note.ts';
import { run } from '#kernel/operation/run.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { Board } from '../model/boards.ts';
import { addKey } from '../operations/add-key.ts';
import { openBoard } from '../operations/open-board.ts';
import { readBoard } from '../operations/read-board.ts';
import { readSideFile } from '../operations/read-side-file.ts';
import { aFileActivity, aSideFile, aSigner, signedBy } from './boards.ts';
import { aCountry, anAgreement, type ExternalHouse, nowhere, openExternalHouse } from './builders.ts';

describe('the board of an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('shows what each says of the agreement, marks what differs, and takes silence for no difference', async () => {
    const neighbour = await aCountry(t.editor, 'XD', 'Velmora');
    const agreement = await anAgreement(t.editor, [neighbour]);
    const read = async () => (await t.reader.does<{ board: Board }>(readBoard, { agreement })).board;
    const none = await read();
    assert.deepEqual(
      [none.board, none.sides.map(({ code }) => code), none.lines[0]?.says],
      [null, ['XD'], []],
    );
    const own = { code: 'XC', names: { en: 'Xandria' } };
    const { shared } = await t.editor.does<{ shared: string }>(openBoard, { agreement, own });
    const signer = aSigner();
    const known = { neighbour, key: writePublicKey(signer), learned: 'A letter' };
    await t.editor.does(addKey, known);
    const they = { own: { code: 'XD', names: { en: 'Velmora' } }, neighbour: { XC: nowhere } };
    const base = aSideFile(they, shared, { activities: [aFileActivity()] });
    const says = { ...base.agreement, signedOn: null, fromOn: '2026-04-01', untilOn: '2030-12-31' };
    const upload = {
      name: 'x.zip',
      type: 'application/zip',
      bytes: signedBy(signer, { ...base, agreement: says }),
    };
    const input = { agreement, side: neighbour, dryRun: false, channel: 'By messenger' };
    await run(t.house, readSideFile, { secret: t.editor.secret, input, upload });
    const board = await read();
    assert.deepEqual(
      board.lines.map(({ field, differ, says: said }) => [field, differ, said.map(({ value }) => value)]),
      [
        ['signedOn', false, ['2026-02-01', null]],
        ['fromOn', true, ['2026-03-01', '2026-04-01']],
        ['untilOn', true, [null, '2030-12-31']],
        ['state', false, ['standing', 'standing']],
        ['sides', false, ['XC, XD', 'XC, XD']],
      ],
    );
    assert.deepEqual(
      board.activities.map(({ own: ours, differ, says: said }) => [ours, differ, said[0]?.side]),
      [[null, false, neighbour]],
    );
    const [file] = board.sides.find(({ code }) => code === 'XD')?.files ?? [];
    assert.deepEqual(
      [file?.number, file?.saidOn, file?.signedBy, file?.key, file?.trusted, file?.channel, file?.stands],
      [1, '2026-05-04', 'An office', known.key, true, 'By messenger', true],
    );
    await hide(t, agreement);
    for (const one of [agreement, nowhere])
      await refused('kernel.not-found', () => t.reader.does(readBoard, { agreement: one }));
  });
});
