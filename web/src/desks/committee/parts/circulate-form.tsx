// Sends minutes round, and says until when institutions may remark.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';

export function CirculateForm(props: { session: string; version: number; close: () => void }) {
  const t = useT();
  const { session, version, close } = props;
  const [silentUntil, setSilentUntil] = useState('');
  const [base] = useState(version);
  const [checked, setChecked] = useState(false);
  const send = useOrder('committee.circulate-minutes');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (silentUntil) send.mutate({ session, base, silentUntil }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('action.committee.minutes.circulate')}>
      <form className="stack" onSubmit={submit} noValidate>
        {send.error && <ProblemNotice error={send.error} />}
        <DayField
          label={t('web.committee.remarks-until')}
          help={t('web.committee.remarks-until-help')}
          value={silentUntil}
          change={setSilentUntil}
          needed
          checked={checked}
        />
        <FormFoot saving={send.isPending} cancel={close} action={t('action.committee.minutes.circulate')} />
      </form>
    </Dialog>
  );
}
