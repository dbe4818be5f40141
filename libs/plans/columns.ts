// Proposes what each column of a plan's table holds; a person confirms or chooses otherwise.

import { type Column, type Field, fields, type PlanTable } from './types.ts';
import { headings, languageOfHeading, plain } from './words.ts';

/** `chosen` (heading → field, or null for "leave it out") goes before what is proposed. No field is given twice. */
export function proposeColumns(
  table: PlanTable,
  chosen: Readonly<Record<string, string | null>> = {},
): Column[] {
  const taken = new Set(Object.values(chosen));
  const steps = levelColumns(table.columns);
  return table.columns.map((column, index) => {
    const examples = examplesOf(table, index);
    if (column in chosen) return { column, field: asField(chosen[column]), because: 'chosen', examples };
    const byHeading = steps.get(column) ?? fieldOf(column);
    if (byHeading && !taken.has(byHeading)) {
      taken.add(byHeading);
      return { column, field: byHeading, because: 'heading', examples };
    }
    if (!taken.has('addresses') && looksLikeAddresses(examples)) {
      taken.add('addresses');
      return { column, field: 'addresses', because: 'values', examples };
    }
    return { column, field: null, because: null, examples };
  });
}

function asField(name: string | null | undefined): Field | null {
  return fields.find((field) => field === name) ?? null;
}

function fieldOf(column: string): Field | undefined {
  const heading = plain(column);
  const words = heading.split(' ');
  const language = languageOfHeading[words.at(-1) ?? ''];
  const bare = language ? words.slice(0, -1).join(' ') : heading;
  const found = headings.find(([, known]) => known.includes(bare))?.[0];
  if (language) return found === 'title' ? `title-${language}` : undefined;
  return found;
}

/** "Level 0", "Level 1", ...: as many steps as there are, in their order, whatever they count from. */
function levelColumns(columns: readonly string[]): Map<string, Field> {
  const numbered = columns
    .map((column) => ({
      column,
      number: /^(?:level|ниво|niveli|nivell|nivel) (\d+)$/.exec(plain(column))?.[1],
    }))
    .filter((one): one is { column: string; number: string } => one.number !== undefined)
    .sort((one, other) => Number(one.number) - Number(other.number));
  return new Map(numbered.slice(0, 5).map(({ column }, step) => [column, `level-${step + 1}` as Field]));
}

function examplesOf(table: PlanTable, index: number): string[] {
  const examples = new Set<string>();
  for (const row of table.rows) {
    const cell = row.cells[index]?.trim();
    if (cell) examples.add(cell.slice(0, 120));
    if (examples.size === 3) break;
  }
  return [...examples];
}

function looksLikeAddresses(examples: readonly string[]): boolean {
  return (
    examples.length > 0 &&
    examples.every((example) => /^[a-z]+\/\d+[a-z]?(\s*[;,]\s*[a-z]+\/\d+[a-z]?)*$/.test(example))
  );
}
