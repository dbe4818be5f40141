// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';

export const firstOfRegister: First = ({ ask }) =>
  Promise.all([ask('external.find-neighbours', {}), ask('external.find-agreements', {})]);

export const firstOfMatrix: First = ({ ask }) => ask('external.read-matrix', {});
