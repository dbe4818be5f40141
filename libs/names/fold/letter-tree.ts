// A tree of groups of letters in arrays: walking it letter by letter finds every group that begins at a place of a word.

/** Nodes are numbers: 0 is none, 1 the root. What a node stands for is kept by whoever asks, by its number. */
export interface LetterTree {
  /** Columns of letters by their code; 0 is a letter of no group. */
  readonly columns: Uint8Array;
  readonly width: number;
  /** Nodes × columns. */
  readonly next: Uint16Array;
}

export const root = 1;
/** Letters of tables are below this code. */
const codes = 0x2000;

/** The node that follows a node by one letter, 0 where no group goes on so. */
export const follow = (tree: LetterTree, node: number, code: number): number =>
  code < codes ? (tree.next[node * tree.width + (tree.columns[code] as number)] as number) : 0;

export function letterTree(groups: readonly string[]): LetterTree {
  const letters = [...new Set(groups.join(''))];
  const columns = new Uint8Array(codes);
  letters.forEach((letter, at) => {
    columns[letter.charCodeAt(0)] = at + 1;
  });
  const width = letters.length + 1;
  const next = new Uint16Array((groups.join('').length + 2) * width);
  let nodes = root + 1;
  for (const group of groups) {
    let node = root;
    for (let i = 0; i < group.length; i++) {
      const at = node * width + (columns[group.charCodeAt(i)] as number);
      if (next[at] === 0) next[at] = nodes++;
      node = next[at] as number;
    }
  }
  return { columns, width, next: next.slice(0, nodes * width) };
}

/** The node of a whole group. */
export function nodeOf(tree: LetterTree, group: string): number {
  let node = root;
  for (let i = 0; i < group.length; i++) node = follow(tree, node, group.charCodeAt(i));
  return node;
}
