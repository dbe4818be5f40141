// A statistical table as it was read: dimensions with their categories, and the cells that have a value.

export const roles = ['area', 'time', 'other'] as const;
export type Role = (typeof roles)[number];

export interface Category {
  code: string;
  /** As the file says it; the code where it says nothing. */
  label: string;
}

export interface Dimension {
  id: string;
  label: string;
  role: Role;
  categories: Category[];
}

export interface Cell {
  /** For each dimension, in their order, which category: from 0. */
  at: number[];
  value: number;
}

export const formats = ['sdmx-json', 'json-stat', 'csv'] as const;
export type Format = (typeof formats)[number];

export interface Statistics {
  format: Format;
  /** What the file says about itself; null where it says nothing. */
  title: string | null;
  source: string | null;
  /** When the office that made it changed it last, as it is written there. */
  updated: string | null;
  dimensions: Dimension[];
  /** Cells without a value are left out. */
  cells: Cell[];
}
