// Enters a contact point, or corrects it: a post and how it is reached at work, and nothing else of a person.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Point } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { type Level, LevelField } from './level-and-way.tsx';

type Field = 'post' | 'office' | 'name' | 'telephone' | 'email' | 'languages';

export function PointForm(props: { neighbour: string; point?: Point; today: string; close: () => void }) {
  const t = useT();
  const { neighbour, point, today, close } = props;
  const [values, setValues] = useState(() => valuesOf(point, today));
  const [base] = useState(point?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const add = useOrder('external.add-contact-point');
  const edit = useOrder('external.edit-contact-point');
  const order = point ? edit : add;
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const languages = values.languages.split(/[\s,;]+/).filter(Boolean);
  const languagesWrong = languages.some((one) => !/^[a-z]{2,3}$/.test(one));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { post, office, answersAt, checkedOn } = values;
    if (!post.trim() || !office.trim() || !checkedOn || languagesWrong) return;
    const facts = {
      answersAt,
      post: post.trim(),
      office: office.trim(),
      name: values.name.trim() || null,
      telephone: values.telephone.trim() || null,
      email: values.email.trim() || null,
      languages,
      validFrom: values.validFrom || null,
      validUntil: values.validUntil || null,
      checkedOn,
    };
    if (point) edit.mutate({ ...facts, point: point.point, base }, { onSuccess: close });
    else add.mutate({ ...facts, neighbour }, { onSuccess: close });
  };
  const text = (
    field: Field,
    more: { needed?: boolean; help?: string; error?: string; type?: string } = {},
  ) => {
    const label = t(`web.external.point.${field}`);
    const missing = checked && more.needed && !values[field].trim();
    return (
      <TextInput
        type={more.type ?? 'text'}
        label={more.needed ? label : `${label} ${t('web.form.optional')}`}
        description={more.help}
        value={values[field]}
        onChange={(event) => set({ [field]: event.currentTarget.value })}
        error={missing ? t('web.form.missing') : more.error}
        maxLength={200}
        autoComplete="off"
      />
    );
  };
  return (
    <Dialog
      close={close}
      title={t(point ? 'operation.external.edit-contact-point' : 'operation.external.add-contact-point')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <LevelField value={values.answersAt} change={(answersAt) => set({ answersAt })} />
        {text('post', { needed: true })}
        {text('office', { needed: true })}
        {text('name', { help: t('web.external.point.name-help') })}
        <div className="external-pair">
          {text('telephone', { type: 'tel' })}
          {text('email', { type: 'email' })}
        </div>
        {text('languages', {
          help: t('web.external.point.languages-help'),
          ...(checked && languagesWrong ? { error: t('web.external.point.languages-wrong') } : {}),
        })}
        <div className="external-pair">
          <DayField
            label={t('web.external.point.valid-from')}
            value={values.validFrom}
            change={(validFrom) => set({ validFrom })}
          />
          <DayField
            label={t('web.external.point.valid-until')}
            value={values.validUntil}
            change={(validUntil) => set({ validUntil })}
          />
          <DayField
            label={t('web.external.point.checked')}
            value={values.checkedOn}
            change={(checkedOn) => set({ checkedOn })}
            checked={checked}
            needed
          />
        </div>
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function valuesOf(one: Point | undefined, today: string) {
  return {
    answersAt: (one?.answersAt ?? 'strategic') as Level,
    post: one?.post ?? '',
    office: one?.office ?? '',
    name: one?.name ?? '',
    telephone: one?.telephone ?? '',
    email: one?.email ?? '',
    languages: one?.languages.join(', ') ?? '',
    validFrom: one?.validFrom ?? '',
    validUntil: one?.validUntil ?? '',
    checkedOn: one?.checkedOn ?? today,
  };
}
