// The list again: one line per desk.
import type { WebDesk } from './kernel/desk.ts';

export const desks: readonly WebDesk[] = [];
