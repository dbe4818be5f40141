// How much of an untrusted file is read at most; each limit ends in its own error.

export const limits = {
  fileBytes: 40 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  inflateRatio: 100,
  /** Small parts compress well without harm; the ratio counts from here on. */
  ratioFromBytes: 1024 * 1024,
  zipEntries: 10_000,
  xmlDepth: 200,
  htmlDepth: 600,
  pdfPages: 600,
  tableRows: 50_000,
  tableColumns: 400,
  heapMegabytes: 512,
  residentMegabytes: 900,
  seconds: 20,
  resultBytes: 256 * 1024 * 1024,
} as const;
