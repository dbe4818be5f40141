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
  'registry.draft-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.edit-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.sign-letter': /**/ 'A   A   A   A   A   -   -     -     -   -   -   -',
  'registry.reopen-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.number-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.send-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.answer-incoming': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.void-letter': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.read-letter': /**/ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.find-unsent': /**/ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.save-form': /**/ 'A   A   A   A   -   -   -     -     -   -   -   -',
  'registry.read-form': /**/ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.print-letter': /**/ 'A   A   A   A   A   -   A     -     -   -   -   -',
  'registry.read-today': /*     */ 'A   A   A   A   -   -   -     -     -   -   -   -',
};
