/** What number may be given by hand: none that looks like the desk's own, which are `17/2026`. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Numbering } from '../model/items.ts';

/** It would stand there twice once the desk's numbering comes to it. */
export function requireForeignNumber(numbering: Numbering): void {
  if (numbering.by === 'person' && /^\d+\s*\/\s*\d{4}$/.test(numbering.number))
    refuse('registry.looks-like-own-number', {
      status: 422,
      fields: [
        { path: 'numbering', code: 'looks-like-own-number', message: 'the form of the desk’s own numbers' },
      ],
    });
}
