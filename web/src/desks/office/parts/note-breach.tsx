// Enters a breach: what happened and when it was noticed; the rest is added as it becomes known.
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
import { InUseFields } from './in-use-fields.tsx';
import { faultsOfUse, type InUse, nobodyYet, readUse } from './in-use.ts';

export function NoteBreach({ close, noted }: { close: () => void; noted: (breach: string) => void }) {
  const t = useT();
  const { timeZone } = useSession().node;
  const [what, setWhat] = useState('');
  const [noticed, setNoticed] = useState(() => onWallClock(new Date(), timeZone));
  const [use, setUse] = useState<InUse>(nobodyYet);
  const [checked, setChecked] = useState(false);
  const note = useOrder('office.note-breach');
  const named = use.user !== null || use.session.trim() !== '';
  const faults = named ? faultsOfUse(use) : {};
  const noticedAt = fromWallClock(noticed, timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (what.trim().length < 3 || !noticedAt || Object.keys(faults).length > 0) return;
    note.mutate(
      { what: what.trim(), noticedAt, ...(named ? readUse(use, timeZone) : {}) },
      { onSuccess: ({ breach }) => noted(breach) },
    );
  };
  return (
    <Dialog close={close} title={t('operation.office.note-breach')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {note.error && <ProblemNotice error={note.error} />}
        <Textarea
          label={t('web.breach.what')}
          description={t('web.breach.what-help')}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
          error={checked && what.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={4}
          maxLength={2000}
          data-autofocus
        />
        <MomentField
          label={t('web.breach.noticed')}
          help={t('web.breach.noticed-help')}
          value={noticed}
          change={setNoticed}
          error={checked && !noticedAt ? t('web.form.missing') : undefined}
        />
        <fieldset className="form-plain">
          <legend>
            {t('web.breach.used')} {t('web.form.optional')}
          </legend>
          <div className="stack">
            <p className="muted">{t('web.breach.used-help')}</p>
            <InUseFields values={use} change={setUse} faults={checked ? faults : {}} />
          </div>
        </fieldset>
        <FormFoot saving={note.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
