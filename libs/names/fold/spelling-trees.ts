// The groups of letters of every script's table as a tree.
import type { Script } from '../types.ts';
import { type LetterTree, letterTree } from './letter-tree.ts';
import { spellings } from './spellings.ts';

const treeOf = (script: Script): LetterTree =>
  letterTree([...spellings[script].anywhere.keys(), ...spellings[script].atStart.keys()]);

export const spellingTrees: Readonly<Record<Script, LetterTree>> = Object.freeze({
  Latn: treeOf('Latn'),
  Cyrl: treeOf('Cyrl'),
  Grek: treeOf('Grek'),
  Arab: treeOf('Arab'),
  Zyyy: treeOf('Zyyy'),
});
