// Says at which address a report stands for anybody, or takes that back.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

type Props = { plan: string; report: string; at: string; close: () => void };

export function PublishReport({ plan, report, at, close }: Props) {
  const t = useT();
  const publish = useOrder('strategy.publish-report');
  const [address, setAddress] = useState(at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate({ plan, report, address: address.trim() || null }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.report.publish')}>
      <form className="stack" onSubmit={submit} noValidate>
        {publish.error && <ProblemNotice error={publish.error} />}
        <p className="small muted">{t('web.report.publish-text')}</p>
        <TextInput
          type="url"
          maxLength={500}
          data-autofocus
          label={t('web.report.publish-address')}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <FormFoot saving={publish.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
