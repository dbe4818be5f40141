// `npm run check`: reads every import and every file name, and refuses what does not fit the floor plan (ARCHITECTURE.md).
import { dirname } from 'node:path';
import { checkArrows } from './floor-plan/arrows.ts';
import type { Fault } from './floor-plan/fault.ts';
import { guides } from './floor-plan/guides.ts';
import { checkNames } from './floor-plan/names.ts';
import { checkPackages } from './floor-plan/packages.ts';
import { readTree } from './floor-plan/read-tree.ts';
import { checkRooms } from './floor-plan/rooms.ts';
import { checkShapes } from './floor-plan/shapes.ts';

/** All that is wrong, sorted by path, and places that are worth a look. */
export function checkFloorPlan(root: string): { faults: Fault[]; notes: string[]; files: number } {
  const tree = readTree(root);
  const faults = [checkArrows, checkRooms, checkPackages, checkShapes, checkNames].flatMap((check) =>
    check(tree),
  );
  return {
    faults: faults.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line),
    notes: guides(tree),
    files: tree.files.length,
  };
}

if (import.meta.main) {
  const { faults, notes, files } = checkFloorPlan(dirname(import.meta.dirname));
  for (const note of notes) console.log(`a place to look: ${note}`);
  for (const { path, line, message } of faults) console.log(`${path}:${line} ${message}`);
  console.log(
    faults.length === 0 ? `The house stands as drawn (${files} files).` : `${faults.length} faults.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
