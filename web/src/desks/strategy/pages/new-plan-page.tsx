// Starts a plan: its title, the strategy that it carries out, its years, the aim as its top goal.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ErrorSummary } from '../../../kernel/form/error-summary.tsx';
import type { FieldErrors } from '../../../kernel/form/field-errors.ts';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { ToDocuments } from '../parts/to-documents.tsx';
import { type Instrument, useCurrentInstrument, useCurrentPlan, useInstrument } from '../queries.ts';

/** The paragraph of the EU strategy that states its aim. */
const aimAddress = 'annex/5';

export function NewPlanPage() {
  const t = useT();
  const { plan } = useCurrentPlan(undefined);
  const { instruments, list, id } = useCurrentInstrument(undefined, plan);
  return (
    <Page title={t('web.plan.start')} lead={t('web.plan.start-lead')} width="narrow">
      <Asked query={instruments}>
        {() =>
          id ? (
            <PlanForm key={id} list={list} first={id} />
          ) : (
            <Empty title={t('web.reader.nothing')} action={<ToDocuments />}>
              {t('web.reader.nothing-more')}
            </Empty>
          )
        }
      </Asked>
    </Page>
  );
}

function PlanForm({ list, first }: { list: readonly Instrument[]; first: string }) {
  const t = useT();
  const words = useWords();
  const reader = useLanguage();
  const navigate = useNavigate();
  const { list: plans } = useCurrentPlan(undefined);
  const [titles, setTitles] = useState<Partial<Record<Language, string>>>({});
  const [instrument, setInstrument] = useState(first);
  const [partOf, setPartOf] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [withAim, setWithAim] = useState(true);
  const [errors, setErrors] = useState<FieldErrors>(new Map());
  const page = useInstrument(instrument);
  const hasAim = page.data?.paragraphs.some(({ address }) => address === aimAddress) ?? false;
  const start = useOrder('strategy.start-plan');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(titles).filter(([, title]) => title?.trim()));
    const wrong = new Map<string, string>();
    if (Object.keys(given).length === 0) wrong.set('titles', t('web.item.title-missing'));
    if (startsOn && endsOn && endsOn < startsOn) wrong.set('endsOn', t('web.item.ends-before-start'));
    setErrors(wrong);
    if (wrong.size > 0) return;
    start.mutate(
      {
        titles: given,
        instrument,
        partOf: partOf || null,
        startsOn: startsOn || null,
        endsOn: endsOn || null,
        aim: withAim && hasAim ? aimAddress : null,
      },
      { onSuccess: ({ plan }) => void navigate({ to: '/strategy/plan', search: { plan } }) },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} labels={{ titles: t('column.title'), endsOn: t('column.ends') }} />
      {start.error && <ProblemNotice error={start.error} />}
      <fieldset id="field-titles">
        <legend>{t('web.field.titles')}</legend>
        <div className="stack-small">
          {ownFirst(reader).map((language, index) => (
            <TextInput
              key={language}
              lang={language}
              label={languageNames[language]}
              value={titles[language] ?? ''}
              onChange={(event) => setTitles({ ...titles, [language]: event.currentTarget.value })}
              error={index === 0 ? errors.get('titles') : undefined}
            />
          ))}
        </div>
      </fieldset>
      <NativeSelect
        label={t('web.plan.carries-out')}
        value={instrument}
        onChange={(event) => setInstrument(event.currentTarget.value)}
        data={list.map(({ id, number, titles: names }) => ({
          value: id,
          label: [number, words(names)].filter(Boolean).join(' · '),
        }))}
      />
      {hasAim && (
        <Checkbox
          label={t('web.plan.with-aim')}
          checked={withAim}
          onChange={(event) => setWithAim(event.currentTarget.checked)}
        />
      )}
      {plans.length > 0 && (
        <NativeSelect
          label={`${t('web.plan.part-of')} ${t('web.form.optional')}`}
          value={partOf}
          onChange={(event) => setPartOf(event.currentTarget.value)}
          data={[
            { value: '', label: t('web.plan.part-of-none') },
            ...plans.map(({ id, titles: names }) => ({ value: id, label: words(names) })),
          ]}
        />
      )}
      <div className="form-pair">
        <TextInput
          type="date"
          label={`${t('column.starts')} ${t('web.form.optional')}`}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
        <TextInput
          id="field-endsOn"
          type="date"
          label={`${t('column.ends')} ${t('web.form.optional')}`}
          value={endsOn}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
          error={errors.get('endsOn')}
        />
      </div>
      <div>
        <Button type="submit" loading={start.isPending}>
          {t('web.plan.start')}
        </Button>
      </div>
    </form>
  );
}
