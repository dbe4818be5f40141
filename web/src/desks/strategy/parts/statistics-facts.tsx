// What stands beside the figures: title, unit, source, table, licence, and the day on which they were taken.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { CauseTable, StatisticsAnswer } from '../queries.ts';

type Names = NonNullable<ReturnType<typeof readNames>>;
export type StatisticsFacts = {
  titles: Names;
  unit: Names | null;
  source: string;
  tableCode: string;
  licence: string;
  extractedOn: string;
};

export function StatisticsFactsForm(props: {
  answer: StatisticsAnswer;
  before: CauseTable | undefined;
  saving: boolean;
  error: Error | null;
  save: (facts: StatisticsFacts) => void;
}) {
  const t = useT();
  const reader = useLanguage();
  const { answer, before } = props;
  const [titles, setTitles] = useState<NamesValues>(
    before?.titles ?? (answer.title ? { [reader]: answer.title } : {}),
  );
  const [unit, setUnit] = useState(before?.unit?.[reader] ?? '');
  const [texts, setTexts] = useState({
    source: before?.source ?? answer.source ?? '',
    tableCode: before?.tableCode ?? '',
    licence: before?.licence ?? '',
    extractedOn: '',
  });
  const [checked, setChecked] = useState(false);
  const given = readNames(titles);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!given || Object.values(texts).some((text) => text.trim() === '')) return;
    const others = before?.unit ?? {};
    props.save({ titles: given, unit: readNames({ ...others, [reader]: unit }) ?? null, ...texts });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {props.error && <ProblemNotice error={props.error} />}
      <NamesFields
        legend={t('web.field.titles')}
        missing={t('web.item.title-missing')}
        values={titles}
        change={setTitles}
        checked={checked}
        most={500}
      />
      <TextInput
        lang={reader}
        label={`${t('web.cause.unit')} ${t('web.form.optional')}`}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        maxLength={500}
      />
      {(['source', 'tableCode', 'licence', 'extractedOn'] as const).map((field) => (
        <TextInput
          key={field}
          type={field === 'extractedOn' ? 'date' : 'text'}
          label={t(`web.cause.field.${field}`)}
          value={texts[field]}
          onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
          error={checked && texts[field].trim() === '' ? t('web.form.missing') : undefined}
          maxLength={field === 'tableCode' ? 100 : 200}
        />
      ))}
      <FormFoot saving={props.saving} />
    </form>
  );
}
