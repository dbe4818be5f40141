// Every refusal of this library: its code and the sentence that says what to do.

const sentences = {
  'statistics.too-large':
    'The file has {size} MB; at most {limit} MB can be read. Choose fewer areas or years.',
  'statistics.not-text': 'The file is not UTF-8 text. Save it as UTF-8 and try again.',
  'statistics.unknown-format':
    'The file is none of SDMX-JSON 2.0, JSON-stat 2.0 or CSV. Choose one of these where you download it.',
  'statistics.not-json': 'The file begins like JSON and breaks off ({detail}). Download it again.',
  'statistics.version':
    'The file says version {found} of {format}; version {wanted} can be read. Choose it where you download it.',
  'statistics.lacks': 'At {at} the file lacks {what}. Download it again, or ask the statistical office.',
  'statistics.does-not-fit': 'At {at} the file says {found} where {wanted} belongs. It was not read.',
  'statistics.no-number': 'At {at} stands “{found}”, which is no number. It was not read.',
  'statistics.twice': 'At {at} the same combination of categories stands twice. It was not read.',
  'statistics.no-value-column':
    'No column holds the values. Call one of them OBS_VALUE or value. Columns: {columns}.',
  'statistics.no-time':
    'No dimension is the time. Call it TIME_PERIOD, time or year, or give it that role. Dimensions: {dimensions}.',
  'statistics.no-area':
    'No dimension is the area. Call it REF_AREA, geo or area, or give it that role. Dimensions: {dimensions}.',
  'statistics.several':
    'Several dimensions could be the {role} ({dimensions}). Download a table with one of them.',
  'statistics.too-many-cells':
    'The table has {cells} cells; at most {limit} can be read. Choose fewer categories.',
  'statistics.no-period':
    '“{found}” is no period: a year, half-year, quarter, month, week or day is needed (2026, 2026-Q1, 2026-01).',
  'statistics.no-such-category': 'The dimension {dimension} has no category {code}.',
  'statistics.empty': 'The table holds no value.',
} as const;

export type StatisticsErrorCode = keyof typeof sentences;
export const statisticsErrorCodes = Object.keys(sentences) as StatisticsErrorCode[];

export class StatisticsError extends Error {
  readonly code: StatisticsErrorCode;
  readonly values: Record<string, string | number>;

  constructor(code: StatisticsErrorCode, values: Record<string, string | number> = {}) {
    super(sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?')));
    this.name = 'StatisticsError';
    this.code = code;
    this.values = values;
  }
}
