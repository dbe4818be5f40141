/** Files that people of a journey hold in their hands. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A file of the invented country. */
export const seedFile = (name: string): string => join(root, 'tools/seed', name);

/** A real document from beside the tree, or undefined where it does not lie there. */
export function realFile(name: string): string | undefined {
  const path = join(root, '../shared/data', name);
  return existsSync(path) ? path : undefined;
}
