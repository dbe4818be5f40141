// The index of names: found across scripts, really gone when removed, the same after saving, on threads and in parts. Names invented.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { columnNames } from '../index/columns.ts';
import { NameIndexError } from '../index/errors.ts';
import { hearPiece } from '../index/hear-piece.ts';
import { nameIndex, type SharedColumns } from '../index/name-index.ts';
import { searchRows } from '../index/search-rows.ts';
import { localPart } from '../threads/part.ts';
import { sharedSearch } from '../threads/shared-search.ts';
import { splitIndex } from '../threads/split-index.ts';
import { startProcess, startThread } from '../threads/ports.ts';

const given = [
  'Vedran',
  'Мирослав',
  'Gjelosh',
  'Yusuf',
  'خالد',
  'Zarif',
  'Елмаз',
  'Ndoc',
  'Κλεάνθης',
  'Tahsin',
];
const family = [
  'Kozarbel',
  'Трендовалски',
  'Shkrepaj',
  'Demirtepe',
  'الزهراوي',
  'Belinski',
  'Ковилкоски',
  'Oruxhaj',
];
const people = family.flatMap((second, row) =>
  given.map((first, column) => [row * given.length + column, `${first} ${second}`] as const),
);
const queries = [
  'Miroslav Trendovalski',
  'Халид Захрави',
  'Ѓелош Шкрепај',
  'Jusuf Demir Tepe',
  'KOVILKOSKI, Elmas',
];

function filled(shared = false) {
  const index = nameIndex({ shared });
  for (const [id, name] of people) index.add(id, name);
  return index;
}

test('A name is found first by another script’s spelling of it, by turned and by joined words', () => {
  const index = filled();
  const first = (query: string) => index.search(query)[0]?.name;
  assert.equal(first('Miroslav Trendovalski'), 'Мирослав Трендовалски');
  assert.equal(first('Халид Захрави'), 'خالد الزهراوي');
  assert.equal(first('KOVILKOSKI, Elmas'), 'Елмаз Ковилкоски');
  assert.equal(first('Ѓелош Шкрепај'), 'Gjelosh Shkrepaj');
  assert.equal(index.search('Vedran', { limit: 3 }).length, 3);
  index.add(900, 'Abd al-Rahim Demirtepe');
  assert.ok(index.search('Abdurrahim Demirtepe').some(({ id }) => id === 900));
});

test('Names that come between searches are found as if they had been there from the first', () => {
  const index = nameIndex();
  for (let at = 0; at < 3000; at += 1) {
    const [, name] = people[at % people.length] as (typeof people)[number];
    index.add(at, name);
    if (at % 500 === 0) index.search(name);
  }
  const found = queries.map((query) => index.search(query, { limit: 200 }));
  const whole = nameIndex({ from: index.save() });
  queries.forEach((query, at) => assert.deepEqual(found[at], whole.search(query, { limit: 200 })));
});

test('What was removed is not found and leaves no byte, not even in the memory it lay in', () => {
  const index = filled(true);
  index.add(70_001, 'Quirovek Tsantsaristan');
  index.add(70_001, 'Кировек Цанцаристан');
  assert.equal(index.search('Quirovek Tsantsaristan')[0]?.id, 70_001);
  const held = index.share();
  assert.equal(index.remove(70_001), 2);
  assert.equal(index.remove(70_001), 0);
  assert.equal(index.size, people.length);
  const traces = (bytes: Uint8Array) =>
    ['Quirovek', 'quirovek', 'Кировек', 'кировек', 'tsantsaristan'].filter((word) =>
      Buffer.from(bytes).includes(word),
    );
  for (const column of [held.text, held.letters]) assert.deepEqual(traces(column), []);
  assert.ok(!held.ids.includes(70_001));
  assert.ok(index.search('Quirovek Tsantsaristan').every(({ id }) => id !== 70_001));
  assert.deepEqual(traces(index.save()), []);
  assert.equal(index.search('Miroslav Trendovalski')[0]?.name, 'Мирослав Трендовалски');
});

