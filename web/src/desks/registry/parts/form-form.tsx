// What stands at the head and the foot of the institution's letters, by language; nobody needs a programmer for it.
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

type Form = OutputOf<'registry.read-form'>['form'];

export function FormForm({ close }: { close: () => void }) {
  const t = useT();
  const found = useAsk('registry.read-form', {});
  return (
    <Dialog close={close} title={t('operation.registry.save-form')} shape="wide">
      <Asked query={found}>{({ form }) => <Fields form={form} close={close} />}</Asked>
    </Dialog>
  );
}

function Fields({ form, close }: { form: Form; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const [heads, setHeads] = useState<NamesValues>({ ...form?.heads });
  const [closings, setClosings] = useState<NamesValues>({ ...form?.closings });
  const [base] = useState(form?.version ?? null);
  const [checked, setChecked] = useState(false);
  const save = useOrder('registry.save-form');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = { heads: readNames(heads), closings: readNames(closings) };
    if (!given.heads || !given.closings) return;
    save.mutate({ heads: given.heads, closings: given.closings, base }, { onSuccess: close });
  };
  const missing = (values: NamesValues, first: boolean) =>
    first && checked && !readNames(values) ? t('web.registry.one-language') : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{t('web.registry.form-help')}</p>
      {save.error && <ProblemNotice error={save.error} />}
      {ownFirst(reader).map((language, at) => (
        <fieldset key={language} className="form-plain">
          <legend lang={language}>{languageNames[language]}</legend>
          <div className="stack-small" lang={language}>
            <Textarea
              label={t('web.registry.form-head')}
              value={heads[language] ?? ''}
              onChange={(event) => setHeads({ ...heads, [language]: event.currentTarget.value })}
              error={missing(heads, at === 0)}
              rows={3}
              maxLength={1000}
            />
            <TextInput
              label={t('web.registry.form-closing')}
              value={closings[language] ?? ''}
              onChange={(event) => setClosings({ ...closings, [language]: event.currentTarget.value })}
              error={missing(closings, at === 0)}
              maxLength={300}
            />
          </div>
        </fieldset>
      ))}
      <FormFoot saving={save.isPending} cancel={close} />
    </form>
  );
}
