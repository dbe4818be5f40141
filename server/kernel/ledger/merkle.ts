/** The Merkle tree of RFC 6962 and 9162: leaf and node hashes, and a frontier that grows by one leaf at a time. */
import { createHash } from 'node:crypto';

/** SHA-256(0x00 || salt || entry): the leaf stays when salt and entry are destroyed, and tells nothing of them. */
export function leafHash(salt: Uint8Array, entry: string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(salt).update(entry, 'utf8').digest();
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** The roots of the perfect subtrees of a tree of some size, largest first: all that is needed to go on. */
export type Frontier = Buffer[];

/** Adds a leaf to a tree of `size` leaves; answers the new frontier. */
export function grow(frontier: Frontier, size: number, leaf: Buffer): Frontier {
  const grown = [...frontier];
  let hash = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
    hash = nodeHash(grown.pop() as Buffer, hash);
  grown.push(hash);
  return grown;
}

/** The root of a tree: its frontier, folded from the right. The empty tree's root is SHA-256 of nothing. */
export function rootOf(frontier: Frontier): Buffer {
  const last = frontier.at(-1);
  if (!last) return createHash('sha256').digest();
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** The root over leaf hashes. */
export function rootOfLeaves(leaves: readonly Buffer[]): Buffer {
  let frontier: Frontier = [];
  for (const [size, leaf] of leaves.entries()) frontier = grow(frontier, size, leaf);
  return rootOf(frontier);
}
