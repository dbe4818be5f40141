// The list once more, for Today alone: what each desk tells of it. No other page loads this.
import { readToday as committee } from './desks/committee/today.ts';
import { readToday as external } from './desks/external/today.ts';
import { readToday as office } from './desks/office/today.ts';
import { readToday as registry } from './desks/registry/today.ts';
import { readToday as reporting } from './desks/reporting/today.ts';
import { readSince, readToday as strategy } from './desks/strategy/today.ts';
import type { DeskToday } from './kernel/desk.ts';

export const todays: readonly DeskToday[] = [
  { name: 'strategy', readToday: strategy, readSince },
  { name: 'reporting', readToday: reporting },
  { name: 'external', readToday: external },
  { name: 'registry', readToday: registry },
  { name: 'committee', readToday: committee },
  { name: 'office', readToday: office },
];
