// Of value in itself: under which words of its own ministry a measure leaves the house, and whether its institution wants the link.
import { Button } from '@mantine/core';
import { IconLink, IconLinkOff, IconTag } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { WithTexts } from '../../../kernel/with-texts.tsx';
import type { MeasurePage } from '../queries.ts';

type Doing = 'label' | 'unlabel' | 'refuse' | 'allow';

export function OwnWork({ found }: { found: MeasurePage }) {
  const { type } = found.item;
  if (type !== 'measure' && type !== 'activity') return null;
  return (
    <WithTexts room="strategy-own">
      <Own found={found} />
    </WithTexts>
  );
}

function Own({ found }: { found: MeasurePage }) {
  const t = useT();
  const format = useFormat();
  const [doing, setDoing] = useState<Doing>();
  const { item, linkRefused, may } = found;
  const own = item.ownLabel?.of === item.id;
  const close = () => setDoing(undefined);
  return (
    <section className="section">
      <h2>{t('web.own.title')}</h2>
      {item.ownLabel ? (
        <>
          <p>
            <Text of={item.ownLabel.label} />
          </p>
          <p className="small muted">{t(own ? 'web.own.shown' : 'web.own.from-above')}</p>
          {own && item.budget.length === 0 && <p className="small">{t('web.own.no-payer')}</p>}
        </>
      ) : (
        <p className="muted">{t('web.own.none')}</p>
      )}
      {linkRefused && (
        <p>{t('web.own.refused', { date: format.date(linkRefused.on), reason: linkRefused.reason })}</p>
      )}
      <div className="page-actions">
        {may.includes('label') && (
          <Button
            variant="default"
            leftSection={<IconTag size={16} stroke={1.5} aria-hidden />}
            onClick={() => setDoing('label')}
          >
            {t(own ? 'web.own.relabel' : 'web.own.label')}
          </Button>
        )}
        {may.includes('label') && own && (
          <Button variant="default" onClick={() => setDoing('unlabel')}>
            {t('web.own.unlabel')}
          </Button>
        )}
        {may.includes('refuse-link') && (
          <Button
            variant="default"
            leftSection={<IconLinkOff size={16} stroke={1.5} aria-hidden />}
            onClick={() => setDoing('refuse')}
          >
            {t('web.own.refuse')}
          </Button>
        )}
        {may.includes('allow-link') && (
          <Button
            variant="default"
            leftSection={<IconLink size={16} stroke={1.5} aria-hidden />}
            onClick={() => setDoing('allow')}
          >
            {t('web.own.allow')}
          </Button>
        )}
      </div>
      {doing === 'label' && <Label found={found} close={close} />}
      {doing === 'unlabel' && <Unlabel found={found} close={close} />}
      {doing === 'refuse' && <Refuse found={found} close={close} />}
      {doing === 'allow' && <Allow found={found} close={close} />}
    </section>
  );
}

type Props = { found: MeasurePage; close: () => void };

function Label({ found, close }: Props) {
  const t = useT();
  const { plan, item } = found;
  const [label, setLabel] = useState<NamesValues>(item.ownLabel?.of === item.id ? item.ownLabel.label : {});
  const [checked, setChecked] = useState(false);
  const save = useOrder('strategy.label-measure');
  const given = readNames(label);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!given) return;
    const order = { plan: plan.id, item: item.id, base: item.version, label: given };
    save.mutate(order, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.own.label')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <p>{t('web.own.label-text')}</p>
        <NamesFields
          legend={t('web.own.legend')}
          missing={t('web.form.missing')}
          values={label}
          change={setLabel}
          checked={checked}
          most={500}
        />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function Unlabel({ found, close }: Props) {
  const t = useT();
  const { plan, item } = found;
  const save = useOrder('strategy.label-measure');
  const order = { plan: plan.id, item: item.id, base: item.version, label: null };
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.own.unlabel')}
      action={t('web.own.unlabel')}
      withReason={false}
      saving={save.isPending}
      error={save.error}
      confirm={() => save.mutate(order, { onSuccess: close })}
    >
      <p>{t('web.own.unlabel-text')}</p>
    </ConfirmWithReason>
  );
}

function Refuse({ found, close }: Props) {
  const t = useT();
  const { plan, item } = found;
  const save = useOrder('strategy.refuse-link');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.own.refuse')}
      action={t('web.own.refuse')}
      saving={save.isPending}
      error={save.error}
      confirm={(reason) => save.mutate({ plan: plan.id, item: item.id, reason }, { onSuccess: close })}
    >
      <p>{t('web.own.refuse-text', { n: found.ties.length })}</p>
    </ConfirmWithReason>
  );
}

function Allow({ found, close }: Props) {
  const t = useT();
  const { plan, item } = found;
  const save = useOrder('strategy.allow-link');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.own.allow')}
      action={t('web.own.allow')}
      withReason={false}
      saving={save.isPending}
      error={save.error}
      confirm={() => save.mutate({ plan: plan.id, item: item.id }, { onSuccess: close })}
    >
      <p>{t('web.own.allow-text')}</p>
    </ConfirmWithReason>
  );
}
