import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findNeighbours } from '../operations/find-neighbours.ts';
import {
  aCountry,
  anOrganisation,
  aPoint,
  type ExternalHouse,
  lastEntry,
  openExternalHouse,
} from './builders.ts';

describe('listing the neighbours', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('gives countries by code and organisations after them, each with its points by level', async () => {
    const league = await anOrganisation(t.editor);
    const second = await aCountry(t.editor, 'XE');
    const first = await aCountry(t.editor, 'XD');
    await aPoint(t.editor, first, { answersAt: 'tactical' });
    await aPoint(t.editor, first, { answersAt: 'strategic' });
    const hidden = await aCountry(t.editor, 'XQ');
    await hide(t, hidden);
    const { neighbours } = await t.reader.does<{
      neighbours: { neighbour: string; points: { answersAt: string }[] }[];
    }>(findNeighbours, {});
    assert.deepEqual(
      neighbours.map((one) => [one.neighbour, one.points.map(({ answersAt }) => answersAt)]),
      [
        [first, ['strategic', 'tactical']],
        [second, []],
        [league, []],
      ],
    );
    assert.deepEqual(
      (await lastEntry(t, findNeighbours))?.about,
      [first],
      'whose contacts were shown is recorded',
    );
  });
});
