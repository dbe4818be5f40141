/** Who may do what at the reporting desk, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

export const table: Readonly<Record<string, string>> = {
  //                                 coo dpr dct edi app foc rea | rea coo | adm aud cas lia
  'reporting.open-period': /*  */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.find-periods': /* */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.find-late': /*    */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.read-period': /*  */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.find-letters': /* */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.find-unasked': /* */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.ask-more': /*     */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.read-sheet': /*   */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.save-answer': /*  */ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.export-sheet': /* */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.read-back': /*    */ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.take-answers': /* */ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.keep-evidence': /**/ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.fetch-evidence': /**/ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'reporting.drop-evidence': /**/ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.take-from-paper': /*  */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.hand-in': /*      */ 'A   A   A   A   -   A   -     -   -     -   -   -   -',
  'reporting.return-sheet': /* */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'reporting.check-sheet': /*  */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.approve-sheet': /**/ 'A   A   A   -   A   -   -     -   -     -   -   -   -',
  'reporting.unapprove-sheet': /**/ 'A   A   A   -   A   -   -     -   -     -   -   -   -',
  'reporting.close-period': /* */ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.reopen-period': /**/ 'A   A   A   A   -   -   -     -   -     -   -   -   -',
  'reporting.read-today': /*   */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
};
