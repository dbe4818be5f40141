// The library's one entry: words of a text that look like somebody's full name.

/** Finds in a text what looks like somebody's full name. */
export { fullNamesIn, type Known } from './full-names.ts';
