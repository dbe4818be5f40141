// What is left in memory of names that were removed, outgrown, compacted or forgotten: nothing. Names invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Column, type Columns, columnNames, count, emptyColumns, endOfTree } from '../index/columns.ts';
import { openCompaction } from '../index/compact.ts';
import { hearPiece } from '../index/hear-piece.ts';
import { rowsOf } from '../index/id-table.ts';
import { nameIndex } from '../index/name-index.ts';
import { addRow, type Book, openBook, removeRows, wipeBook } from '../index/rows.ts';
import { openSettling } from '../index/settle.ts';
import { isLast, longestReading, placeOf, symbolOf, wordMark } from '../index/sound-tree.ts';

const given = [
  'Vedran',
  'Мирослав',
  'Gjelosh',
  'Yusuf',
  'خالد',
  'Zarif',
  'Елмаз',
  'Κλεάνθης',
  'Tahsin',
  'Ndoc',
];
const stems = ['Kozar', 'Трендо', 'Shkre', 'Demir', 'Белин', 'Ковил', 'Oru', 'زهرا', 'Pelivan', 'Цанцар'];
const middles = ['bel', 'вал', 'paj', 'te', 'ин', 'ко', 'xha'];
const ends = ['ski', 'ov', 'aj', 'pe', 'ић', 'a', 'و'];
const pick = (list: readonly string[], at: number) => list[at % list.length] as string;

/** Names whose words share beginnings and ends with those of others, each borne once or more. */
const invented = (number: number) =>
  `${pick(given, number)} ${pick(stems, number)}${pick(middles, Math.floor(number / 10))}${pick(ends, Math.floor(number / 70))}`;

/** Numbers below a bound that look random and are the same in every run. */
function drawn(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}

/** Sounds on all paths of a tree, each with the word at its end; a path that leads to no word has none. */
function pathsIn(tree: Uint32Array): { path: string; word: number }[] {
  const found: { path: string; word: number }[] = [];
  const walk = (first: number, path: readonly number[]) => {
    assert.ok(path.length <= longestReading + 1, 'a walk ends');
    for (let at = first; ; at += 1) {
      assert.ok(at < tree.length, 'neighbours have a last one');
      const node = tree[at] as number;
      if (node === endOfTree) found.push({ path: path.join(' '), word: -1 });
      else if (symbolOf(node) === wordMark) found.push({ path: path.join(' '), word: placeOf(node) });
      else walk(placeOf(node), [...path, symbolOf(node)]);
      if (isLast(node)) return;
    }
  };
  if (tree[0] !== endOfTree && tree.length > 0) walk(0, []);
  return found;
}

/** How the words that are borne sound, from either end; the first symbol says whether vowels are open. */
function heard({ counts, uses, readingAt, soundAt, sounds }: Columns, way: 1 | -1): Map<string, number> {
  const all = new Map<string, number>();
  for (let word = 0; word < (counts[count.settledWords] as number); word += 1)
    for (let reading = readingAt[word] as number; reading < (readingAt[word + 1] as number); reading += 1) {
      if (uses[word] === 0) continue;
      const [open, ...rest] = sounds
        .slice(soundAt[reading], soundAt[reading + 1])
        .slice(0, longestReading + 1);
      const key = `${[open, ...(way === 1 ? rest : rest.reverse())].join(' ')} = ${word}`;
      all.set(key, (all.get(key) ?? 0) + 1);
    }
  return all;
}

/** Both trees hold the readings of the words that are borne, and not a symbol more; nothing else lies beside them. */
function holdsTheLivingOnly(columns: Columns): void {
  for (const [tree, way] of [
    [columns.fromStart, 1],
    [columns.fromEnd, -1],
  ] as const) {
    const paths = new Map<string, number>();
    for (const { path, word } of pathsIn(tree))
      paths.set(`${path} = ${word}`, (paths.get(`${path} = ${word}`) ?? 0) + 1);
    assert.deepEqual(new Map([...paths].sort()), new Map([...heard(columns, way)].sort()));
    assert.equal(tree.filter((node) => node !== 0 && node !== endOfTree).length, nodesOf(tree));
  }
}

