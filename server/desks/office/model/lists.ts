/** The closed lists of the office desk, without the checks made of them: the browser shows them, and need not load a checker. */
import type { KeyChange } from '#kernel/separation/key-ceremony.ts';

/** The kinds of organisation, as the database's own list. */
export const organisationKinds = [
  'office',
  'committee',
  'ministry',
  'agency',
  'municipality',
  'council',
  'community-team',
  'local-support-team',
  'civil-society',
  'university',
  'international',
  'other',
] as const;

/** Every role that a post may carry, in every desk of the plan (decisions.md); `server/desks.ts` holds it true. */
export const roles = [
  'office.administrator',
  'office.auditor',
  'office.data-protection-officer',
  'office.stand-in',
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.focal-point',
  'strategy.reader',
  'support.practitioner',
  'support.adviser',
  'support.intake',
  'support.second-screener',
  'support.chair',
  'support.panel-member',
  'support.case-lead',
  'support.mentor',
  'support.provider',
  'support.supervisor',
  'partners.liaison',
  'partners.supervisor',
  'partners.observer',
] as const;

/** The purposes that a post may work for, as the kernel's closed list. */
export const purposes = [
  'strategy-work',
  'office-administration',
  'advice',
  'prevention-support',
  'exit-and-return',
  'returnee-identification',
  'rights-of-the-person',
  'oversight',
  'programme-evaluation',
  'public-information',
] as const;

/** What a post with this role works for at the least: without it the role opens nothing. */
export const usualPurposes: { readonly [role in (typeof roles)[number]]?: (typeof purposes)[number] } = {
  'office.administrator': 'office-administration',
  'office.auditor': 'oversight',
  'office.data-protection-officer': 'rights-of-the-person',
  'office.stand-in': 'prevention-support',
  'strategy.coordinator': 'strategy-work',
  'strategy.deputy-prevention': 'strategy-work',
  'strategy.deputy-counter-terrorism': 'strategy-work',
  'strategy.editor': 'strategy-work',
  'strategy.approver': 'strategy-work',
  'strategy.focal-point': 'strategy-work',
  'strategy.reader': 'strategy-work',
};

/** What is named in words for a desk with personal data before two people may switch it on (rights.md G17). */
export const readinessFacts = [
  'law',
  'controller',
  'assessment',
  'assessedOn',
  'authority',
  'officer',
  'retention',
] as const;

/** All that it needs: the words, the days of each class, the telephones by place, and people of other institutions. */
export const readinessNeeds = [...readinessFacts, 'periods', 'telephones', 'standIns'] as const;

/** Changes of the keys that two people agree to, as the kernel's own list. */
export const keyChanges = [
  'rotate-node-key',
  'move-node-key',
  'rotate-ledger-key',
] as const satisfies readonly KeyChange[];
