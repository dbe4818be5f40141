// One row of a sheet: what is asked, what was answered the last time, and the fields of the answer.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { longest } from '#desks/reporting/model/lists.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Row } from '../answers.ts';
import { AnswerText, Asked, useFigure } from './asked.tsx';
import { Files } from './files.tsx';
import { factsOf } from './typed.ts';
import { type Keeping, useAnswer } from './use-answer.ts';

type AnswerRowProps = {
  of: { period: string; sheet: string };
  row: Row;
  /** What is wrong with this row, where handing in was refused. */
  wrong: string | undefined;
  /** Tells the page how to send what is not kept yet. */
  register: (answer: string, flush: Keeping['flush'] | undefined) => void;
};

export function AnswerRow({ of, row, wrong, register }: AnswerRowProps) {
  const t = useT();
  const keeping = useAnswer(of, row);
  useEffect(() => {
    register(row.answer, keeping.flush);
    return () => register(row.answer, undefined);
  });
  return (
    <div className="reporting-row" role="group" aria-labelledby={`row-${row.answer}`}>
      <Asked row={row} />
      <div className="stack-small">
        {row.words && (
          <Notice tone="waiting" title={t('web.reporting.words')}>
            <p className="reporting-told">{row.words}</p>
          </Notice>
        )}
        <Fields row={row} keeping={keeping} wrong={wrong} />
        <Standing row={row} keeping={keeping} />
        <Files of={of} row={row} answers />
      </div>
    </div>
  );
}

function Fields({ row, keeping, wrong }: { row: Row; keeping: Keeping; wrong: string | undefined }) {
  const t = useT();
  const words = useWords();
  const { typed, change, flush } = keeping;
  const { indicator } = row;
  const field = (name: 'value' | 'narrative' | 'source') => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    onBlur: () => void flush(),
  });
  const notANumber = factsOf(typed) === undefined ? t('web.reporting.not-a-number') : undefined;
  return (
    <>
      {wrong && <p className="field-error">{wrong}</p>}
      {indicator &&
        (indicator.scale ? (
          <NativeSelect
            label={t('web.reporting.value')}
            data={[
              { value: '', label: '' },
              ...indicator.scale.map((step, at) => ({ value: String(at + 1), label: words(step) })),
            ]}
            {...field('value')}
          />
        ) : (
          <TextInput
            label={`${t('web.reporting.value')} (${words(indicator.unit)})`}
            inputMode="decimal"
            autoComplete="off"
            error={notANumber}
            {...field('value')}
          />
        ))}
      {indicator && (
        <TextInput
          label={t('web.reporting.source')}
          description={t('web.reporting.source-help')}
          maxLength={longest.source}
          autoComplete="off"
          {...field('source')}
        />
      )}
      <Textarea
        label={t(indicator ? 'web.reporting.remark' : 'web.reporting.narrative')}
        description={indicator ? undefined : t('web.reporting.narrative-help')}
        rows={indicator ? 2 : 4}
        maxLength={longest.narrative}
        {...field('narrative')}
      />
    </>
  );
}

/** Whether what stands in the fields is kept; and if not, why, with everything that was typed still there. */
function Standing({ row, keeping }: { row: Row; keeping: Keeping }) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const figure = useFigure(row);
  const { dirty, sending, problem, theirs, typed } = keeping;
  const { at, by } = row.now;
  if (theirs)
    return (
      <Notice tone="late" title={t('web.reporting.conflict')} alert>
        <p>
          {t('web.reporting.conflict-text', {
            post: words(theirs.by),
            at: theirs.at ? format.moment(theirs.at) : '',
          })}
        </p>
        <AnswerText answer={theirs} figure={figure} />
        <div className="row">
          <Button size="compact-md" onClick={keeping.keepMine}>
            {t('web.reporting.keep-mine')}
          </Button>
          <Button size="compact-md" variant="default" onClick={keeping.takeTheirs}>
            {t('web.reporting.take-theirs')}
          </Button>
        </div>
      </Notice>
    );
  if (problem)
    return (
      <div className="stack-small">
        <ProblemNotice error={problem} />
        <Copy text={[typed.value, typed.narrative, typed.source].filter(Boolean).join('\n')} />
      </div>
    );
  return (
    <p className="muted small">
      {sending && t('web.reporting.keeping')}
      {!sending && dirty && t('web.reporting.not-kept')}
      {!sending && !dirty && at && t('web.reporting.kept', { at: format.moment(at), post: words(by) })}
    </p>
  );
}

/** What was typed goes to the clipboard, where the server takes it no more. */
function Copy({ text }: { text: string }) {
  const t = useT();
  return (
    <div>
      <Button size="compact-md" variant="default" onClick={() => void navigator.clipboard.writeText(text)}>
        {t('web.reporting.copy')}
      </Button>
    </div>
  );
}

/** A row that is read and not answered. */
export function ReadRow({ of, row }: Pick<AnswerRowProps, 'of' | 'row'>) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const figure = useFigure(row);
  const { at, by, value, narrative } = row.now;
  return (
    <div className="reporting-row" role="group" aria-labelledby={`row-${row.answer}`}>
      <Asked row={row} />
      <div className="stack-small">
        {value === null && narrative === null ? (
          <p className="muted">{t('web.reporting.unanswered')}</p>
        ) : (
          <AnswerText answer={row.now} figure={figure} />
        )}
        <Files of={of} row={row} answers={false} />
        {at && (
          <p className="muted small">
            {format.moment(at)} · <Text of={by} otherwise={words(by)} />
          </p>
        )}
        {row.words && (
          <Notice tone="waiting" title={t('web.reporting.words')}>
            <p className="reporting-told">{row.words}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
