// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';

export const firstOfItem: First = ({ ask }, { params }) =>
  ask('registry.read-item', { item: params['item'] ?? '' });

export const firstOfLetter: First = ({ ask }, { params }) =>
  ask('registry.read-letter', { letter: params['letter'] ?? '' });
