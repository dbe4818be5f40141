/** Ids: sorted by time inside, telling nothing outside. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newId, newPublicId } from '../ids.ts';

const versionOf = (id: string) => id.charAt(14);

it('public ids are random', () => {
  const ids = Array.from({ length: 2_000 }, newPublicId);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notDeepEqual(ids, ids.toSorted(), 'their order is not the order in which they were made');
  const byFirstDigit = new Set(ids.map((id) => id.charAt(0)));
  assert.equal(byFirstDigit.size, 16, 'their beginning is no time');
});

it('ids inside are sorted by their moment, and carry no more of it than a millisecond', () => {
  const moments = [0, 1, 1_000, 1_800_000_000_000, 1_800_000_000_001];
  const ids = moments.map((moment) => newId(new Date(moment)));
  assert.deepEqual(ids, ids.toSorted());
  for (const id of ids) assert.equal(versionOf(id), '7');
  assert.equal(Number.parseInt((ids[3] as string).replace('-', '').slice(0, 12), 16), moments[3]);
  assert.notEqual(newId(new Date(5)), newId(new Date(5)));
});
