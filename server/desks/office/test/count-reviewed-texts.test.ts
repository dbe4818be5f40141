import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countReviewed } from '#kernel/i18n/count-reviewed.ts';
import { fingerprint } from '#kernel/keys/files.ts';
import { countReviewedTexts } from '../operations/count-reviewed-texts.ts';
import { administrator, openOffice } from './builders.ts';

type Answer = { languages: Record<string, { texts: number; reviewed: number }> };

describe('how many texts a native speaker has read', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('counts the texts of the kernel and of the desks', async () => {
    const { languages } = await admin.does<Answer>(countReviewedTexts, {});
    for (const { texts, reviewed } of Object.values(languages)) {
      assert.ok(texts > 200);
      assert.ok(reviewed <= texts);
    }
  });

  it('counts a text as read only while it is the text that was read', async () => {
    const root = mkdtempSync(join(tmpdir(), 'texts-'));
    const folder = join(root, 'server/kernel/messages');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'mk.json'), JSON.stringify({ one: 'Прв', other: 'Втор' }));
    writeFileSync(
      join(folder, 'reviewed.json'),
      JSON.stringify({ mk: { one: fingerprint('Прв'), other: fingerprint('Друг') } }),
    );
    assert.deepEqual((await countReviewed(root)).mk, { texts: 2, reviewed: 1 });
    rmSync(root, { recursive: true });
  });
});