test('A saved index answers as before, can be added to, and a damaged or foreign one is refused', () => {
  const index = filled();
  index.add(3, 'Vedrana K. Kozarbel-Belinski');
  const bytes = index.save();
  const loaded = nameIndex({ from: bytes });
  for (const query of queries) assert.deepEqual(loaded.search(query), index.search(query), query);
  loaded.add(901, 'Tahsin Belinski');
  assert.ok(loaded.search('Tahsin Belinski').some(({ id }) => id === 901));
  assert.equal(loaded.remove(3), 2);

  const refused = (changed: Uint8Array, code: string) =>
    assert.throws(
      () => nameIndex({ from: changed }),
      (error) => error instanceof NameIndexError && error.code === code,
    );
  const changed = index.save();
  changed[changed.length - 9] = (changed[changed.length - 9] as number) ^ 1;
  refused(changed, 'damaged');
  refused(index.save().subarray(0, -4), 'damaged');
  refused(new TextEncoder().encode('Vedran Kozarbel, and nothing else'), 'not-an-index');
  for (const format of [2, 99]) {
    const older = index.save();
    older[4] = format;
    refused(older, 'other-version');
  }
});

test('No single bit of the head of a saved index can turn without being seen', () => {
  const bytes = filled().save();
  const bitsOfHead = (4 + columnNames.length) * 32;
  for (let bit = 0; bit < bitsOfHead; bit += 1) {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    assert.throws(() => nameIndex({ from: changed }), NameIndexError, `bit ${bit}`);
  }
  // The counts of two columns against each other: the bytes are as many as before.
  const counts = bytes.slice();
  const head = new Uint32Array(counts.buffer);
  const [one, other] = [4 + columnNames.indexOf('uses'), 4 + columnNames.indexOf('ids')];
  head[one] = (head[one] as number) + 1;
  head[other] = (head[other] as number) - 1;
  assert.throws(() => nameIndex({ from: counts }), NameIndexError);
});

test('What is no option says so: a limit that is no number, bytes that are none, shared memory where there is none', () => {
  const index = filled();
  for (const value of [Number.NaN, '20', {}])
    for (const name of ['limit', 'compared'])
      assert.throws(() => index.search('Vedran', { [name]: value }), RangeError, `${name} ${String(value)}`);
  assert.equal(
    index.search('Vedran', { limit: Number.POSITIVE_INFINITY }).length,
    index.search('Vedran', { limit: 1000 }).length,
  );
  for (const from of [index.save().buffer, {}, null, 'ZANX', new Uint16Array(100)])
    assert.throws(
      () => nameIndex({ from: from as Uint8Array }),
      (error) => error instanceof NameIndexError && /Uint8Array/.test(error.message),
    );
  assert.equal(nameIndex({ from: Buffer.from(index.save()) }).size, index.size);

  const { SharedArrayBuffer: memory } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
    assert.throws(
      () => nameIndex({ shared: true }),
      (error) => error instanceof NameIndexError && error.code === 'no-shared-memory',
    );
    assert.equal(nameIndex().size, 0);
  } finally {
    Object.defineProperty(globalThis, 'SharedArrayBuffer', {
      value: memory,
      writable: true,
      configurable: true,
    });
  }
});

test('Whatever is added is found by itself, whatever is asked throws nothing, whatever is removed is gone', () => {
  const letters = fc.constantFrom(...'abekmnorstvzšćёжщиلمنαρς’- '.split(''));
  const name = fc
    .array(letters, { minLength: 3, maxLength: 20 })
    .map((all) => all.join(''))
    .filter((text) => /\p{L}{2}/u.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
      const index = nameIndex();
      names.forEach((text, id) => index.add(id, text));
      names.forEach((text, id) => {
        const hits = index.search(text, { limit: names.length });
        assert.ok(
          hits.some((hit) => hit.id === id),
          `${JSON.stringify(text)} does not find itself`,
        );
      });
      names.forEach((_, id) => id % 2 === 0 && index.remove(id));
      if (names.length % 2 === 0) index.compact();
      for (const text of names)
        assert.ok(index.search(text, { limit: names.length }).every(({ id }) => id % 2 === 1));
    }),
    { numRuns: 60 },
  );
  const index = filled();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      index.add(5000, text);
      index.search(text);
      index.remove(5000);
    }),
    { numRuns: 400 },
  );
  assert.throws(() => index.add(-1, 'Vedran'), NameIndexError);
  assert.throws(() => index.add(2 ** 32 - 1, 'Vedran'), NameIndexError);
});

