// What a spreadsheet that came back would change, row by row, with what is told of each; a person ticks, and then it is kept.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Answer, ReadTable, Row, SheetPage } from '../answers.ts';
import { AnswerText, useFigure } from './asked.tsx';

type Line = ReadTable['lines'][number];
type Told = ReadTable['told'][number];
type Outcome = { outcome: string; now: Answer };

/** Those that a person decides about. */
const decided = new Set(['new', 'look']);
const tones = { new: 'done', look: 'waiting', same: 'quiet', blank: 'quiet', refused: 'late' } as const;

export function TableLines({ file, table, found }: { file: string; table: ReadTable; found: SheetPage }) {
  const t = useT();
  const format = useFormat();
  const { lines, told, left } = table;
  const of = { period: found.period.period, sheet: found.sheet.sheet };
  const [chosen, setChosen] = useState(
    () => new Set(lines.filter(({ state }) => state === 'new').map(({ answer }) => answer)),
  );
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const order = useOrder('reporting.take-answers');
  const rows = new Map(found.rows.map((row) => [row.answer, row]));
  const isOpen = ({ answer, state }: Line) => decided.has(state) && !isDone(outcomes.get(answer));
  const taking = lines.filter((line) => isOpen(line) && chosen.has(line.answer));
  const take = () =>
    order.mutate(
      {
        ...of,
        // Where somebody wrote meanwhile, a second press is made by whoever has seen both.
        rows: taking.map(({ answer, base, facts }) => ({
          answer,
          base: outcomes.get(answer)?.now.version ?? base,
          ...facts,
        })),
      },
      {
        onSuccess: (output) => {
          const next = new Map(outcomes);
          for (const { answer, outcome, now } of output.rows) next.set(answer, { outcome, now });
          setOutcomes(next);
          const again = output.rows.filter(({ outcome }) => outcome === 'changed-meanwhile');
          setChosen(new Set([...chosen].filter((one) => !again.some(({ answer }) => answer === one))));
        },
      },
    );
  const choose = (answer: string, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(answer);
    else next.delete(answer);
    setChosen(next);
  };
  const kept = [...outcomes.values()].filter(isDone).length;
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const ofLines = new Set(lines.map(({ row }) => row));
  const others = told.filter(({ row, until }) => row === 0 || until > row || !ofLines.has(row));
  return (
    <section className="section" aria-labelledby="table-read">
      <h2 id="table-read">{t('web.reporting.table.read', { file })}</h2>
      <p role="status">
        {outcomes.size > 0
          ? t('web.reporting.table.kept', { n: kept })
          : t('web.reporting.table.counts', {
              fresh: count('new'),
              look: count('look'),
              refused: count('refused'),
              same: count('same') + count('blank'),
            })}
      </p>
      {others.length > 0 && (
        <Notice tone="waiting" title={t('web.reporting.table.told')}>
          <ul>
            {others.map((one) => (
              <li key={`${one.row} ${one.code} ${one.column} ${one.text}`}>
                {one.row > 0 && (
                  <>
                    {one.until > one.row
                      ? t('web.reporting.table.rows', {
                          from: format.number(one.row),
                          until: format.number(one.until),
                        })
                      : t('web.reporting.table.row', { row: format.number(one.row) })}
                    {': '}
                  </>
                )}
                <Saying told={one} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="plain-list">
        {lines.map((line) => {
          const row = rows.get(line.answer);
          return (
            row && (
              <LineView
                key={line.answer}
                line={line}
                row={row}
                told={told.filter((one) => one.row <= line.row && one.until >= line.row && one.row > 0)}
                outcome={outcomes.get(line.answer)}
                chosen={isOpen(line) ? chosen.has(line.answer) : undefined}
                choose={(yes) => choose(line.answer, yes)}
              />
            )
          );
        })}
      </ul>
      {left.length > 0 && <p className="muted">{t('web.reporting.table.left', { n: left.length })}</p>}
      {order.error && <ProblemNotice error={order.error} />}
      {lines.some(isOpen) && (
        <div className="reporting-foot screen-only">
          <Button disabled={taking.length === 0} loading={order.isPending} onClick={take}>
            {t('web.reporting.table.keep', { n: taking.length })}
          </Button>
          <span className="muted small">{t('web.reporting.table.keep-help')}</span>
        </div>
      )}
    </section>
  );
}

function isDone(outcome: Outcome | undefined): boolean {
  return outcome?.outcome === 'kept' || outcome?.outcome === 'same';
}

type LineProps = {
  line: Line;
  row: Row;
  told: readonly Told[];
  outcome: Outcome | undefined;
  /** undefined: there is nothing to decide. */
  chosen: boolean | undefined;
  choose: (yes: boolean) => void;
};

function LineView({ line, row, told, outcome, chosen, choose }: LineProps) {
  const t = useT();
  const format = useFormat();
  const figure = useFigure(row);
  const { indicator, item } = row;
  const name = indicator ? <Text of={indicator.titles} /> : t('web.reporting.how-it-goes');
  const meanwhile = outcome?.outcome === 'changed-meanwhile';
  return (
    <li className="reporting-row" id={`line-${line.row}`}>
      <div className="reporting-asked">
        <p className="muted small">
          {t('web.reporting.table.row', { row: format.number(line.row) })} · {item.externalId}{' '}
          <Text of={item.titles} />
        </p>
        <h3>{name}</h3>
        <div>
          {isDone(outcome) ? (
            <StateBadge tone="done" text={t('web.reporting.table.is-kept')} />
          ) : (
            <StateBadge tone={tones[line.state]} text={t(`web.reporting.table.state.${line.state}`)} />
          )}
        </div>
      </div>
      <div className="stack-small">
        {told.length > 0 && (
          <ul className="reporting-saying">
            {told.map((one) => (
              <li key={`${one.code} ${one.column}`}>
                <Saying told={one} />
              </li>
            ))}
          </ul>
        )}
        {decided.has(line.state) && <AnswerText answer={line.facts} figure={figure} />}
        {!isDone(outcome) && hasAnswer(meanwhile ? outcome.now : row.now) && line.state !== 'same' && (
          <div className="small muted">
            {t(meanwhile ? 'web.reporting.table.meanwhile' : 'web.reporting.table.stands')}
            <AnswerText answer={meanwhile ? outcome.now : row.now} figure={figure} />
          </div>
        )}
        {chosen !== undefined && (
          <Checkbox
            label={t(meanwhile ? 'web.reporting.table.take-anyway' : 'web.reporting.table.take-row', {
              row: format.number(line.row),
            })}
            checked={chosen}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )}
      </div>
    </li>
  );
}

function hasAnswer({ value, narrative, source }: Answer): boolean {
  return value !== null || narrative !== null || source !== null;
}

/** What is told of a cell, a row or the file, in words. */
function Saying({ told: { code, column, text } }: { told: Told }) {
  const t = useT();
  return t(`web.reporting.table.told.${code}`, {
    column: column ? t(`table.column.${column}`) : '',
    text: text ?? '',
  });
}
