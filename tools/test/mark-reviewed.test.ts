/** What a native speaker has read is noted by the text's hash. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { countReviewed } from '#kernel/i18n/count-reviewed.ts';
import { markReviewed } from '../mark-reviewed.ts';

describe('marking texts as read', () => {
  const root = mkdtempSync(join(tmpdir(), 'reviewed-'));
  const folder = join(root, 'server/desks/office/messages');
  mkdirSync(folder, { recursive: true });
  const write = (texts: object) => writeFileSync(join(folder, 'mk.json'), JSON.stringify(texts));
  const count = async () => (await countReviewed(root)).mk;
  after(() => rmSync(root, { recursive: true }));

  it('counts one text, then all, and no longer the one that was changed', async () => {
    write({ one: 'Прв', other: 'Втор' });
    assert.equal(markReviewed(folder, 'mk', ['one']), 1);
    assert.deepEqual(await count(), { texts: 2, reviewed: 1 });
    assert.equal(markReviewed(folder, 'mk'), 2);
    write({ one: 'Прв, поправен', other: 'Втор' });
    assert.deepEqual(await count(), { texts: 2, reviewed: 1 });
  });

  it('keeps what was read before when one more is marked', async () => {
    assert.equal(markReviewed(folder, 'mk', ['one']), 2);
    assert.deepEqual(await count(), { texts: 2, reviewed: 2 });
  });

  it('refuses a text that is not there', () => {
    assert.throws(() => markReviewed(folder, 'mk', ['third']), /has no text "third"/);
  });
});
