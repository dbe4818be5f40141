/** The tree against the known test tree, and its proofs against a definition that takes no short cut. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { grow, leafHash, rootOf, rootOfLeaves, type Frontier } from '../ledger/merkle.ts';
import { consistencyPath, inclusionPath, isBeginning, isIncluded } from '../ledger/merkle-proof.ts';

/**
 * The reference tree of eight leaves that Certificate Transparency's own tests use (google/certificate-transparency,
 * merkletree/merkle_tree_test.cc; the same inputs, roots and paths in transparency-dev/merkle). Facts, in hexadecimal.
 */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
/** [leaf counted from 1, tree size, path]. */
const inclusion: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
/** [older size, newer size, path]. */
const consistency: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const hex = (hash: Buffer) => hash.toString('hex');
const bytes = (text: string) => Buffer.from(text, 'hex');
const leaves = inputs.map((input) => leafHash(bytes(input), ''));
const rootAt = (size: number) => bytes(roots[size - 1] as string);

describe('the Merkle tree of RFC 6962 and RFC 9162', () => {
  it('has the roots of the reference tree', () => {
    assert.equal(hex(rootOfLeaves([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const [index, root] of roots.entries())
      assert.equal(hex(rootOfLeaves(leaves.slice(0, index + 1))), root);
  });

  it('gives and takes the inclusion paths of the reference tree', () => {
    for (const [leaf, size, path] of inclusion) {
      assert.deepEqual(inclusionPath(leaves.slice(0, size), leaf - 1).map(hex), path);
      const place = { index: leaf - 1, size, root: rootAt(size) };
      assert.ok(isIncluded(leaves[leaf - 1] as Buffer, place, path.map(bytes)));
    }
  });

  it('gives and takes the consistency paths of the reference tree', () => {
    for (const [old, now, path] of consistency) {
      assert.deepEqual(consistencyPath(leaves.slice(0, now), old).map(hex), path);
      assert.ok(
        isBeginning({ size: old, root: rootAt(old) }, { size: now, root: rootAt(now) }, path.map(bytes)),
      );
    }
  });
});

/** RFC 9162, 2.1.1, word by word: a list is cut at the largest power of two below its length. */
function defined(given: readonly Buffer[]): Buffer {
  if (given.length === 0) return createHash('sha256').digest();
  if (given.length === 1) return given[0] as Buffer;
  let cut = 1;
  while (cut * 2 < given.length) cut *= 2;
  const both = Buffer.concat([defined(given.slice(0, cut)), defined(given.slice(cut))]);
  return createHash('sha256').update(Buffer.of(1)).update(both).digest();
}

describe('trees of any size', () => {
  const tree = fc
    .integer({ min: 1, max: 200 })
    .map((size) => Array.from({ length: size }, (_, at) => leafHash(Buffer.alloc(32, at), `entry ${at}`)));
  const spoilt = (path: readonly Buffer[], at: number) =>
    path.map((step, index) => (index === at % path.length ? Buffer.alloc(32, 9) : step));

  it('grow to the root that the definition gives', () => {
    fc.assert(
      fc.property(tree, (given) => {
        let frontier: Frontier = [];
        for (const [size, leaf] of given.entries()) frontier = grow(frontier, size, leaf);
        assert.ok(rootOf(frontier).equals(defined(given)));
      }),
      { numRuns: 40 },
    );
  });

  it('prove every leaf of theirs, and no other leaf, place or path', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (given, one, other) => {
        const index = one % given.length;
        const leaf = given[index] as Buffer;
        const path = inclusionPath(given, index);
        const place = { index, size: given.length, root: defined(given) };
        assert.ok(isIncluded(leaf, place, path));
        assert.ok(!isIncluded(leafHash(Buffer.alloc(1), 'foreign'), place, path));
        assert.ok(!isIncluded(leaf, place, [...path, leaf]));
        if (path.length > 0) assert.ok(!isIncluded(leaf, place, spoilt(path, other)));
        if (other % given.length !== index)
          assert.ok(!isIncluded(leaf, { ...place, index: other % given.length }, path));
      }),
      { numRuns: 100 },
    );
  });

  it('prove every beginning of theirs, and none that was changed', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (given, one, other) => {
        const size = 1 + (one % given.length);
        const path = consistencyPath(given, size);
        const [old, now] = [
          { size, root: defined(given.slice(0, size)) },
          { size: given.length, root: defined(given) },
        ];
        assert.ok(isBeginning(old, now, path));
        const changed = given.slice(0, size).with(other % size, Buffer.alloc(32, 9));
        assert.ok(!isBeginning({ size, root: defined(changed) }, now, path));
        if (path.length > 0) assert.ok(!isBeginning(old, now, spoilt(path, other)));
      }),
      { numRuns: 100 },
    );
  });
});
