// Writes a letter in one language or in two side by side: to whom, what about, the text, who signs.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import type { NamesValues } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Item, Letter } from '../answers.ts';
import { AboutField } from './about-field.tsx';
import { CorrespondentFields, readSide, sideOf } from './correspondent-fields.tsx';
import './registry.css';

const parts = ['subjects', 'bodies', 'signatoryPosts', 'signatoryNames', 'enclosures'] as const;
type Part = (typeof parts)[number];

export function LetterForm(props: { letter?: Letter; answers?: Item; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const navigate = useNavigate();
  const { letter, answers, close } = props;
  const [values, setValues] = useState(() => valuesOf(letter, answers, reader));
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(letter?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const draft = useOrder('registry.draft-letter');
  const edit = useOrder('registry.edit-letter');
  const order = letter ? edit : draft;
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const chosen = values.second === '' ? [values.first] : [values.first, values.second];
  const missing = (part: Part, language: Language) =>
    checked && part !== 'enclosures' && !values[part][language]?.trim() ? t('web.form.missing') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const side = readSide(values.side);
    const incomplete = parts.some((part) =>
      chosen.some((language) => missingNow(values[part], part, language)),
    );
    if (!side || incomplete) return;
    const only = (part: Part) =>
      Object.fromEntries(chosen.map((language) => [language, values[part][language]?.trim() ?? '']));
    const enclosed = chosen.some((language) => values.enclosures[language]?.trim());
    const facts = {
      languages: chosen,
      correspondent: side,
      subjects: only('subjects'),
      bodies: only('bodies'),
      signatoryPosts: only('signatoryPosts'),
      signatoryNames: only('signatoryNames'),
      enclosures: enclosed
        ? Object.fromEntries(
            chosen.flatMap((language) => {
              const text = values.enclosures[language]?.trim();
              return text ? [[language, text]] : [];
            }),
          )
        : null,
      about: values.about,
      answers: values.answers,
    };
    if (letter) edit.mutate({ ...facts, letter: letter.letter, base }, { onSuccess: close });
    else
      draft.mutate(facts, {
        onSuccess: ({ letter: begun }) => {
          close();
          void navigate({ to: '/registry/letters/$letter', params: { letter: begun } });
        },
      });
  };
  const field = (part: Part, language: Language) => ({
    lang: language,
    label: t(`web.registry.letter.${part}`),
    value: values[part][language] ?? '',
    error: missing(part, language),
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [part]: { ...values[part], [language]: event.currentTarget.value } }),
  });
  return (
    <Dialog
      close={close}
      title={t(letter ? 'operation.registry.edit-letter' : 'operation.registry.draft-letter')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <div className="registry-pair">
          <NativeSelect
            label={t('web.registry.letter.first')}
            value={values.first}
            onChange={(event) => {
              const first = event.currentTarget.value as Language;
              set({ first, ...(values.second === first ? { second: '' } : {}) });
            }}
            data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
          />
          <NativeSelect
            label={t('web.registry.letter.second')}
            value={values.second}
            onChange={(event) => set({ second: event.currentTarget.value as Language | '' })}
            data={[
              { value: '', label: t('web.registry.letter.one-only') },
              ...languages
                .filter((one) => one !== values.first)
                .map((one) => ({ value: one, label: languageNames[one] })),
            ]}
          />
        </div>
        <CorrespondentFields
          label={t('web.registry.to')}
          institutions
          side={values.side}
          change={(side) => set({ side })}
          checked={checked}
        />
        <p className="muted">{t('web.registry.letter.body-help')}</p>
        <div className="registry-columns">
          {chosen.map((language) => (
            <fieldset key={language} className="form-plain">
              <legend lang={language}>{languageNames[language]}</legend>
              <div className="stack-small">
                <TextInput {...field('subjects', language)} maxLength={300} />
                <Textarea {...field('bodies', language)} rows={10} maxLength={20_000} />
                <TextInput {...field('signatoryPosts', language)} maxLength={300} />
                <TextInput {...field('signatoryNames', language)} maxLength={120} autoComplete="off" />
                <Textarea
                  {...field('enclosures', language)}
                  label={`${t('web.registry.letter.enclosures')} ${t('web.form.optional')}`}
                  rows={2}
                  maxLength={4000}
                />
              </div>
            </fieldset>
          ))}
        </div>
        <AboutField values={values.about} change={(about) => set({ about })} />
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function missingNow(texts: NamesValues, part: Part, language: Language): boolean {
  return part !== 'enclosures' && !texts[language]?.trim();
}

function valuesOf(letter: Letter | undefined, answers: Item | undefined, reader: Language) {
  const [first = reader, second = ''] = letter?.languages ?? [];
  return {
    first: first as Language,
    second: second as Language | '',
    side: sideOf(letter?.correspondent ?? answers?.correspondent),
    subjects: { ...(letter?.subjects ?? answers?.subjects) } as NamesValues,
    bodies: { ...letter?.bodies } as NamesValues,
    signatoryPosts: { ...letter?.signatoryPosts } as NamesValues,
    signatoryNames: { ...letter?.signatoryNames } as NamesValues,
    enclosures: { ...letter?.enclosures } as NamesValues,
    about: [...(letter?.about ?? answers?.about ?? [])],
    answers: letter ? letter.answers : (answers?.item ?? null),
  };
}
