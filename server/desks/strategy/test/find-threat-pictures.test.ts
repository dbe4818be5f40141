import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { findThreatPictures } from '../operations/find-threat-pictures.ts';
import { aDraft, published, today } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-threat-pictures', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lists the draft first, then the newest with its day', async () => {
    for (let at = 0; at < 2; at += 1) await published(t.editor, t.coordinator, []);
    await aDraft(t.editor);
    const { pictures } = await t.reader.does<{
      pictures: { number: number | null; publishedOn: string | null }[];
    }>(findThreatPictures, {});
    assert.deepEqual(
      pictures.map(({ number, publishedOn }) => [number, publishedOn]),
      [
        [null, null],
        [2, today()],
        [1, today()],
      ],
    );
  });
});
