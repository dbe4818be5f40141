// The form of a goal, objective, measure or activity; titles in four languages, the rest as far as it fits the kind of thing.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { audiences, levels, measureKinds } from '#desks/strategy/model/lists.ts';
import type { ItemType } from '#desks/strategy/model/plan.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { ErrorSummary } from '../../../kernel/form/error-summary.tsx';
import { type FieldErrors, placeErrors } from '../../../kernel/form/field-errors.ts';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { languageNames, languages, ownFirst } from '../../../kernel/i18n/languages.ts';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { BudgetFields } from './budget-fields.tsx';
import { checkItem, type ItemValues } from './item-values.ts';

const fields = [
  'titles',
  'description',
  'externalId',
  'kind',
  'level',
  'leadOrganisation',
  'leadName',
  'leadPost',
  'coLeads',
  'partners',
  'startsOn',
  'endsOn',
  'aim',
  'outcome',
  'audiences',
  'budget',
] as const;

export const fieldLabels: Readonly<Record<string, string>> = {
  titles: 'column.title',
  description: 'web.field.description',
  externalId: 'column.id',
  kind: 'column.kind',
  level: 'column.level',
  leadOrganisation: 'column.lead',
  leadName: 'web.field.lead-name',
  leadPost: 'column.lead-post',
  coLeads: 'column.co-leads',
  partners: 'column.partners',
  otherPartners: 'web.field.other-partners',
  startsOn: 'column.starts',
  endsOn: 'column.ends',
  aim: 'web.field.aim',
  outcome: 'column.outcome',
  audiences: 'column.audiences',
  budget: 'web.money.title',
};

export function ItemForm(props: {
  type: ItemType;
  values: ItemValues;
  change: (values: ItemValues) => void;
  save: (values: ItemValues) => void;
  saving: boolean;
  error: Error | null;
  children?: ReactNode;
  cancel: () => void;
}) {
  const t = useT();
  const reader = useLanguage();
  const { type, values, change } = props;
  const [own, setOwn] = useState<FieldErrors>(new Map());
  const labels = Object.fromEntries(fields.map((field) => [field, t(fieldLabels[field] ?? field)]));
  const fromServer = isProblem(props.error)
    ? placeErrors(props.error.body.fields ?? [], fields)
    : new Map<string, string>();
  const errors = own.size > 0 ? own : fromServer;
  const set = <Field extends keyof ItemValues>(field: Field, value: ItemValues[Field]) =>
    change({ ...values, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = new Map([...checkItem(values)].map(([field, key]) => [field, t(key)]));
    setOwn(wrong);
    if (wrong.size === 0) props.save(values);
  };
  const isWork = type === 'measure' || type === 'activity';
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} labels={labels} />
      {props.error && errors.size === 0 && <ProblemNotice error={props.error} />}
      {props.children}
      <fieldset id="field-titles">
        <legend>{t('web.field.titles')}</legend>
        <div className="stack-small">
          {ownFirst(reader).map((language, index) => (
            <TextInput
              key={language}
              lang={language}
              label={languageNames[language]}
              value={values.titles[language]}
              onChange={(event) => set('titles', { ...values.titles, [language]: event.currentTarget.value })}
              maxLength={500}
              error={index === 0 ? errors.get('titles') : undefined}
            />
          ))}
        </div>
      </fieldset>
      <Texts values={values} set={set} field="description" label={t('web.field.description')} />
      {(type === 'goal' || type === 'objective') && (
        <Texts values={values} set={set} field="outcome" label={t('web.field.outcome')} />
      )}
      {isWork && (
        <>
          <div className="form-pair">
            <TextInput
              id="field-externalId"
              label={`${t('column.id')} ${t('web.form.optional')}`}
              description={t('web.field.external-id-help')}
              value={values.externalId}
              onChange={(event) => set('externalId', event.currentTarget.value)}
              maxLength={80}
              error={errors.get('externalId')}
            />
          </div>
          <div className="form-pair">
            <NativeSelect
              id="field-kind"
              label={t('column.kind')}
              value={values.kind}
              onChange={(event) => set('kind', event.currentTarget.value)}
              data={[
                { value: '', label: t('web.field.undecided') },
                ...measureKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
              ]}
              error={errors.get('kind')}
            />
            <NativeSelect
              id="field-level"
              label={t('column.level')}
              value={values.level}
              onChange={(event) => set('level', event.currentTarget.value)}
              data={[
                { value: '', label: t('web.field.undecided') },
                ...levels.map((level) => ({ value: level, label: t(`level.${level}`) })),
              ]}
              error={errors.get('level')}
            />
          </div>
        </>
      )}
      {isWork && (
        <ChoicesField
          id="field-audiences"
          label={`${t('column.audiences')} ${t('web.form.optional')}`}
          help={t('web.field.audiences-help')}
          options={audiences.map((one) => ({ value: one, label: t(`audience.${one}`) }))}
          values={values.audiences}
          change={(chosen) =>
            set(
              'audiences',
              audiences.filter((one) => chosen.includes(one)),
            )
          }
          error={errors.get('audiences')}
        />
      )}
      <Leads values={values} set={set} errors={errors} />
      <div className="form-pair">
        <TextInput
          id="field-startsOn"
          type="date"
          label={t('column.starts')}
          value={values.startsOn}
          onChange={(event) => set('startsOn', event.currentTarget.value)}
          error={errors.get('startsOn')}
        />
        <TextInput
          id="field-endsOn"
          type="date"
          label={t('column.ends')}
          value={values.endsOn}
          onChange={(event) => set('endsOn', event.currentTarget.value)}
          error={errors.get('endsOn')}
        />
      </div>
      {isWork && (
        <BudgetFields
          lines={values.budget}
          change={(budget) => set('budget', budget)}
          error={errors.get('budget')}
        />
      )}
      <FormFoot saving={props.saving} cancel={props.cancel} />
    </form>
  );
}

