// Which post of an institution sits in a committee or stands in for it, from when until when.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { holdings } from '#desks/committee/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Seat } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { OrganisationField } from './organisation-field.tsx';
import { WordsField } from './words-field.tsx';

export function SeatForm({ body, seat, close }: { body: string; seat?: Seat; close: () => void }) {
  const t = useT();
  const [values, setValues] = useState(() => ({
    organisation: seat?.organisation ?? '',
    holds: seat?.holds ?? 'member',
    post: seat?.post ?? '',
    name: seat?.name ?? '',
    from: seat?.from ?? '',
    until: seat?.until ?? '',
  }));
  const [base] = useState(seat?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const save = useOrder('committee.set-seat');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { organisation, holds, post, name, from, until } = values;
    if (!organisation || !post.trim() || !from) return;
    const facts = {
      organisation,
      holds,
      post: post.trim(),
      name: name.trim() || null,
      from,
      until: until || null,
    };
    save.mutate({ ...facts, body, ...(seat ? { seat: seat.seat, base } : {}) }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.set-seat')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <OrganisationField
          label={t('web.committee.institution')}
          value={values.organisation}
          choose={(organisation) => set({ organisation })}
          checked={checked}
        />
        <NativeSelect
          label={t('web.committee.holds')}
          value={values.holds}
          onChange={(event) => set({ holds: event.currentTarget.value as Seat['holds'] })}
          data={holdings.map((one) => ({ value: one, label: t(`web.committee.holds.${one}`) }))}
        />
        <WordsField
          label={t('web.committee.post')}
          value={values.post}
          change={(post) => set({ post })}
          needed
          checked={checked}
        />
        <WordsField
          label={t('web.committee.post-name')}
          help={t('web.committee.post-name-help')}
          value={values.name}
          change={(name) => set({ name })}
        />
        <div className="committee-pair">
          <DayField
            label={t('web.committee.from')}
            value={values.from}
            change={(from) => set({ from })}
            needed
            checked={checked}
          />
          <DayField
            label={t('web.committee.until')}
            value={values.until}
            change={(until) => set({ until })}
          />
        </div>
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
