// Adds a document by what is known of it; a restricted one is only ever its description.
import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { classifications, holdings, instrumentStatuses } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

type Choice = {
  status: (typeof instrumentStatuses)[number];
  classification: (typeof classifications)[number];
  holding: (typeof holdings)[number];
};

export function AddDocument({ close }: { close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const navigate = useNavigate();
  const [titles, setTitles] = useState<Partial<Record<Language, string>>>({});
  const [issuer, setIssuer] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [choice, setChoice] = useState<Choice>({
    status: 'in-force',
    classification: 'unclassified',
    holding: 'text',
  });
  const [checked, setChecked] = useState(false);
  const add = useOrder('strategy.add-instrument');
  const given = Object.fromEntries(Object.entries(titles).filter(([, title]) => title?.trim()));
  const missing = (value: string) => (checked && value.trim() === '' ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(given).length === 0 || !issuer.trim()) return;
    const restricted = choice.classification !== 'unclassified';
    add.mutate(
      {
        titles: given,
        issuer: { [reader]: issuer.trim() },
        number: number.trim() || null,
        date: date.trim() || null,
        ...choice,
        holding: restricted ? 'metadata-only' : choice.holding,
        originalLanguage: null,
      },
      {
        onSuccess: ({ instrument }) =>
          void navigate({ to: '/strategy/documents/$instrument', params: { instrument } }),
      },
    );
  };
  return (
    <Dialog close={close} title={t('web.documents.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} />}
        <fieldset className="form-plain">
          <legend>{t('web.field.titles')}</legend>
          <div className="stack-small">
            {ownFirst(reader).map((language, index) => (
              <TextInput
                key={language}
                lang={language}
                label={languageNames[language]}
                value={titles[language] ?? ''}
                onChange={(event) => setTitles({ ...titles, [language]: event.currentTarget.value })}
                error={
                  index === 0 && checked && Object.keys(given).length === 0
                    ? t('web.item.title-missing')
                    : undefined
                }
              />
            ))}
          </div>
        </fieldset>
        <TextInput
          label={t('web.document.issuer')}
          value={issuer}
          onChange={(event) => setIssuer(event.currentTarget.value)}
          error={missing(issuer)}
        />
        <div className="form-pair">
          <TextInput
            label={`${t('web.document.number')} ${t('web.form.optional')}`}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={`${t('web.document.date')} ${t('web.form.optional')}`}
            description={t('web.document.date-help')}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </div>
        <div className="form-pair">
          <NativeSelect
            label={t('web.document.status')}
            value={choice.status}
            onChange={(event) =>
              setChoice({ ...choice, status: event.currentTarget.value as Choice['status'] })
            }
            data={instrumentStatuses.map((one) => ({ value: one, label: t(`web.status.${one}`) }))}
          />
          <NativeSelect
            label={t('web.document.classification')}
            value={choice.classification}
            onChange={(event) =>
              setChoice({ ...choice, classification: event.currentTarget.value as Choice['classification'] })
            }
            data={classifications.map((one) => ({ value: one, label: t(`web.classification.${one}`) }))}
          />
        </div>
        {choice.classification === 'unclassified' ? (
          <NativeSelect
            label={t('web.document.holding')}
            value={choice.holding}
            onChange={(event) =>
              setChoice({ ...choice, holding: event.currentTarget.value as Choice['holding'] })
            }
            data={holdings.map((one) => ({ value: one, label: t(`web.holding.${one}`) }))}
          />
        ) : (
          <p className="muted">{t('web.document.restricted-help')}</p>
        )}
        <FormFoot saving={add.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
