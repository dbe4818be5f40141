// Keeps entries of the record of actions beyond their days: about an account, a session or a record, in a span of time.
import { Radio, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useSession } from '../../../kernel/session.tsx';
import { InUseFields } from './in-use-fields.tsx';
import { faultsOfUse, type InUse, isId, nobodyYet, readUse } from './in-use.ts';

const kinds = ['breach', 'complaint'] as const;

export function HoldLedger({ close }: { close: () => void }) {
  const t = useT();
  const { timeZone } = useSession().node;
  const [kind, setKind] = useState<(typeof kinds)[number]>('complaint');
  const [use, setUse] = useState<InUse>(nobodyYet);
  const [record, setRecord] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const hold = useOrder('office.hold-ledger');
  const faults = faultsOfUse(use);
  const named = use.user !== null || use.session.trim() !== '' || record.trim() !== '';
  const recordFault = !named
    ? 'web.holds.one'
    : record.trim() && !isId(record)
      ? 'web.breach.session-wrong'
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (recordFault || Object.keys(faults).length > 0 || reason.trim().length < 3) return;
    const about = record.trim() ? { record: record.trim() } : {};
    hold.mutate({ kind, reason: reason.trim(), ...about, ...readUse(use, timeZone) }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.office.hold-ledger')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {hold.error && <ProblemNotice error={hold.error} />}
        <Radio.Group
          label={t('web.holds.kind')}
          value={kind}
          onChange={(value) => setKind(value === 'breach' ? 'breach' : 'complaint')}
        >
          <div className="row">
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(`web.holds.kind-${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('web.ledger.record')}
          description={t('web.holds.record-help')}
          value={record}
          onChange={(event) => setRecord(event.currentTarget.value)}
          error={checked && recordFault ? t(recordFault) : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <InUseFields values={use} change={setUse} faults={checked ? faults : {}} />
        <Textarea
          label={t('web.confirm.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={2}
          maxLength={500}
        />
        <FormFoot saving={hold.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