test('Thousands of names, more than are looked through one by one, are found while they come and go', () => {
  const index = nameIndex();
  const numbered = (id: number) => `${given[id % 10]} ${family[id % 8]}${'aeiou'[id % 5]}v${id}`;
  for (let id = 0; id < 6000; id += 1) index.add(id, numbered(id));
  // Names that differ by digits only sound alike: the very same one comes first.
  for (const id of [0, 40, 400]) assert.equal(index.search(numbered(id))[0]?.id, id);
  index.add(6001, 'Vedran Kozarbelav Mitrevan');
  assert.equal(index.search('Vedran Kozarbelav Mitrevan')[0]?.id, 6001);
  for (let id = 0; id < 6000; id += 2) index.remove(id);
  assert.ok(index.search('Vedran Kozarbelav0', { limit: 50 }).every(({ id }) => id % 2 === 1));
  index.compact();
  assert.equal(index.size, 3001);
  assert.equal(index.search('Vedran Kozarbelav Mitrevan')[0]?.id, 6001);
});

const syllables = [
  'ba',
  'do',
  'fe',
  'gi',
  'ka',
  'lu',
  'mo',
  'ne',
  'ri',
  'sa',
  'to',
  'vu',
  'ze',
  'sha',
  'xho',
  'pi',
];
/** Names of three words, nearly all of which are new each time. */
const syllabic = (number: number) =>
  [1, 7, 11]
    .map((stride) => (number * stride * 2_654_435_761) >>> 8)
    .map((bits) => [0, 4, 8, 12].map((shift) => syllables[(bits >>> shift) & 15]).join(''))
    .join(' ');

function manyNames(count: number) {
  const index = nameIndex();
  for (let id = 0; id < count; id += 1) index.add(id, syllabic(id));
  return index;
}

test('While names are sorted in portions, what came is found, what went is not, and no search sorts them all', () => {
  const size = 5000;
  const alone = manyNames(size);
  let portions = 1;
  while (alone.settleSome()) portions += 1;

  const index = manyNames(size);
  const gone: number[] = [];
  let more = index.settleSome();
  let done = 1;
  for (; more; done += 1) {
    const [came, went] = [size + done, done * 17];
    index.add(came, `Tahsin ${syllabic(came)}`);
    assert.equal(index.search(`Tahsin ${syllabic(came)}`)[0]?.id, came);
    assert.equal(index.search(syllabic(went))[0]?.id, went);
    assert.equal(index.remove(went), 1);
    gone.push(went);
    assert.ok(index.search(syllabic(went)).every(({ id }) => id !== went));
    more = index.settleSome();
  }
  assert.ok(done >= portions, 'what is left to do is left to whoever began');
  for (const id of gone) assert.ok(index.search(syllabic(id)).every((hit) => hit.id !== id));
  const sought = Array.from({ length: 40 }, (_, at) => syllabic(at * 50));
  const found = sought.map((query) => index.search(query, { limit: 5 }));
  const whole = nameIndex({ from: index.save() });
  sought.forEach((query, at) => assert.deepEqual(found[at], whole.search(query, { limit: 5 }), query));
});

test('Twice as many names are sorted in twice as many portions, none of them longer', () => {
  const portionsOf = (count: number) => {
    const index = manyNames(count);
    let portions = 1;
    while (index.settleSome()) portions += 1;
    assert.equal(index.settleSome(), false);
    return portions;
  };
  const [few, many] = [portionsOf(9000), portionsOf(18_000)];
  // Two passes over the rows, and in either tree at least a look at every reading for each of its symbols.
  assert.ok(few > 20, `${few} portions`);
  assert.ok(many > 1.8 * few, `${many} portions after ${few}`);
});

test('A row that was removed stands under no word any more, also where others still bear its words', () => {
  const index = filled();
  for (const row of [3, 40, 79]) {
    const { postings } = index.share();
    assert.ok(postings.includes(row));
    index.remove((people[row] as (typeof people)[number])[0]);
    assert.ok(!postings.includes(row), `${row}`);
  }
  for (const [id, name] of people)
    assert.equal(
      index.search(name).some((hit) => hit.id === id),
      ![3, 40, 79].includes(id),
    );

  // Nor in postings that were being written.
  const many = manyNames(400);
  for (let portions = 0; many.settleSome(); portions += 1) if (portions % 3 === 0) many.remove(portions);
  assert.ok(many.size < 400);
  const { postings, ids } = many.share();
  ids.slice(0, 400).forEach((id, row) => assert.equal(postings.includes(row), id === row, `${row}`));
});

