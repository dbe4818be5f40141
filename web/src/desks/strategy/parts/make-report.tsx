// Makes the report of a period, or shows first how it would be.
import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { type NamesValues, NamesFields, readNames } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Plan } from '../queries.ts';
import { thisYear } from '../this-year.ts';
import { ReportLanguage } from './report-language.tsx';

export function MakeReport({ plan, close }: { plan: Plan; close: () => void }) {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const make = useOrder('strategy.make-report');
  const [period, setPeriod] = useState(thisYear);
  const words = useWords();
  const templates = useAsk('strategy.find-report-templates', {});
  const [template, setTemplate] = useState('');
  const [note, setNote] = useState<NamesValues>({});
  const [language, setLanguage] = useState<Language>(useLanguage());
  const whole = period.from !== '' && period.until >= period.from;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    make.mutate(
      { plan: plan.id, period, note: readNames(note) ?? null, template: template || null },
      {
        onSuccess: ({ report }) =>
          void navigate({ to: '/strategy/reports/$report', params: { report }, search: { plan: plan.id } }),
      },
    );
  };
  const field = (name: 'from' | 'until', error?: string | false) => (
    <TextInput
      type="date"
      label={t(`web.report.${name}`)}
      value={period[name]}
      error={error || undefined}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setPeriod((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <Dialog close={close} title={t('web.report.make')}>
      <form className="stack" onSubmit={submit} noValidate>
        {make.error && <ProblemNotice error={make.error} />}
        {field('from')}
        {field('until', !whole && t('web.report.period-wrong'))}
        <NativeSelect
          label={t('web.report.template')}
          value={template}
          onChange={(event) => setTemplate(event.currentTarget.value)}
          data={[
            { value: '', label: t('web.report.plain') },
            ...(templates.data?.templates ?? [])
              .filter(({ retired }) => !retired)
              .map(({ id, names }) => ({ value: id, label: words(names) })),
          ]}
        />
        <fieldset className="form-plain">
          <legend>{t('web.report.preview')}</legend>
          <p className="small muted">{t('web.report.preview-text')}</p>
          <div className="row">
            <ReportLanguage language={language} change={setLanguage} />
            {whole &&
              (['html', 'pdf'] as const).map((format) => (
                <DownloadButton
                  key={format}
                  small
                  operation="strategy.preview-report"
                  input={{
                    plan: plan.id,
                    period,
                    format,
                    language,
                    at: window.location.origin,
                    ...(template ? { template } : {}),
                  }}
                >
                  {t(`web.reports.format.${format}`)}
                </DownloadButton>
              ))}
          </div>
        </fieldset>
        {plan.yours && may('strategy.make-report') && (
          <>
            <NamesFields
              legend={t('web.report.note')}
              missing=""
              values={note}
              change={setNote}
              checked={false}
              most={500}
            />
            <p className="small muted">{t('web.report.make-text')}</p>
            <FormFoot saving={make.isPending} cancel={close} action={t('web.report.make')} />
          </>
        )}
      </form>
    </Dialog>
  );
}
