// Every refusal of this library: its code and the sentence that says what to do.

const sentences = {
  'texts.empty': 'The file is empty or holds no text. Check that the right file was chosen.',
  'texts.not-text':
    'The file holds bytes that are no text in any encoding known here. Save it as UTF-8 text and try again.',
  'texts.type':
    'The content is {found}, not what the name {name} says. Rename the file or choose the right one.',
  'texts.unsupported':
    'The content ({found}) cannot be read. Use .txt, .docx, .html, .pdf or .xml (Akoma Ntoso, Formex) for a text; .csv, .xlsx or .docx for a table.',
  'texts.too-large':
    'The file has {size} MB; at most {limit} MB can be read. Split it, or leave the pictures out.',
  'texts.bomb':
    'The file unpacks to far more than its size ({detail}); it was not opened. Ask the sender for a clean copy.',
  'texts.damaged': 'The file is damaged ({detail}). Open it in its own program, save it again and retry.',
  'texts.entities':
    'The file declares a document type or entities inside {part}, which office files never need; it was not opened.',
  'texts.too-deep':
    'The file nests its parts more than {limit} deep; it was not read. Save it again from a word processor.',
  'texts.encrypted': 'The file is protected by a password. Save a copy without the password and choose that.',
  'texts.scanned':
    'The PDF holds pictures of pages and no text ({pages} pages). Use text recognition first, or ask for the original file.',
  'texts.too-many-pages':
    'The PDF has {pages} pages; at most {limit} can be read. Split it and import the parts.',
  'texts.no-table':
    'There is no table in this file. Check that its first row holds the names of the columns.',
  'texts.too-many-rows': 'The table has more than {limit} rows. Split it and import the parts.',
  'texts.too-many-columns': 'The table has more than {limit} columns. Remove those that are not needed.',
  'texts.too-slow':
    'Reading took longer than {seconds} seconds and was stopped. Split the file, or save it again in a simpler form.',
  'texts.too-big-in-memory': 'Reading needed more than {limit} MB of memory and was stopped. Split the file.',
  'texts.failed': 'The file could not be read ({detail}). Save it again from its own program and retry.',
  'texts.no-address':
    'There is no paragraph at the address {address}. List the addresses with: text leaves FILE --json-lines',
} as const;

export type TextsErrorCode = keyof typeof sentences;
export const textsErrorCodes = Object.keys(sentences) as TextsErrorCode[];

export class TextsError extends Error {
  readonly code: TextsErrorCode;
  readonly values: Record<string, string | number>;

  constructor(code: TextsErrorCode, values: Record<string, string | number> = {}) {
    super(sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?')));
    this.name = 'TextsError';
    this.code = code;
    this.values = values;
  }
}
