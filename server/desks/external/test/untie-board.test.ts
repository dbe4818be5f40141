import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { untieBoard } from '../operations/untie-board.ts';
import { type ExternalHouse, nowhere, openExternalHouse } from './builders.ts';

describe('taking back that two are the same', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  // That both stand for themselves again, and once only, is seen in tie-board.test.ts.
  it('answers for a tie that is not there as for one that is not theirs', async () => {
    await refused('kernel.not-found', () => t.editor.does(untieBoard, { tie: nowhere }));
  });
});
