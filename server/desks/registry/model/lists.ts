/** The closed lists of the registry. Browser-safe. */

export const directions = ['incoming', 'outgoing'] as const;
/** Of a private person nothing is written down but that it was one; their letters belong to other desks. */
export const correspondentKinds = ['house', 'institution', 'private-person'] as const;
export const incomingStates = ['entered', 'assigned', 'filed', 'void'] as const;
export const exportFormats = ['xlsx', 'csv'] as const;

export type Direction = (typeof directions)[number];
export type CorrespondentKind = (typeof correspondentKinds)[number];
