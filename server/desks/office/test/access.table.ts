/** Who may do what at the office desk, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'administrator',
  'auditor',
  'officer',
  'officer in oversight',
  'coordinator',
  'deputy-prevention',
  'deputy-counter-terrorism',
  'editor',
  'approver',
  'focal-point',
  'reader',
  'case-lead',
  'liaison',
] as const;
export type Column = (typeof columns)[number];

export const table: Readonly<Record<string, string>> = {
  //                             adm aud off ovs | coo dpr dct edi app foc rea | cas lia
  'office.read-today': /*        */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.find-organisations': /**/ 'A   A   A   A     A   A   A   A   A   A   A     -   -',
  'office.add-organisation': /*  */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.edit-organisation': /* */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.find-posts': /*        */ 'A   A   A   A     A   A   A   A   A   A   A     -   -',
  'office.read-post': /*         */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.add-post': /*          */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.edit-post': /*         */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.find-users': /*        */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.read-user': /*         */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.add-user': /*          */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.edit-user': /*         */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.invite-again': /*      */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.give-post': /*         */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.confirm-post': /*      */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.withdraw-post': /*     */ 'A   -   A   A     -   -   -   -   -   -   -     -   -',
  'office.end-post': /*          */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.hand-over-post': /*    */ 'A   -   -   -     -   -   -   -   -   -   -     -   -',
  'office.read-ledger': /*       */ '-   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.read-actions': /*      */ '-   A   -   -     -   -   -   -   -   -   -     -   -',
  'office.who-has-seen': /*      */ 'A   A   A   A     A   A   A   A   A   A   A     -   -',
  'office.verify-ledger': /*     */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.read-readiness': /*    */ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
  'office.propose-desk': /*      */ 'A   -   A   A     -   -   -   -   -   -   -     -   -',
  'office.switch-desk-on': /*    */ 'A   -   A   A     -   -   -   -   -   -   -     -   -',
  'office.count-reviewed-texts': /**/ 'A   A   A   A     -   -   -   -   -   -   -     -   -',
};
