/** The closed lists of the registry. Browser-safe. */

export const directions = ['incoming', 'outgoing'] as const;
/** Of a private person nothing is written down but that it was one; their letters belong to other desks. */
export const correspondentKinds = ['house', 'institution', 'private-person'] as const;
export const incomingStates = ['entered', 'assigned', 'answered', 'filed', 'void'] as const;
export const letterStates = ['draft', 'signed', 'sent', 'void'] as const;
/** Every state that a line of the register can be in. */
export const itemStates = [...incomingStates, 'draft', 'signed', 'sent'] as const;
export const signatures = ['here', 'on-paper'] as const;
export const ways = ['post', 'courier', 'by-hand', 'e-mail', 'electronic-exchange'] as const;
export const letterFormats = ['pdf', 'txt'] as const;
export const exportFormats = ['xlsx', 'csv'] as const;

export type Direction = (typeof directions)[number];
export type CorrespondentKind = (typeof correspondentKinds)[number];
