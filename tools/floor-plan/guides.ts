// Numbers that invite a look and never fail: what belongs together is not split for a number.
import { dirname } from 'node:path';
import type { Tree } from './read-tree.ts';

export function guides(tree: Tree): string[] {
  const notes: string[] = [];
  const inFolder = new Map<string, number>();
  for (const source of tree.sources.values()) {
    if (source.lines > 300) notes.push(`${source.path} has ${source.lines} lines (guide: 300)`);
    if (source.imports.length > 15 && !/\/(desk|desks|main)\.tsx?$/.test(source.path)) {
      notes.push(`${source.path} has ${source.imports.length} imports (guide: 15)`);
    }
  }
  for (const path of tree.files) inFolder.set(dirname(path), (inFolder.get(dirname(path)) ?? 0) + 1);
  for (const [folder, count] of inFolder) {
    if (count > 20) notes.push(`${folder}/ holds ${count} files (guide: 20)`);
  }
  return notes;
}
