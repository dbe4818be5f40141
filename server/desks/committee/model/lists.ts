/** The closed lists of committee work. Browser-safe. */

export const holdings = ['chair', 'member', 'substitute', 'observer'] as const;
export const agendaKinds = ['decision', 'discussion', 'information'] as const;
export const paperKinds = ['measure', 'paragraph', 'picture', 'address'] as const;
/** `written-word`: a stand-in votes on what the member wrote. A guest has no vote. */
export const attendanceWays = ['in-person', 'substitute', 'written-word', 'guest'] as const;
export const decisionWays = ['vote', 'consensus'] as const;
export const voteWords = ['for', 'against', 'abstained'] as const;
export const sessionStates = ['planned', 'called', 'held', 'cancelled'] as const;
export const sessionMoves = ['call', 'hold', 'cancel'] as const;
export const decisionStates = ['draft', 'adopted', 'rejected', 'ended'] as const;
export const decisionMoves = ['adopt', 'reject', 'end'] as const;
export const actionStates = ['open', 'done', 'dropped'] as const;
/** `say`: how it stands, in words, and nothing moves. */
export const actionReports = ['say', 'finish', 'drop', 'postpone', 'reopen'] as const;
export const minutesStates = ['drafted', 'circulated', 'agreed'] as const;
export const agreedWays = ['everybody', 'silence'] as const;
