// How much of an untrusted file is read at most.

export const limits = {
  fileBytes: 8 * 1024 * 1024,
  /** Cells of the whole cube, whether they have a value or not. */
  cells: 500_000,
  dimensions: 20,
} as const;