function nodesOf(tree: Uint32Array): number {
  let nodes = 0;
  const walk = (first: number) => {
    for (let at = first; ; at += 1) {
      const node = tree[at] as number;
      nodes += 1;
      if (symbolOf(node) !== wordMark) walk(placeOf(node));
      if (isLast(node)) return;
    }
  };
  if (tree[0] !== endOfTree && tree.length > 0) walk(0);
  return nodes;
}

function filledBook(names: number): Book {
  const book = openBook(emptyColumns(false), hearPiece);
  for (let id = 0; id < names; id += 1) addRow(book, id, invented(id));
  return book;
}

const settle = (book: Book, between: (portion: number) => void = () => undefined) => {
  book.settling = openSettling(book.columns);
  for (let portion = 0; book.settling.some(); portion += 1) between(portion);
  book.settling = undefined;
};
const remove = (book: Book, id: number) => removeRows(book, rowsOf(book.columns, id));
const isEmpty = (column: Column) => column.every((entry) => entry === 0 || entry === endOfTree);

test('No path of either tree spells a word that was removed, nor leads towards one', () => {
  const book = filledBook(490);
  settle(book);
  holdsTheLivingOnly(book.columns);
  const draw = drawn(7);
  const left = new Set(Array.from({ length: 490 }, (_, id) => id));
  while (left.size > 0) {
    const all = [...left];
    for (const id of Array.from({ length: 35 }, () => all[draw(all.length)] as number)) {
      remove(book, id);
      left.delete(id);
    }
    holdsTheLivingOnly(book.columns);
  }
  assert.ok(isEmpty(book.columns.fromStart) && isEmpty(book.columns.fromEnd));
  assert.ok(isEmpty(book.columns.sounds) && isEmpty(book.columns.letters) && isEmpty(book.columns.text));
});

test('Nor does one that was being written while words were removed and others came', () => {
  let portions = 0;
  settle(filledBook(490), () => (portions += 1));
  for (let when = 0; when < portions; when += 1) {
    const book = filledBook(490);
    for (let id = 0; id < 60; id += 1) remove(book, id * 8);
    settle(book, (portion) => {
      if (portion !== when) return;
      for (let id = 1; id < 490; id += 3) remove(book, id);
      // Columns grow meanwhile, and what was there lies elsewhere.
      for (let id = 490; id < 1500; id += 1) addRow(book, id, `${invented(id)}${pick(stems, id >>> 3)}`);
      for (let id = 490; id < 1500; id += 2) remove(book, id);
    });
    holdsTheLivingOnly(book.columns);
    const { columns } = book;
    for (let word = 0; word < (columns.counts[count.words] as number); word += 1) {
      const from = columns.soundAt[columns.readingAt[word] as number];
      const to = columns.soundAt[columns.readingAt[word + 1] as number];
      if (columns.uses[word] === 0) assert.ok(isEmpty(columns.sounds.subarray(from, to)), `word ${word}`);
    }
  }
});

test('An index from which names were removed answers like one that never held them', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const draw = drawn(seed);
    const [with_, without] = [nameIndex(), nameIndex()];
    const names = Array.from({ length: 250 }, () => invented(draw(490)));
    const goes = names.map(() => draw(3) === 0);
    names.forEach((name, id) => with_.add(id, name));
    if (seed % 3 > 0) with_.share();
    names.forEach((name, id) => {
      if (goes[id] === true) with_.remove(id);
      else without.add(id, name);
    });
    if (seed % 3 > 1) with_.share();
    without.share();
    for (let asked = 0; asked < 25; asked += 1) {
      const query = invented(draw(490));
      assert.deepEqual(with_.search(query, { limit: 300 }), without.search(query, { limit: 300 }), query);
    }
  }
});