type Set = <Field extends keyof ItemValues>(field: Field, value: ItemValues[Field]) => void;

function Texts(props: { values: ItemValues; set: Set; field: 'description' | 'outcome'; label: string }) {
  const t = useT();
  const { values, set, field, label } = props;
  const written = languages.filter((language) => values[field][language]);
  return (
    <details open={written.length > 0}>
      <summary>
        {label} {t('web.form.optional')}
      </summary>
      <div className="stack-small">
        {languages.map((language) => (
          <Textarea
            key={language}
            lang={language}
            label={languageNames[language]}
            value={values[field][language]}
            onChange={(event) => set(field, { ...values[field], [language]: event.currentTarget.value })}
            rows={3}
            maxLength={10_000}
          />
        ))}
      </div>
    </details>
  );
}

function Leads({ values, set, errors }: { values: ItemValues; set: Set; errors: FieldErrors }) {
  const t = useT();
  const words = useWords();
  const organisations = useAsk('office.find-organisations', {});
  const posts = useAsk(
    'office.find-posts',
    values.leadOrganisation ? { organisation: values.leadOrganisation } : {},
    {
      when: values.leadOrganisation !== '',
    },
  );
  const options = (organisations.data?.organisations ?? []).map(({ organisation, names }) => ({
    value: organisation,
    label: words(names),
  }));
  const postOptions = (posts.data?.posts ?? [])
    .filter(({ organisation }) => organisation === values.leadOrganisation)
    .map(({ post, names }) => ({ value: post, label: words(names) }));
  return (
    <fieldset>
      <legend>{t('web.item.who')}</legend>
      <div className="stack">
        <ChoiceField
          id="field-leadOrganisation"
          label={t('column.lead')}
          help={t('web.field.lead-help')}
          options={options}
          value={values.leadOrganisation || null}
          choose={(value) => {
            set('leadOrganisation', value ?? '');
          }}
          clears
          error={errors.get('leadOrganisation')}
        />
        {values.leadOrganisation ? (
          <NativeSelect
            id="field-leadPost"
            label={`${t('column.lead-post')} ${t('web.form.optional')}`}
            value={values.leadPost}
            onChange={(event) => set('leadPost', event.currentTarget.value)}
            data={[{ value: '', label: t('web.field.undecided') }, ...postOptions]}
            error={errors.get('leadPost')}
          />
        ) : (
          <TextInput
            id="field-leadName"
            label={`${t('web.field.lead-name')} ${t('web.form.optional')}`}
            value={values.leadName}
            onChange={(event) => set('leadName', event.currentTarget.value)}
            maxLength={300}
            error={errors.get('leadName')}
          />
        )}
        <ChoicesField
          id="field-coLeads"
          label={`${t('column.co-leads')} ${t('web.form.optional')}`}
          options={options}
          values={values.coLeads}
          change={(value) => set('coLeads', value)}
          error={errors.get('coLeads')}
        />
        <ChoicesField
          id="field-partners"
          label={`${t('column.partners')} ${t('web.form.optional')}`}
          options={options}
          values={values.partners}
          change={(value) => set('partners', value)}
          error={errors.get('partners')}
        />
        <Textarea
          label={`${t('web.field.other-partners')} ${t('web.form.optional')}`}
          description={t('web.field.other-partners-help')}
          value={values.otherPartners}
          onChange={(event) => set('otherPartners', event.currentTarget.value)}
          rows={2}
        />
      </div>
    </fieldset>
  );
}
