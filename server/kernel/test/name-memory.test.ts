/** What a node's memory of names leaves behind when it grows, gives back room and is forgotten: nothing. Names invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNameMemory } from '../search/name-memory.ts';
import { openSlots } from '../search/slots.ts';

const idOf = (number: number) => `5e1f0000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const syllables = ['bor', 'del', 'fin', 'gash', 'kul', 'mer', 'nov', 'rit', 'shav', 'tod'];
const nameOf = (number: number) => {
  const at = (place: number) => syllables[Math.floor(number / 10 ** place) % 10];
  return `${at(0)}${at(1)}an ${at(2)}${at(4)}${at(3)}ova`;
};

type Made = Uint8Array | Uint32Array | Int32Array;
const kinds = { Uint8Array, Uint32Array, Int32Array };
const isEmpty = (array: Made) => array.every((entry) => entry === 0);

/** All arrays of numbers that are made while something is done. */
function madeDuring(work: () => void): Made[] {
  const made: Made[] = [];
  for (const [name, kind] of Object.entries(kinds))
    Object.assign(globalThis, {
      [name]: new Proxy(kind as Uint8ArrayConstructor, {
        construct(target, given) {
          const array = Reflect.construct(target, given) as Made;
          made.push(array);
          return array;
        },
      }),
    });
  try {
    work();
  } finally {
    Object.assign(globalThis, kinds);
  }
  return made;
}

test('Ids of records stand in one place only while they are taken, and in none once they are wiped', () => {
  let slots: ReturnType<typeof openSlots> | undefined;
  const made = madeDuring(() => {
    slots = openSlots();
    for (let number = 0; number < 5000; number += 1) slots.take(idOf(number));
  });
  const held = slots as ReturnType<typeof openSlots>;
  const columns = made.filter((array) => array.length >= 1024);
  assert.equal(columns.length, 12, 'ids, marks and table, each four times as long in the end');
  assert.equal(columns.filter((column) => !isEmpty(column)).length, 3);
  assert.equal(held.recordOf(held.find(idOf(4999)) as number), idOf(4999));
  held.wipe();
  assert.ok(columns.every(isEmpty));
  assert.deepEqual([held.size, held.find(idOf(1)), held.recordOf(1)], [0, undefined, undefined]);
  assert.equal(held.recordOf(held.take(idOf(8000))), idOf(8000));
});

test('A memory that is wiped holds nobody, finds nobody, and takes names anew', () => {
  const memory = openNameMemory();
  const marked = 'Quirovek Tsantsaristan';
  const made = madeDuring(() => {
    memory.add(idOf(9_000_000), [marked]);
    for (let number = 0; number < 3000; number += 1) memory.add(idOf(number), [nameOf(number)]);
  });
  const traces = () =>
    made.filter((array) => Buffer.from(array.buffer).includes(marked.slice(1)) && array.length > 60).length;
  assert.equal(traces(), 1, 'the text, and none that it outgrew');
  memory.wipe();
  assert.equal(traces(), 0);
  assert.deepEqual([memory.size, memory.nearest(marked, 1000), memory.sortSome()], [0, [], false]);
  memory.add(idOf(1), [marked]);
  assert.deepEqual(memory.nearest(marked, 1000), [idOf(1)]);
});

test('Room of what was removed is given back in portions, and no drop does it in one go', () => {
  const memory = openNameMemory();
  for (let number = 0; number < 24_000; number += 1) memory.add(idOf(number), [nameOf(number)]);
  while (memory.sortSome());
  const made = madeDuring(() => {
    for (let number = 0; number < 12_000; number += 1) memory.drop(idOf(number));
  });
  assert.ok(made.every((array) => array.length < 100));
  let portions = 0;
  for (; memory.sortSome(); portions += 1) {
    if (portions % 10 > 0) continue;
    memory.drop(idOf(13_000 + portions));
    assert.ok(!memory.nearest(nameOf(13_000 + portions), 1000).includes(idOf(13_000 + portions)));
  }
  assert.ok(portions > 90, `${portions} portions`);
  assert.equal(memory.size, 12_000 - Math.ceil(portions / 10));
  assert.ok(memory.nearest(nameOf(23_999), 1000).includes(idOf(23_999)));
  assert.ok(!memory.nearest(nameOf(11_999), 1000).includes(idOf(11_999)));
});
