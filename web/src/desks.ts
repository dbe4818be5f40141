// The list again: one line per desk.
import { committee } from './desks/committee/desk.ts';
import { digest } from './desks/digest/desk.ts';
import { external } from './desks/external/desk.ts';
import { office } from './desks/office/desk.ts';
import { registry } from './desks/registry/desk.ts';
import { reporting } from './desks/reporting/desk.ts';
import { strategy } from './desks/strategy/desk.ts';
import type { WebDesk } from './kernel/desk.ts';

export const desks: readonly WebDesk[] = [strategy, reporting, external, registry, committee, digest, office];
