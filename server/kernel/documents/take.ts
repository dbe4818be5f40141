/** How an operation takes in a file for a record: what it must pass before `run` sees it. */
import type { Operation } from '../operation/define.ts';
import { refuse } from '../operation/errors.ts';
import { cleanDocument } from './clean.ts';
import type { DocumentType } from './types.ts';

export const largestDocument = 25;

export type DocumentRule<I> = {
  /** The types that this operation takes, of the closed list. */
  types: readonly [DocumentType, ...DocumentType[]];
  /** At most so many megabytes; never more than 25. */
  megabytes?: number;
  /** Refuses before the file is looked at, whoever may not add one here. */
  admit: NonNullable<Operation['file']>['admit'];
  /** Whether the uploader accepts that some of what tells its origin cannot be removed. */
  acceptsKept: (input: I) => boolean;
};

/** For `file` of an operation with `transport: 'upload'`; `run` then finds a `CleanDocument` in `file`. */
export function takeDocument<I>(rule: DocumentRule<I>): NonNullable<Operation['file']> {
  const limit = Math.min(rule.megabytes ?? largestDocument, largestDocument);
  return {
    admit: rule.admit,
    document: { types: rule.types },
    async read(upload, input) {
      if (upload.bytes.length > limit * 1024 * 1024)
        refuse('kernel.document-too-large', { params: { limit } });
      const clean = await cleanDocument(upload, rule.types);
      if (clean.kept.length > 0 && !rule.acceptsKept(input as I))
        refuse('kernel.metadata-kept', { current: { kept: clean.kept } });
      return clean;
    },
  };
}
