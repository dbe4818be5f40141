import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { endAgreement } from '../operations/end-agreement.ts';
import { openBoard } from '../operations/open-board.ts';
import {
  aCountry,
  anAgreement,
  type ExternalHouse,
  lastEntry,
  nowhere,
  openExternalHouse,
} from './builders.ts';

describe('opening the board of an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('gives it a number of its own, once, and not when the agreement is over', async () => {
    const country = await aCountry(t.editor, 'XD');
    const agreement = await anAgreement(t.editor, [country]);
    const own = { code: 'XC', names: { en: 'Xandria' } };
    const open = (of: string) => t.editor.does<{ shared: string }>(openBoard, { agreement: of, own });
    const { shared } = await open(agreement);
    assert.notEqual(shared, agreement);
    assert.deepEqual((await lastEntry(t, openBoard))?.about, [agreement]);
    await refused('external.board-open', () => open(agreement));
    const over = await anAgreement(t.editor, [country]);
    await t.editor.does(endAgreement, { agreement: over, reason: 'Replaced' });
    await refused('external.agreement-over', () => open(over));
    const hidden = await anAgreement(t.editor, [country]);
    await hide(t, hidden);
    for (const one of [hidden, nowhere]) await refused('kernel.not-found', () => open(one));
  });
});
