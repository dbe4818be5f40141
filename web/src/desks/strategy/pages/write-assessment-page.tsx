// Writes what a measure does to fundamental rights: a draft is gone on with, and the next version begins from the last.
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { audiences, fundamentalRights } from '#desks/strategy/model/lists.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useDraft } from '../../../kernel/form/draft.ts';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import {
  assessmentFacts,
  type AssessmentValues,
  fromAssessment,
  isWhole,
} from '../parts/assessment-values.ts';
import { LanguageFields } from '../parts/language-fields.tsx';
import { namesOfRight } from '../parts/right-name.tsx';
import { type Assessment, type MeasurePage, useCurrentPlan, useMeasure } from '../queries.ts';

const said = ['necessity', 'proportionality', 'mitigations', 'safeguards'] as const;

export function WriteAssessmentPage() {
  const { item } = useParams({ from: '/house/strategy/strategy/plan/items/$item/rights' });
  const search = useSearch({ from: '/house/strategy/strategy/plan/items/$item/rights' });
  const { plan } = useCurrentPlan(search.plan);
  const page = useMeasure(search.plan ?? plan?.id, item);
  return (
    <Asked query={page} whole>
      {(found) => <OfMeasure key={found.item.id} found={found} />}
    </Asked>
  );
}

function OfMeasure({ found }: { found: MeasurePage }) {
  const t = useT();
  const words = useWords();
  const { plan, item } = found;
  const rights = useAsk('strategy.read-rights', { plan: plan.id, item: item.id });
  return (
    <Page
      title={t('web.rights.write-title', { title: words(item.titles) })}
      heading={t('web.rights.write')}
      crumbs={[{ to: `/strategy/plan/items/${item.id}?plan=${plan.id}`, text: <Text of={item.titles} /> }]}
      lead={<Text of={item.titles} />}
      width="narrow"
    >
      <Asked query={rights}>
        {({ assessments }) => <Form plan={plan.id} item={item.id} newest={assessments[0]} />}
      </Asked>
    </Page>
  );
}

function Form({ plan, item, newest }: { plan: string; item: string; newest: Assessment | undefined }) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const reader = useLanguage();
  const navigate = useNavigate();
  // What was open when one came: a newer answer behind it does not change what is being written.
  const [start] = useState(newest);
  const [first] = useState(() => fromAssessment(newest, reader));
  const draft = useDraft<AssessmentValues>(`rights.${item}`, first);
  const [checked, setChecked] = useState(false);
  const write = useOrder('strategy.write-assessment');
  const { values } = draft;
  const set = (more: Partial<AssessmentValues>) => draft.change({ ...values, ...more });
  const missing = (bad: boolean) => (checked && bad ? t('web.form.missing') : undefined);
  const back = () => void navigate({ to: '/strategy/plan/items/$item', params: { item }, search: { plan } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isWhole(values)) return;
    const open = start?.state === 'draft' ? { assessment: start.id, base: start.version } : null;
    write.mutate(
      { ...assessmentFacts(values), plan, item, draft: open },
      {
        onSuccess: () => {
          draft.drop();
          back();
        },
      },
    );
  };
  const questioned = isProblem(write.error, 'strategy.words-questioned') || values.wordingReason !== '';
  const refused = start?.state === 'refused' ? start.decided : null;
  return (
    <form className="form" onSubmit={submit} noValidate>
      {draft.dirty && !write.isPending && (
        <Notice tone="quiet" title={t('web.form.draft', { date: format.moment(draft.dirty) })}>
          <Button size="compact-md" variant="default" onClick={draft.drop}>
            {t('web.form.draft-drop')}
          </Button>
        </Notice>
      )}
      {refused && (
        <Notice tone="late" title={t('rights.standing.refused')}>
          <p>{refused.reason}</p>
        </Notice>
      )}
      {write.error && <ProblemNotice error={write.error} />}
      <ChoicesField
        label={t('web.rights.rights')}
        help={t('web.rights.rights-help')}
        error={missing(values.rights.length === 0)}
        options={fundamentalRights.map((one) => ({ value: one, label: words(namesOfRight(one)) }))}
        values={values.rights}
        change={(chosen) => set({ rights: fundamentalRights.filter((one) => chosen.includes(one)) })}
      />
      <ChoicesField
        label={t('web.rights.groups')}
        help={t('web.field.audiences-help')}
        error={missing(values.groups.length === 0)}
        options={audiences.map((one) => ({ value: one, label: t(`audience.${one}`) }))}
        values={values.groups}
        change={(chosen) => set({ groups: audiences.filter((one) => chosen.includes(one)) })}
      />
      <NativeSelect
        label={t('web.rights.language')}
        value={values.language}
        onChange={(event) => {
          if (isLanguage(event.currentTarget.value)) set({ language: event.currentTarget.value });
        }}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      />
      <TextInput
        label={`${t('web.rights.places')} ${t('web.form.optional')}`}
        description={t('web.rights.places-help')}
        lang={values.language}
        value={values.places}
        maxLength={1000}
        onChange={(event) => set({ places: event.currentTarget.value })}
      />
      {said.map((field) => (
        <Textarea
          key={field}
          lang={values.language}
          label={t(`web.rights.${field}`)}
          description={t(`web.rights.${field}-help`)}
          value={values[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
          error={missing(values[field].trim().length < 3)}
          rows={3}
          maxLength={4000}
        />
      ))}
      <LanguageFields
        label={t('web.rights.summary')}
        help={t('web.rights.summary-help')}
        values={values.summary}
        change={(summary) => set({ summary })}
        error={missing(Object.values(values.summary).every((text) => !text.trim()))}
        rows={3}
        most={4000}
      />
      <Checkbox
        label={t('web.rights.personal-data-yes')}
        checked={values.personalData}
        onChange={(event) => set({ personalData: event.currentTarget.checked })}
      />
      {values.personalData && (
        <TextInput
          label={`${t('web.rights.dpia')} ${t('web.form.optional')}`}
          description={t('web.rights.dpia-help')}
          type="url"
          value={values.dpia}
          maxLength={500}
          onChange={(event) => set({ dpia: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="date"
        label={t('web.rights.review-on')}
        description={t('web.rights.review-on-help')}
        value={values.reviewOn}
        onChange={(event) => set({ reviewOn: event.currentTarget.value })}
        error={missing(values.reviewOn === '')}
      />
      {questioned && (
        <Textarea
          lang={values.language}
          label={t('web.rights.wording-reason')}
          description={t('web.rights.wording-reason-help')}
          value={values.wordingReason}
          onChange={(event) => set({ wordingReason: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
      )}
      <FormFoot saving={write.isPending} cancel={back} />
    </form>
  );
}
