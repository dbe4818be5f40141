// What of the record of actions is kept beyond its days, since when and why; and the way to keep more, or no longer.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Hold } from '../answers.ts';
import '../parts/office.css';

const HoldLedger = later(() => import('../parts/hold-ledger.tsx'), 'HoldLedger');

export function HoldsPage() {
  const t = useT();
  const may = useMay();
  const [holding, hold] = useDisclosure(false);
  const [lifting, setLifting] = useState<Hold>();
  const found = useAsk('office.find-ledger-holds', {});
  return (
    <Page
      title={t('web.holds.title')}
      lead={t('web.holds.lead')}
      width="narrow"
      crumbs={[{ to: '/office/ledger', text: t('web.nav.ledger') }]}
      actions={
        may('office.hold-ledger') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={hold.open}>
            {t('operation.office.hold-ledger')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ holds }) =>
          holds.length === 0 ? (
            <Empty title={t('web.holds.none')}>{t('web.holds.none-more')}</Empty>
          ) : (
            <ul className="plain-list">
              {holds.map((one) => (
                <Line key={one.hold} hold={one} lift={() => setLifting(one)} />
              ))}
            </ul>
          )
        }
      </Asked>
      {holding && <HoldLedger close={hold.close} />}
      {lifting && <Lift hold={lifting} close={() => setLifting(undefined)} />}
    </Page>
  );
}

function Line({ hold, lift }: { hold: Hold; lift: () => void }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { kind, reason, user, name, session, record, from, until, setAt } = hold;
  return (
    <li className="split-line hold-line">
      <div>
        <p>
          <strong>{t(`web.holds.kind-${kind}`)}</strong>: {reason}
        </p>
        {user && <p>{t('web.holds.account', { name: name ?? user })}</p>}
        {session && <p className="hold-id">{t('web.holds.session', { id: session })}</p>}
        {record && (
          <p className="hold-id">
            {t('web.ledger.record')}:{' '}
            <Link to="/office/ledger" search={{ record }}>
              {record}
            </Link>
          </p>
        )}
        <p className="muted">
          {t('web.breach.span', { from: format.moment(from), until: format.moment(until) })}
          {' · '}
          {t('web.holds.set', { date: format.moment(setAt) })}
        </p>
      </div>
      {may('office.lift-ledger-hold') && (
        <Button
          variant="default"
          size="compact-md"
          className="screen-only"
          aria-label={`${t('web.holds.lift')}: ${reason}`}
          onClick={lift}
        >
          {t('web.holds.lift')}
        </Button>
      )}
    </li>
  );
}

function Lift({ hold, close }: { hold: Hold; close: () => void }) {
  const t = useT();
  const lift = useOrder('office.lift-ledger-hold');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.holds.lift')}
      action={t('web.holds.lift')}
      withReason={false}
      saving={lift.isPending}
      error={lift.error}
      confirm={() => lift.mutate({ hold: hold.hold }, { onSuccess: close })}
    >
      <p>
        <strong>{t(`web.holds.kind-${hold.kind}`)}</strong>: {hold.reason}
      </p>
      <p>{t('web.holds.lift-text')}</p>
    </ConfirmWithReason>
  );
}
