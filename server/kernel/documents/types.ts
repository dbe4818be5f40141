/** The types of file that can be kept with a record: a closed list, each with how its name ends and what a browser is told. */

export const documentTypes = {
  pdf: { endings: ['pdf'], media: 'application/pdf' },
  docx: {
    endings: ['docx'],
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { endings: ['xlsx'], media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  odt: { endings: ['odt'], media: 'application/vnd.oasis.opendocument.text' },
  jpeg: { endings: ['jpg', 'jpeg'], media: 'image/jpeg' },
  png: { endings: ['png'], media: 'image/png' },
  txt: { endings: ['txt', 'text'], media: 'text/plain; charset=utf-8' },
} as const satisfies Record<string, { endings: readonly string[]; media: string }>;

export type DocumentType = keyof typeof documentTypes;

/** Of these the first page can be read, and is looked at for the mark of a classification. */
export const readableTypes: readonly DocumentType[] = ['pdf', 'docx', 'txt'];
