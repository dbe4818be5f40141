// Every problem that a dry run found, by row and column, with what it should probably be.
import { useState, useMemo } from 'react';
import { useT, useTOr } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { TableState } from '../../../kernel/table/table-state.ts';
import type { ImportAnswer } from '../queries.ts';
import { groupProblems, type ProblemGroup, rowRanges } from './group-problems.ts';

/** Pieces of a list of rows that are still read. */
const mostRanges = 20;

export function ImportProblems({ answer }: { answer: ImportAnswer }) {
  const t = useT();
  const tOr = useTOr();
  const [state, setState] = useState<TableState>({});
  const rows = useMemo(() => groupProblems(answer.problems), [answer.problems]);
  const columns = useMemo(
    (): Column<ProblemGroup>[] => [
      {
        id: 'row',
        title: t('web.import.row'),
        value: ({ rows }) => rows[0],
        show: showRows,
        width: '160px',
        heads: true,
      },
      { id: 'column', title: t('web.import.cell-column'), value: ({ column }) => column ?? undefined },
      {
        id: 'what',
        title: t('web.import.what'),
        value: ({ code, column }) => t(`import.problem.${code}`, { column: column ?? '' }),
      },
      {
        id: 'proposal',
        title: t('web.import.proposal'),
        value: ({ code, proposal }) => (proposal === null ? undefined : proposalWords(code, proposal, tOr)),
      },
    ],
    [t, tOr],
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

/** The rows that one line is about, and how many they are where that is not seen at once. */
function Rows({ rows }: { rows: readonly number[] }) {
  const t = useT();
  const { text, left } = rowRanges(rows, mostRanges);
  return (
    <>
      {text}
      {left > 0 && ` ${t('web.import.more-rows', { n: left })}`}
      {rows.length > 1 && <div className="muted small">{t('web.import.rows', { n: rows.length })}</div>}
    </>
  );
}

function showRows({ rows }: ProblemGroup) {
  return <Rows rows={rows} />;
}

/** What was probably meant, in the reader's words where it is one of our own names. */
function proposalWords(code: string, proposal: string, tOr: ReturnType<typeof useTOr>): string {
  const names: Record<string, string> = {
    'missing-status': `state.strategy.measure.${proposal}`,
    'unknown-status': `state.strategy.measure.${proposal}`,
    'unknown-kind': `kind.${proposal}`,
    'unknown-level': `level.${proposal}`,
  };
  const name = names[code];
  return name ? tOr(name, proposal) : proposal;
}
