/** Columns of a printed table: as asked, and no word is cut while another column has room. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnWidths } from '../exports/column-widths.ts';

const columns = [
  { label: 'Measure', width: 6 },
  { label: 'Изразходвани', width: 1 },
];

test('a column takes from a wide one what its longest word needs, and all stay within the page', () => {
  const [wide = 0, narrow = 0] = columnWidths({ columns, rows: [['One', '61 500,00 MKD']] }, 9866);
  const [plainWide = 0, plainNarrow = 0] = columnWidths(
    { columns: columns.map((one) => ({ ...one, label: 'A' })), rows: [['One', '1']] },
    9866,
  );
  assert.ok(narrow > plainNarrow && wide < plainWide);
  assert.ok(narrow >= 13 * 112);
  for (const widths of [
    [wide, narrow],
    [plainWide, plainNarrow],
  ])
    assert.ok(widths.every((width) => width > 0) && (widths[0] ?? 0) + (widths[1] ?? 0) <= 9866);
});

test('an address may break: it never takes the page', () => {
  const [first = 0, second = 0] = columnWidths({ columns, rows: [['x', 'h'.repeat(400)]] }, 9866);
  assert.ok(first > second);
});

test('where no column has room, each keeps its share', () => {
  const many = Array.from({ length: 12 }, () => ({ label: 'Неизпълненият показател'.replaceAll(' ', '') }));
  const widths = columnWidths({ columns: many, rows: [many.map(() => 'x')] }, 9866);
  assert.deepEqual(new Set(widths), new Set([Math.floor(9866 / 12)]));
});