test('Two threads over one memory, and a list split over a thread and a process, answer like one index', async () => {
  const index = filled(true);
  const threads = [startThread(), startThread(), startThread()];
  const elsewhere = startProcess();
  after(() => Promise.all([...threads, elsewhere].map((part) => part.stop())));

  const shared = await sharedSearch(index, threads.slice(0, 2));
  const both = await Promise.all([...queries, ...queries].map((query) => shared.search(query)));
  const alone = [...queries, ...queries].map((query) => index.search(query));
  assert.deepEqual(both, alone);
  const gone = index.search('Miroslav Trendovalski')[0]?.id as number;
  index.remove(gone);
  for (const hits of await Promise.all([1, 2].map(() => shared.search('Miroslav Trendovalski'))))
    assert.ok(hits.every(({ id }) => id !== gone));
  index.add(902, 'Miroslav Trendovalskiev');
  await shared.refresh();
  assert.ok((await shared.search('Miroslav Trendovalskiev')).some(({ id }) => id === 902));

  const split = splitIndex([threads[2] as (typeof threads)[0], elsewhere]);
  await split.addAll(people);
  assert.equal(await split.size(), people.length);
  for (const [at, query] of queries.entries()) {
    const [first] = await split.search(query);
    assert.deepEqual([first?.id, first?.score], [alone[at]?.[0]?.id, alone[at]?.[0]?.score]);
  }
  assert.equal(await split.remove(gone), 1);
  assert.ok((await split.search('Miroslav Trendovalski')).every(({ id }) => id !== gone));
  await elsewhere.stop();
  await assert.rejects(split.search('Vedran'), /has ended/);
});

test('A thread answers nothing from columns that the index has outgrown, compacted or forgotten', async () => {
  for (const change of ['grow', 'settle', 'compact', 'save', 'wipe'] as const) {
    const index = filled(true);
    index.add(70_001, 'Quirovek Tsantsaristan');
    const thread = localPart(nameIndex(), (columns) => searchRows(columns, hearPiece));
    const seen: SharedColumns = index.share();
    await thread.searchColumns(seen);
    assert.equal((await thread.search('Quirovek Tsantsaristan'))[0]?.id, 70_001);

    if (change === 'settle') {
      for (let id = 100; id < 500; id += 1) index.add(id, syllabic(id));
      while (index.settleSome());
    } else if (change === 'grow') for (let id = 100; id < 400; id += 1) index.add(id, 'Vedran Kozarbel');
    else {
      index.remove(5);
      index[change]();
    }
    index.remove(70_001);
    await assert.rejects(
      thread.search('Quirovek Tsantsaristan'),
      (error) => error instanceof NameIndexError && error.code === 'outdated',
      change,
    );
    // Nor would a search that does not ask find what is overwritten, or a name that is made of everybody's.
    const unasked = searchRows(seen, hearPiece)('Quirovek Tsantsaristan', { limit: 1000 });
    assert.ok(
      unasked.every(({ id, name }) => id !== 70_001 && name.length < 100),
      change,
    );
    await thread.searchColumns(index.share());
    assert.ok((await thread.search('Quirovek Tsantsaristan')).every(({ id }) => id !== 70_001));
  }
});

test('Threads that search while the index grows, is compacted and wiped are shown its new columns by themselves', async () => {
  const index = filled(true);
  const thread = startThread();
  after(() => thread.stop());
  const shared = await sharedSearch(index, [thread]);
  for (let id = 1000; id < 3000; id += 1) index.add(id, syllabic(id));
  assert.equal((await shared.search(syllabic(2900)))[0]?.id, 2900);
  index.remove(2900);
  index.compact();
  const hits = await shared.search(syllabic(2900));
  assert.ok(hits.length > 0 && hits.every(({ id }) => id !== 2900));
  index.wipe();
  assert.deepEqual(await shared.search('Vedran Kozarbel'), []);
});
