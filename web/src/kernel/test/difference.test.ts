import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDifferences, merge, same } from '../form/difference.ts';

const base = { title: 'Course', lead: 'A', ends: '2026', partners: ['x'] };

test('only what both changed differently is asked about', () => {
  const mine = { ...base, title: 'My course', ends: '2027' };
  const theirs = { ...base, title: 'Their course', lead: 'B' };
  assert.deepEqual(findDifferences(base, mine, theirs), [
    { field: 'title', mine: 'My course', theirs: 'Their course' },
  ]);
});

test('where one side alone changed something, that change stands; elsewhere the choice does', () => {
  const mine = { ...base, title: 'My course', ends: '2027' };
  const theirs = { ...base, title: 'Their course', lead: 'B' };
  assert.deepEqual(merge(base, mine, theirs, new Set()), {
    title: 'My course',
    lead: 'B',
    ends: '2027',
    partners: ['x'],
  });
  assert.equal(merge(base, mine, theirs, new Set(['title'])).title, 'Their course');
});

test('the order of keys and what is not said make no difference; the order of a list does', () => {
  assert.ok(same({ en: 'a', bg: 'b' }, { bg: 'b', en: 'a', mk: undefined }));
  assert.ok(same(null, undefined));
  assert.ok(!same(['a', 'b'], ['b', 'a']));
});
