/** What an export says of itself, for people and programs that know nothing of ours. */
import type { Head } from './take.ts';

/** `node.json`: the head of a backup, and of each table what its columns are. */
export type Described = Omit<Head, 'zaedno' | 'tables'> & {
  zaedno: 'export';
  tables: readonly DescribedTable[];
};
export type DescribedTable = {
  name: string;
  file: string;
  about: string | null;
  rows: number;
  columns: readonly { name: string; type: string; about: string | null }[];
};
