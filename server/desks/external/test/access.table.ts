/** Who may do what at the external desk, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'coordinator',
  'deputy-prevention',
  'deputy-counter-terrorism',
  'editor',
  'approver',
  'focal-point',
  'reader',
  'reader who informs the public',
  'coordinator who informs the public',
  'administrator',
  'auditor',
  'case-lead',
  'liaison',
] as const;
export type Column = (typeof columns)[number];

export const table: Readonly<Record<string, string>> = {
  //                                     coo dpr dct edi app foc rea | rea coo | adm aud cas lia
  'external.find-neighbours': /*      */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'external.add-neighbour': /*        */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.edit-neighbour': /*       */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.add-contact-point': /*    */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.edit-contact-point': /*   */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.remove-contact-point': /* */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.find-agreements': /*      */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'external.enter-agreement': /*      */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.edit-agreement': /*       */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.review-agreement': /*     */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.end-agreement': /*        */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.set-publication': /*      */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.read-matrix': /*          */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'external.note-talk': /*            */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.remove-talk': /*          */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'external.export-public': /*        */ 'A   A   A   A   A   A   A     A   A     -   -   -   -',
  'external.read-today': /*           */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
};
