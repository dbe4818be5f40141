// Adds to the register what is known by now; what is left empty stays as it stands.
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { MomentField } from '../../../kernel/form/moment-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { fromWallClock, onWallClock } from '../../../kernel/i18n/wall-clock.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useSession } from '../../../kernel/session.tsx';
import type { Breach } from '../answers.ts';

export function EditBreach({ breach, close }: { breach: Breach; close: () => void }) {
  const t = useT();
  const { timeZone } = useSession().node;
  const shown = (moment: string | null) => (moment ? onWallClock(moment, timeZone) : '');
  const [values, setValues] = useState(() => ({
    contained: shown(breach.containedAt),
    touches: breach.touches ?? '',
    peopleTold: shown(breach.peopleToldAt),
    peopleToldHow: breach.peopleToldHow ?? '',
    lessons: breach.lessons ?? '',
  }));
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(breach.version);
  const edit = useOrder('office.edit-breach');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = (value: string) => (value.trim().length < 3 ? undefined : value.trim());
    const { contained, touches, peopleTold, peopleToldHow, lessons } = values;
    const given = {
      containedAt: fromWallClock(contained, timeZone),
      touches: text(touches),
      peopleToldAt: fromWallClock(peopleTold, timeZone),
      peopleToldHow: text(peopleToldHow),
      lessons: text(lessons),
    };
    edit.mutate({ breach: breach.breach, base, ...given }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.office.edit-breach')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {edit.error && <ProblemNotice error={edit.error} />}
        <MomentField
          label={t('web.breach.contained')}
          help={t('web.breach.contained-help')}
          value={values.contained}
          change={(contained) => set({ contained })}
        />
        <Textarea
          label={t('web.breach.touches')}
          description={t('web.breach.touches-help')}
          value={values.touches}
          onChange={(event) => set({ touches: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
        <MomentField
          label={t('web.breach.people-told')}
          help={t('web.breach.people-told-help')}
          value={values.peopleTold}
          change={(peopleTold) => set({ peopleTold })}
        />
        <Textarea
          label={t('web.breach.people-told-how')}
          value={values.peopleToldHow}
          onChange={(event) => set({ peopleToldHow: event.currentTarget.value })}
          rows={2}
          maxLength={2000}
        />
        <Textarea
          label={t('web.breach.lessons')}
          description={t('web.breach.lessons-help')}
          value={values.lessons}
          onChange={(event) => set({ lessons: event.currentTarget.value })}
          rows={3}
          maxLength={2000}
        />
        <FormFoot saving={edit.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
