/** The columns of an access table at the desks that use the strategy's roles, and the post that stands in each. */
import type { Posts } from './access-by-table.ts';

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'coordinator',
  'deputy-prevention',
  'deputy-counter-terrorism',
  'editor',
  'approver',
  'focal-point',
  'reader',
  'reader who informs the public',
  'coordinator who informs the public',
  'administrator',
  'auditor',
  'case-lead',
  'liaison',
] as const;
export type Column = (typeof columns)[number];

export const posts: Posts<Column> = {
  coordinator: { role: 'strategy.coordinator', purpose: 'strategy-work' },
  'deputy-prevention': { role: 'strategy.deputy-prevention', purpose: 'strategy-work' },
  'deputy-counter-terrorism': { role: 'strategy.deputy-counter-terrorism', purpose: 'strategy-work' },
  editor: { role: 'strategy.editor', purpose: 'strategy-work' },
  approver: { role: 'strategy.approver', purpose: 'strategy-work' },
  'focal-point': { role: 'strategy.focal-point', purpose: 'strategy-work' },
  reader: { role: 'strategy.reader', purpose: 'strategy-work' },
  'reader who informs the public': { role: 'strategy.reader', purpose: 'public-information' },
  'coordinator who informs the public': { role: 'strategy.coordinator', purpose: 'public-information' },
  administrator: { role: 'office.administrator', purpose: 'office-administration' },
  auditor: { role: 'office.auditor', purpose: 'oversight' },
  'case-lead': { role: 'support.case-lead', purpose: 'prevention-support' },
  liaison: { role: 'partners.liaison', purpose: 'returnee-identification' },
};
