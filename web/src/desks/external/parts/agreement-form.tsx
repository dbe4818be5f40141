// Enters an agreement, or corrects what is said of one.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Agreement } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { type Level, LevelField, type Way, WayField } from './level-and-way.tsx';
import { type Named, NeighboursField } from './neighbours-field.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function AgreementForm(props: {
  agreement?: Agreement;
  neighbours: readonly Named[];
  close: () => void;
}) {
  const t = useT();
  const { agreement, neighbours, close } = props;
  const [values, setValues] = useState(() => valuesOf(agreement));
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(agreement?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const enter = useOrder('external.enter-agreement');
  const edit = useOrder('external.edit-agreement');
  const order = agreement ? edit : enter;
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const titles = readTexts(values.titles);
    const covers = readTexts(values.covers);
    if (!titles || !covers || values.with.length === 0) return;
    const { level, way, reviewOn } = values;
    const facts = {
      neighbours: values.with,
      titles,
      covers,
      level,
      way,
      signedOn: values.signedOn || null,
      fromOn: values.fromOn || null,
      untilOn: values.untilOn || null,
      link: values.link.trim() || null,
    };
    if (agreement) edit.mutate({ ...facts, agreement: agreement.agreement, base }, { onSuccess: close });
    else if (reviewOn !== '') enter.mutate({ ...facts, reviewOn }, { onSuccess: close });
  };
  return (
    <Dialog
      close={close}
      title={t(agreement ? 'operation.external.edit-agreement' : 'operation.external.enter-agreement')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <NeighboursField
          neighbours={neighbours}
          values={values.with}
          change={(chosen) => set({ with: chosen })}
          checked={checked}
        />
        <TextsFields
          label={t('web.external.title')}
          values={values.titles}
          change={(titles) => set({ titles })}
          checked={checked}
          most={300}
        />
        <div className="external-pair">
          <WayField value={values.way} change={(way) => set({ way })} />
          <LevelField value={values.level} change={(level) => set({ level })} />
        </div>
        <TextsFields
          label={t('web.external.covers')}
          values={values.covers}
          change={(covers) => set({ covers })}
          checked={checked}
          most={4000}
          long
        />
        <div className="external-pair">
          <DayField
            label={t('web.external.signed')}
            value={values.signedOn}
            change={(signedOn) => set({ signedOn })}
          />
          <DayField
            label={t('web.external.from')}
            value={values.fromOn}
            change={(fromOn) => set({ fromOn })}
          />
          <DayField
            label={t('web.external.until')}
            value={values.untilOn}
            change={(untilOn) => set({ untilOn })}
          />
        </div>
        {!agreement && (
          <DayField
            label={t('web.external.review')}
            help={t('web.external.review-help')}
            value={values.reviewOn}
            change={(reviewOn) => set({ reviewOn })}
            checked={checked}
            needed
          />
        )}
        <TextInput
          type="url"
          label={`${t('web.external.link')} ${t('web.form.optional')}`}
          description={t('web.external.link-help')}
          value={values.link}
          onChange={(event) => set({ link: event.currentTarget.value })}
          maxLength={500}
          autoComplete="off"
        />
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function valuesOf(one: Agreement | undefined) {
  return {
    with: [...(one?.neighbours ?? [])],
    titles: { ...one?.titles } as TextsValues,
    covers: { ...one?.covers } as TextsValues,
    way: (one?.way ?? 'bilateral') as Way,
    level: (one?.level ?? 'strategic') as Level,
    signedOn: one?.signedOn ?? '',
    fromOn: one?.fromOn ?? '',
    untilOn: one?.untilOn ?? '',
    reviewOn: '',
    link: one?.link ?? '',
  };
}
