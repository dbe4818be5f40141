// Every problem that a dry run found, by row and column, with what it should probably be.
import { useState, useMemo } from 'react';
import type { ImportProblem } from '#desks/strategy/model/plan-import.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { TableState } from '../../../kernel/table/table-state.ts';
import type { ImportAnswer } from '../queries.ts';

type Row = ImportProblem & { key: string };

export function ImportProblems({ answer }: { answer: ImportAnswer }) {
  const t = useT();
  const [state, setState] = useState<TableState>({});
  const rows = useMemo(
    () => answer.problems.map((problem, index): Row => ({ ...problem, key: String(index) })),
    [answer.problems],
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'row',
        title: t('web.import.row'),
        value: ({ row }) => row,
        align: 'end',
        width: '64px',
        heads: true,
      },
      { id: 'column', title: t('web.import.cell-column'), value: ({ column }) => column ?? undefined },
      {
        id: 'what',
        title: t('web.import.what'),
        value: ({ code }) => t(`import.problem.${code}`),
      },
      {
        id: 'proposal',
        title: t('web.import.proposal'),
        value: ({ proposal }) => proposal ?? undefined,
      },
    ],
    [t],
  );
  return (
    <section className="section">
      <h2>{t('web.import.problems', { n: answer.problems.length + answer.problemsLeftOut })}</h2>
      {answer.problemsLeftOut > 0 && (
        <Notice tone="quiet" title={t('web.import.left-out-problems', { n: answer.problemsLeftOut })} />
      )}
      <Table
        name="import-problems"
        caption={t('web.import.problems-caption')}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        state={state}
        change={setState}
        empty={<p className="muted">{t('web.import.no-problems')}</p>}
      />
    </section>
  );
}
