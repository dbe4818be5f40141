// Who attended for an institution: in person, by a substitute, or by a stand-in on the member's written word.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { attendanceWays } from '#desks/committee/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Attendance, Seat } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { OrganisationField } from './organisation-field.tsx';
import { WordsField } from './words-field.tsx';

const sits: Readonly<Record<Attendance['way'], readonly string[]>> = {
  'in-person': ['chair', 'member'],
  'written-word': ['chair', 'member'],
  substitute: ['substitute'],
  guest: ['observer'],
};

export function AttendanceForm(props: {
  session: string;
  seats: readonly Seat[];
  entry?: Attendance;
  close: () => void;
}) {
  const t = useT();
  const { session, seats, entry, close } = props;
  const [values, setValues] = useState(() => ({
    organisation: entry?.organisation ?? '',
    way: entry?.way ?? ('in-person' as Attendance['way']),
    post: entry?.post ?? '',
    name: entry?.name ?? '',
    standIn: entry?.word?.standIn ?? '',
    number: entry?.word?.number ?? '',
    on: entry?.word?.on ?? '',
    keptAt: entry?.word?.keptAt ?? '',
  }));
  const [checked, setChecked] = useState(false);
  const save = useOrder('committee.set-attendance');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  /** The post and name that the seat has, so that they are not typed again. */
  const choose = (organisation: string, way: Attendance['way']) => {
    const seat = seats.find((one) => one.organisation === organisation && sits[way].includes(one.holds));
    set({ organisation, way, ...(seat ? { post: seat.post, name: seat.name ?? '' } : {}) });
  };
  const { organisation, way, post, name, standIn, number, on, keptAt } = values;
  const onWord = way === 'written-word';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const missing = onWord && !(standIn.trim() && number.trim() && on && keptAt.trim());
    if (!organisation || !post.trim() || missing) return;
    const word = onWord
      ? { standIn: standIn.trim(), number: number.trim(), on, keptAt: keptAt.trim() }
      : null;
    const attends = { organisation, way, post: post.trim(), name: name.trim() || null, word };
    save.mutate({ session, attends, ...(entry ? { entry: entry.entry } : {}) }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.set-attendance')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <OrganisationField
          label={t('web.committee.institution')}
          value={organisation}
          choose={(chosen) => choose(chosen, way)}
          checked={checked}
        />
        <NativeSelect
          label={t('web.committee.way')}
          value={way}
          onChange={(event) => choose(organisation, event.currentTarget.value as Attendance['way'])}
          data={attendanceWays.map((one) => ({ value: one, label: t(`web.committee.way.${one}`) }))}
        />
        <WordsField
          label={t('web.committee.post')}
          value={post}
          change={(next) => set({ post: next })}
          needed
          checked={checked}
        />
        <WordsField
          label={t('web.committee.post-name')}
          help={t('web.committee.attended-name-help')}
          value={name}
          change={(next) => set({ name: next })}
        />
        {onWord && (
          <fieldset className="form-plain">
            <legend>{t('web.committee.word')}</legend>
            <p className="muted small">{t('web.committee.word-help')}</p>
            <div className="committee-pair">
              <WordsField
                label={t('web.committee.stand-in')}
                value={standIn}
                change={(next) => set({ standIn: next })}
                needed
                checked={checked}
              />
              <WordsField
                label={t('web.committee.registry.number')}
                value={number}
                change={(next) => set({ number: next })}
                needed
                checked={checked}
              />
              <DayField
                label={t('web.committee.registry.on')}
                value={on}
                change={(next) => set({ on: next })}
                needed
                checked={checked}
              />
              <WordsField
                label={t('web.committee.registry.kept')}
                value={keptAt}
                change={(next) => set({ keptAt: next })}
                needed
                checked={checked}
              />
            </div>
          </fieldset>
        )}
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
