// Says on which article of which act a measure rests.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

export function AddBasis({ plan, item, close }: { plan: string; item: string; close: () => void }) {
  const t = useT();
  const words = useWords();
  const found = useAsk('strategy.find-legal-acts', {});
  const [act, setAct] = useState<string | null>(null);
  const [article, setArticle] = useState('');
  const [titles, setTitles] = useState<NamesValues>({});
  const [checked, setChecked] = useState(false);
  const add = useOrder('strategy.add-legal-basis');
  const options = (found.data?.acts ?? [])
    .filter(({ ended, inForce }) => ended === null || inForce)
    .map(({ id, titles: called, number }) => ({
      value: id,
      label: [words(called), number].filter(Boolean).join(' · '),
    }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!act) return;
    add.mutate(
      { plan, item, act, article: article.trim() || null, titles: readNames(titles) ?? null },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.law.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} />}
        <ChoiceField
          label={t('web.law.act')}
          help={t('web.law.act-help')}
          error={checked && !act ? t('web.form.missing') : undefined}
          options={options}
          value={act}
          choose={setAct}
          autofocus
        />
        <p className="small">
          <Link to="/strategy/laws">{t('web.rights.laws')}</Link>
        </p>
        <TextInput
          label={`${t('web.law.article')} ${t('web.form.optional')}`}
          description={t('web.law.article-help')}
          value={article}
          maxLength={60}
          onChange={(event) => setArticle(event.currentTarget.value)}
        />
        <NamesFields
          legend={`${t('web.law.about')} ${t('web.form.optional')}`}
          missing={t('web.form.missing')}
          values={titles}
          change={setTitles}
          checked={false}
          most={500}
        />
        <FormFoot saving={add.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
