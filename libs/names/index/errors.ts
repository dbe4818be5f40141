// What an index of names refuses.

export type NameIndexErrorCode =
  | 'id'
  | 'not-an-index'
  | 'damaged'
  | 'other-version'
  | 'outdated'
  | 'no-shared-memory';

/** Says what is wrong and what to do; `code` is for programs. */
export class NameIndexError extends Error {
  readonly code: NameIndexErrorCode;
  constructor(code: NameIndexErrorCode, message: string) {
    super(message);
    this.name = 'NameIndexError';
    this.code = code;
  }
}
