/** Finds in a text what looks like somebody's full name. */
export { fullNamesIn, type Known } from './full-names.ts';
