// The library's one entry: a file of official statistics → dimensions, categories, cells.

export { StatisticsError, type StatisticsErrorCode, statisticsErrorCodes } from './errors.ts';
export { type Forbidden, findForbidden } from './forbidden.ts';
export { limits } from './limits.ts';
export { readStatistics } from './read-statistics.ts';
export { pickSeries, type Picked } from './pick-series.ts';
export * from './types.ts';
