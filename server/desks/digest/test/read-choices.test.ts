import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readChoices } from '../operations/read-choices.ts';
import { type DigestHouse, openDigestHouse } from './builders.ts';

describe('what letters can be chosen by', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('are the ten lines of action, and places of institutions, each once', async () => {
    const found = await t.anybody<{ lines: string[]; places: string[] }>(readChoices, {});
    assert.deepEqual([found.lines.length, found.lines[9], found.places], [10, 'L10', ['Orvik']]);
  });
});
