// The forms of threat as this office words them, how many measures answer each, and what is out of use.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { ThreatForm } from '../queries.ts';

const ThreatFormDialog = later(() => import('../parts/threat-form-dialog.tsx'), 'ThreatFormDialog');

export function ThreatFormsPage() {
  const t = useT();
  const may = useMay();
  const found = useAsk('strategy.find-threat-forms', {});
  const [adding, add] = useDisclosure(false);
  return (
    <Page
      title={t('web.nav.threat-forms')}
      lead={t('web.forms.lead')}
      crumbs={[{ to: '/strategy/threat-picture', text: t('web.nav.threat-picture') }]}
      actions={
        may('strategy.add-threat-form') && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={add.open}
          >
            {t('web.forms.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ forms }) =>
          forms.length === 0 ? (
            <Empty title={t('web.forms.none')} action={<Install />}>
              {t('web.forms.none-more')}
            </Empty>
          ) : (
            <ul className="plain-list">
              {forms.map((form) => (
                <Form key={form.id} form={form} />
              ))}
            </ul>
          )
        }
      </Asked>
      {adding && <ThreatFormDialog close={add.close} />}
    </Page>
  );
}

function Form({ form }: { form: ThreatForm }) {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const [doing, setDoing] = useState<'edit' | 'retire'>();
  const close = () => setDoing(undefined);
  const retire = useOrder('strategy.retire-threat-form');
  const { retired } = form;
  return (
    <li className="line-item">
      <div>
        <strong className="serif">
          <Text of={form.titles} />
        </strong>
        {form.description && (
          <div className="reading">
            <Text of={form.description} />
          </div>
        )}
        <div className="small muted">
          {t('web.forms.measures', { n: form.measures })}
          {form.source && ` · ${form.source}`}
        </div>
        {retired && (
          <div className="small muted">
            {t('web.forms.retired', { date: format.date(retired.on), reason: retired.reason })}
          </div>
        )}
      </div>
      {!retired && may('strategy.edit-threat-form') && (
        <span className="row screen-only">
          {(['edit', 'retire'] as const).map((one) => (
            <button key={one} type="button" className="tool-button" onClick={() => setDoing(one)}>
              {t(`web.forms.${one}`)}
              <span className="only-read">
                : <Text of={form.titles} />
              </span>
            </button>
          ))}
        </span>
      )}
      {doing === 'edit' && <ThreatFormDialog form={form} close={close} />}
      <ConfirmWithReason
        opened={doing === 'retire'}
        close={close}
        title={t('web.forms.retire')}
        action={t('web.forms.retire')}
        saving={retire.isPending}
        error={retire.error}
        confirm={(reason) =>
          retire.mutate({ form: form.id, base: form.version, reason }, { onSuccess: close })
        }
      >
        <p>
          <Text of={form.titles} />. {t('web.forms.retire-text')}
        </p>
      </ConfirmWithReason>
    </li>
  );
}

function Install() {
  const t = useT();
  const may = useMay();
  const install = useOrder('strategy.install-threat-forms');
  if (!may('strategy.install-threat-forms')) return null;
  return (
    <>
      {install.error && <ProblemNotice error={install.error} />}
      <Button loading={install.isPending} onClick={() => install.mutate({})}>
        {t('web.forms.install')}
      </Button>
    </>
  );
}
