// Words a form of threat: a title in each language, what it means, where it is described.
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { ThreatForm } from '../queries.ts';

/** Without a form it adds one. */
export function ThreatFormDialog({ form, close }: { form?: ThreatForm | undefined; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const [titles, setTitles] = useState<NamesValues>(form?.titles ?? {});
  const [description, setDescription] = useState<NamesValues>(form?.description ?? {});
  const [source, setSource] = useState(form?.source ?? '');
  const [checked, setChecked] = useState(false);
  const add = useOrder('strategy.add-threat-form');
  const edit = useOrder('strategy.edit-threat-form');
  const order = form ? edit : add;
  const given = readNames(titles);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!given) return;
    const facts = {
      titles: given,
      description: readNames(description) ?? null,
      source: source.trim() || null,
    };
    if (form) edit.mutate({ ...facts, form: form.id, base: form.version }, { onSuccess: close });
    else add.mutate(facts, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(form ? 'web.forms.edit' : 'web.forms.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <NamesFields
          legend={t('web.field.titles')}
          missing={t('web.item.title-missing')}
          values={titles}
          change={setTitles}
          checked={checked}
          most={500}
        />
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
