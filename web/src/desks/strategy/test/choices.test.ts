/** Which document, languages and paragraph a page is about where its address leaves it open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseInstrument, chooseLanguages, chooseParagraph, choosePlan } from '../choices.ts';

type Plans = Parameters<typeof choosePlan>[0];
type Instruments = Parameters<typeof chooseInstrument>[0];
type Paragraphs = Parameters<typeof chooseParagraph>[0];

test('The plan of the address is taken, and no other one for it', () => {
  const plans = [
    { id: 'one', partOf: null, approvedVersion: 1, measures: 9 },
    { id: 'two', partOf: null, approvedVersion: 0, measures: 1 },
  ] as unknown as Plans;
  assert.equal(choosePlan(plans, 'two')?.id, 'two');
  assert.equal(choosePlan(plans, 'gone'), undefined);
});

test('The document is the address’s, else the plan’s, else the longest that can be read', () => {
  const instruments = [
    { id: 'short', paragraphs: 3 },
    { id: 'long', paragraphs: 30 },
    { id: 'empty', paragraphs: 0 },
  ] as unknown as Instruments;
  const plan = { instrument: 'short' } as unknown as Plans[number];
  assert.equal(chooseInstrument(instruments, 'empty', plan), 'empty');
  assert.equal(chooseInstrument(instruments, undefined, plan), 'short');
  assert.equal(chooseInstrument(instruments, undefined, undefined), 'long');
  assert.equal(chooseInstrument([], undefined, undefined), undefined);
});

test('Only languages that are held are shown, the reader’s own where nothing is said', () => {
  assert.deepEqual(chooseLanguages(undefined, ['en', 'bg'], 'bg'), ['bg']);
  assert.deepEqual(chooseLanguages(undefined, ['en', 'bg'], 'sq'), ['en']);
  assert.deepEqual(chooseLanguages('bg,fr,en', ['en', 'bg'], 'sq'), ['bg', 'en']);
  assert.deepEqual(chooseLanguages('', ['en'], 'en'), []);
  assert.deepEqual(chooseLanguages(undefined, [], 'en'), []);
});

test('The cursor stands on the linked paragraph, else on the first after the cover', () => {
  const paragraphs = [
    { address: 'cover/1', part: 'cover' },
    { address: 'annex/1', part: 'annex' },
    { address: 'annex/2', part: 'annex' },
  ] as unknown as Paragraphs;
  assert.equal(chooseParagraph(paragraphs, 'annex/2'), 'annex/2');
  assert.equal(chooseParagraph(paragraphs, 'annex/99'), 'annex/1');
  assert.equal(chooseParagraph([], undefined), undefined);
});
