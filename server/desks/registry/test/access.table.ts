/** Who may do what at the registry, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'coordinator',
  'deputy-prevention',
  'deputy-counter-terrorism',
  'editor',
  'approver',
  'focal-point',
  'reader',
  'coordinator who informs the public',
  'administrator',
  'auditor',
  'case-lead',
  'liaison',
] as const;
export type Column = (typeof columns)[number];

export const table: Readonly<Record<string, string>> = {
  //                               coo dpr dct edi app foc rea | coo | adm aud cas lia
  'registry.find-items': /*     */ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.read-item': /*      */ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.enter-incoming': /* */ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.correct-item': /*   */ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.assign-incoming': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.file-incoming': /*  */ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.void-incoming': /*  */ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.keep-scan': /*      */ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.fetch-scan': /*     */ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.export-year': /*    */ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.read-today': /*     */ 'A   A   A   A   -   -   -     -     -   -   -   -',
};