test('What a column outgrew, what was sorted anew, compacted or wiped is overwritten', () => {
  const book = openBook(emptyColumns(false), hearPiece);
  const seen = new Set<Column>();
  const look = () => columnNames.forEach((name) => seen.add(book.columns[name]));
  const onlyTheNewest = () => {
    const newest = new Set(columnNames.map((name) => book.columns[name]));
    for (const column of seen) assert.equal(isEmpty(column), !newest.has(column), `${column.length}`);
  };
  for (let id = 0; id < 490; id += 1) {
    addRow(book, id, invented(id));
    look();
  }
  settle(book);
  look();
  remove(book, 0);
  settle(book);
  look();
  onlyTheNewest();
  assert.ok(seen.size > 3 * columnNames.length, 'they were replaced');

  const half = openCompaction(book);
  half.some();
  const begun = columnNames.map((name) => half.fresh.columns[name]);
  assert.ok(!isEmpty(half.fresh.columns.text));
  half.end();
  wipeBook(book);
  assert.equal(book.wordBy.size, 0);
  for (const column of [...begun, ...seen]) {
    // How often columns were replaced is all that is left, for threads.
    if (column !== book.columns.counts && column !== half.fresh.columns.counts) assert.ok(isEmpty(column));
  }
});

test('What is given back by compacting or saving, and all that is wiped, is overwritten', () => {
  for (const give of ['compact', 'compactSome', 'save', 'wipe'] as const) {
    const index = nameIndex();
    for (let id = 0; id < 490; id += 1) index.add(id, invented(id));
    const held = index.share();
    index.remove(3);
    index[give]();
    while (index.compactSome());
    for (const name of columnNames) if (name !== 'counts') assert.ok(isEmpty(held[name]), `${give}: ${name}`);
    assert.equal(index.size, give === 'wipe' ? 0 : 489);
    assert.equal(index.search(invented(4)).length > 0, give !== 'wipe');
    index.add(7000, 'Quirovek Tsantsaristan');
    assert.equal(index.search('Quirovek Tsantsaristan')[0]?.id, 7000);
  }
});

test('Sorting that is given up half-way leaves nothing of what it wrote', () => {
  // Arrays are made by the engine: this test sees those that are made while it runs.
  const made: (Uint32Array | Float64Array)[] = [];
  const watched = [Uint32Array, Float64Array].map((kind) => [kind.name, kind] as const);
  for (const [name, kind] of watched)
    Object.assign(globalThis, {
      [name]: new Proxy(kind, {
        construct(target, given_, like) {
          const array = Reflect.construct(target, given_, like) as Uint32Array;
          made.push(array);
          return array;
        },
      }),
    });
  try {
    for (let portions = 1; portions < 30; portions += 1) {
      const book = filledBook(490);
      made.length = 0;
      const settling = openSettling(book.columns);
      for (let done = 0; done < portions; done += 1) settling.some();
      settling.end();
      // Numbers of rows, words and readings say nothing of a name; keys of sounds and nodes of trees do.
      const longest = book.columns.counts[count.readings] as number;
      for (const array of made)
        if (array instanceof Float64Array || array.some((entry) => entry > longest && entry < 0xffffffff))
          assert.ok(
            array === book.columns.fromStart ||
              array === book.columns.fromEnd ||
              isEmpty(array as Uint32Array),
            `after ${portions}`,
          );
    }
  } finally {
    for (const [name, kind] of watched) Object.assign(globalThis, { [name]: kind });
  }
});

test('Compacting in portions keeps what came and went meanwhile, in its order', () => {
  const index = nameIndex();
  const plain = nameIndex();
  const draw = drawn(11);
  const both = [index, plain];
  for (let id = 0; id < 3000; id += 1) {
    const name = invented(draw(490)) + pick(middles, id);
    for (const one of both) one.add(id, name);
  }
  for (let id = 0; id < 3000; id += 2) for (const one of both) one.remove(id);
  while (index.settleSome());
  let portions = 0;
  for (; index.compactSome(); portions += 1) {
    const [came, went] = [4000 + portions, 1 + 2 * draw(1500)];
    for (const one of both) {
      one.add(came, invented(portions));
      one.remove(went);
    }
    assert.ok(index.search(invented(portions), { limit: 100 }).some(({ id }) => id === came));
    assert.ok(index.search(invented(portions), { limit: 100 }).every(({ id }) => id !== went));
  }
  assert.ok(portions > 20, `${portions} portions`);
  assert.equal(index.size, plain.size);
  plain.compact();
  assert.ok(Buffer.from(index.save()).equals(plain.save()));
});
