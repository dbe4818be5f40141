/** The closed lists of the register. Browser-safe. */

export const neighbourKinds = ['country', 'organisation'] as const;
/** Strategic may become public; operational and tactical stay in the office (R111). */
export const levels = ['strategic', 'operational', 'tactical'] as const;
export const ways = ['bilateral', 'multilateral'] as const;
export const agreementStates = ['standing', 'ended'] as const;

export type Level = (typeof levels)[number];
export type Way = (typeof ways)[number];

/** `planned` also after its last day: only a cancelled one is told apart. */
export const eventStates = ['planned', 'cancelled'] as const;
/** Who a lesson may be said to come from. */
export const attributions = ['named-organisation', 'chatham-house'] as const;
export const answers = ['open', 'comes', 'declines'] as const;
export const commitmentStates = ['open', 'kept', 'dropped'] as const;
export const lessonStates = ['captured', 'agreed'] as const;
export type EventState = (typeof eventStates)[number];
export type Attribution = (typeof attributions)[number];

export const jointStates = ['proposed', 'accepted', 'evaluated', 'dropped', 'stopped'] as const;
/** What a side says to a joint activity, in its own word. */
export const jointSaid = ['accepted', 'declined', 'withdrawn'] as const;
export const stepStates = ['open', 'done', 'dropped'] as const;
/** What a joint activity is tied to. */
export const jointTieKinds = ['agreement', 'event', 'commitment', 'lesson', 'measure', 'paragraph'] as const;
export type JointState = (typeof jointStates)[number];
export type JointSaid = (typeof jointSaid)[number];
