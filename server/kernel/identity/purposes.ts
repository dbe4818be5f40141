/** The closed list of purposes; each belongs to one data-protection regime and a session never mixes two (decisions.md). */

export const regimes = ['general', 'police'] as const;
export type Regime = (typeof regimes)[number];

export const purposes = {
  'strategy-work': { regime: 'general' },
  'office-administration': { regime: 'general' },
  advice: { regime: 'general' },
  'prevention-support': { regime: 'general' },
  'exit-and-return': { regime: 'general' },
  'returnee-identification': { regime: 'police' },
  'rights-of-the-person': { regime: 'general' },
  oversight: { regime: 'general' },
  'programme-evaluation': { regime: 'general' },
  'public-information': { regime: 'general' },
} as const satisfies Record<string, { regime: Regime }>;

export type Purpose = keyof typeof purposes;

export const purposeNames = Object.keys(purposes) as readonly Purpose[];
