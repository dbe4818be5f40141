/** Desks whose posts one person never holds together (rights.md G13, G21): data, asked by the database at every grant. */

export type ExclusivePosts = {
  readonly one: string;
  readonly other: string;
  /** `place`: within one place; `anywhere`: in the whole node. */
  readonly scope: 'place' | 'anywhere';
  /** The rule's name, shown with the refusal. */
  readonly rule: string;
};

const dialogue = ['community', 'voices', 'grants'] as const;
const casework = ['support', 'partners', 'content'] as const;

export const exclusivePosts: readonly ExclusivePosts[] = [
  ...dialogue.flatMap((one) =>
    casework.map((other) => ({ one, other, scope: 'place' as const, rule: 'dialogue-and-casework' })),
  ),
  { one: 'support', other: 'partners', scope: 'anywhere', rule: 'support-and-identification' },
  { one: 'office.administrator', other: 'support', scope: 'anywhere', rule: 'administrators-see-no-case' },
  { one: 'office.administrator', other: 'partners', scope: 'anywhere', rule: 'administrators-see-no-case' },
  {
    one: 'office.administrator',
    other: 'office.auditor',
    scope: 'anywhere',
    rule: 'nobody-audits-themselves',
  },
  ...['administrator', 'auditor', 'data-protection-officer'].map((role) => ({
    one: 'office.stand-in',
    other: `office.${role}`,
    scope: 'anywhere' as const,
    rule: 'stand-ins-come-from-outside',
  })),
  {
    one: 'strategy.deputy-prevention',
    other: 'strategy.deputy-counter-terrorism',
    scope: 'anywhere',
    rule: 'two-arms',
  },
];
