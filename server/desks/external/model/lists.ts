/** The closed lists of the register. Browser-safe. */

export const neighbourKinds = ['country', 'organisation'] as const;
/** Strategic may become public; operational and tactical stay in the office (R111). */
export const levels = ['strategic', 'operational', 'tactical'] as const;
export const ways = ['bilateral', 'multilateral'] as const;
export const agreementStates = ['standing', 'ended'] as const;
export const publicationRules = ['undecided', 'public', 'public-from', 'restricted'] as const;

export type Level = (typeof levels)[number];
export type Way = (typeof ways)[number];
