// Enters what came in, or corrects what is said of an item with the reason.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useToday } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Item } from '../answers.ts';
import { AboutField } from './about-field.tsx';
import { CorrespondentFields, readSide, sideOf } from './correspondent-fields.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';
import '../parts/registry.css';

export function ItemForm({ item, close }: { item?: Item; close: (entered?: string) => void }) {
  const t = useT();
  const today = useToday();
  const [values, setValues] = useState(() => valuesOf(item, today));
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(item?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const enter = useOrder('registry.enter-incoming');
  const correct = useOrder('registry.correct-item');
  const order = item ? correct : enter;
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const missing = (text: string) => (checked && text.trim() === '' ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const correspondent = readSide(values.side);
    const subjects = readNames(values.subjects);
    if (!correspondent || !subjects) return;
    const facts = {
      correspondent,
      subjects,
      theirNumber: values.theirNumber.trim() || null,
      theirDay: values.theirDay || null,
      paperAt: values.paperAt.trim() || null,
      paperUntil: values.paperUntil || null,
      about: values.about,
    };
    if (item) {
      const reason = values.reason.trim();
      if (reason.length < 3) return;
      return correct.mutate({ ...facts, item: item.item, base, reason }, { onSuccess: () => close() });
    }
    const number = values.number.trim();
    if (values.on === '' || (values.by === 'person' && number === '')) return;
    const numbering =
      values.by === 'desk'
        ? { by: 'desk' as const, on: values.on }
        : { by: 'person' as const, number, on: values.on };
    enter.mutate({ ...facts, numbering }, { onSuccess: (entered) => close(entered.item) });
  };
  return (
    <Dialog
      close={close}
      title={t(item ? 'operation.registry.correct-item' : 'operation.registry.enter-incoming')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        {!item && (
          <div className="registry-pair">
            <NativeSelect
              label={t('web.registry.number-by')}
              value={values.by}
              onChange={(event) => set({ by: event.currentTarget.value as 'desk' | 'person' })}
              data={['desk', 'person'].map((by) => ({ value: by, label: t(`web.registry.number-by.${by}`) }))}
            />
            {values.by === 'person' && (
              <TextInput
                label={t('web.registry.number')}
                value={values.number}
                onChange={(event) => set({ number: event.currentTarget.value })}
                error={missing(values.number)}
                maxLength={60}
                autoComplete="off"
              />
            )}
            <DayField
              label={t('web.registry.numbered-on')}
              value={values.on}
              change={(on) => set({ on })}
              checked={checked}
              needed
            />
          </div>
        )}
        <CorrespondentFields
          label={t(item?.direction === 'outgoing' ? 'web.registry.to' : 'web.registry.from')}
          side={values.side}
          change={(side) => set({ side })}
          checked={checked}
        />
        <NamesFields
          legend={t('web.registry.subject')}
          missing={t('web.registry.one-language')}
          values={values.subjects}
          change={(subjects) => set({ subjects })}
          checked={checked}
          most={300}
        />
        <div className="registry-pair">
          <TextInput
            label={`${t('web.registry.their-number')} ${t('web.form.optional')}`}
            value={values.theirNumber}
            onChange={(event) => set({ theirNumber: event.currentTarget.value })}
            maxLength={60}
            autoComplete="off"
          />
          <DayField
            label={t('web.registry.their-day')}
            value={values.theirDay}
            change={(theirDay) => set({ theirDay })}
          />
        </div>
        <div className="registry-pair">
          <TextInput
            label={`${t('web.registry.paper-at')} ${t('web.form.optional')}`}
            value={values.paperAt}
            onChange={(event) => set({ paperAt: event.currentTarget.value })}
            maxLength={200}
            autoComplete="off"
          />
          <DayField
            label={t('web.registry.paper-until')}
            value={values.paperUntil}
            change={(paperUntil) => set({ paperUntil })}
          />
        </div>
        <AboutField values={values.about} change={(about) => set({ about })} />
        {item && (
          <Textarea
            label={t('web.registry.correct-reason')}
            description={t('web.registry.correct-help')}
            value={values.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            error={missing(values.reason)}
            rows={2}
            maxLength={2000}
          />
        )}
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function valuesOf(one: Item | undefined, today: string) {
  return {
    by: 'desk' as 'desk' | 'person',
    number: '',
    on: today,
    side: sideOf(one?.correspondent),
    subjects: { ...one?.subjects } as NamesValues,
    theirNumber: one?.theirNumber ?? '',
    theirDay: one?.theirDay ?? '',
    paperAt: one?.paperAt ?? '',
    paperUntil: one?.paperUntil ?? '',
    about: [...(one?.about ?? [])],
    reason: '',
  };
}
