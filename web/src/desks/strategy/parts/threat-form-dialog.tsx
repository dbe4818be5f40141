// Words a form of threat: a title in each language, what it means, where it is described.
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { ThreatForm } from '../queries.ts';

type Words = Partial<Record<Language, string | undefined>>;

/** Without a form it adds one. */
export function ThreatFormDialog({ form, close }: { form?: ThreatForm | undefined; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const [titles, setTitles] = useState<Words>(form?.titles ?? {});
  const [description, setDescription] = useState<Words>(form?.description ?? {});
  const [source, setSource] = useState(form?.source ?? '');
  const [checked, setChecked] = useState(false);
  const add = useOrder('strategy.add-threat-form');
  const edit = useOrder('strategy.edit-threat-form');
  const order = form ? edit : add;
  const given = said(titles);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!given) return;
    const facts = { titles: given, description: said(description), source: source.trim() || null };
    if (form) edit.mutate({ ...facts, form: form.id, base: form.version }, { onSuccess: close });
    else add.mutate(facts, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(form ? 'web.forms.edit' : 'web.forms.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
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
                error={index === 0 && checked && !given ? t('web.item.title-missing') : undefined}
                maxLength={500}
              />
            ))}
          </div>
        </fieldset>
        <Textarea
          lang={reader}
          label={`${t('web.forms.description')} ${t('web.form.optional')}`}
          value={description[reader] ?? ''}
          onChange={(event) => setDescription({ ...description, [reader]: event.currentTarget.value })}
          rows={3}
          maxLength={10_000}
        />
        <TextInput
          label={`${t('web.forms.source')} ${t('web.form.optional')}`}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          maxLength={300}
        />
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

/** What was written, or null where nothing was in any language. */
function said(words: Words): Words | null {
  const given = Object.entries(words).filter(([, text]) => text?.trim());
  return given.length > 0 ? Object.fromEntries(given) : null;
}
