// Guidance: its versions with their days and texts, to what it speaks, the measures that it reaches, who may see it.
import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { GuidanceVersionCard } from '../parts/guidance-version-card.tsx';
import { GuidanceStanding, Issuer } from '../parts/guidance-words.tsx';
import { Publication } from '../parts/publication.tsx';
import { paragraphSign, WorkflowState } from '../parts/words.tsx';
import type { GuidancePage as GuidanceAnswer } from '../queries.ts';

const GuidanceForm = later(() => import('../parts/guidance-form.tsx'), 'GuidanceForm');
const VersionForm = later(() => import('../parts/guidance-version-form.tsx'), 'GuidanceVersionForm');

export function GuidancePage() {
  const { guidance } = useParams({ from: '/house/strategy/strategy/guidance/$guidance' });
  const page = useAsk('strategy.read-guidance', { guidance });
  return (
    <Asked query={page} whole>
      {(found) => <View key={guidance} found={found} />}
    </Asked>
  );
}

function View({ found }: { found: GuidanceAnswer }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { guidance, versions } = found;
  const { withdrawn } = guidance;
  return (
    <Page
      title={words(guidance.titles)}
      heading={<Text of={guidance.titles} />}
      crumbs={[{ to: '/strategy/guidance', text: t('web.nav.guidance') }]}
      beside={<GuidanceStanding standing={guidance.standing} />}
      lead={<Issuer guidance={guidance} />}
      actions={!withdrawn && <Actions found={found} />}
    >
      {withdrawn && (
        <Notice
          tone="late"
          title={t('web.guidance.withdrawn', {
            date: format.date(withdrawn.on),
            reason: withdrawn.reason,
          })}
        />
      )}
      <div className="record">
        <div className="record-facts">
          <section className="section">
            <h2>{t('web.guidance.versions')}</h2>
            {versions.length === 0 && <p className="muted">{t('web.guidance.no-version')}</p>}
            {versions.map((version) => (
              <GuidanceVersionCard key={version.id} guidance={guidance} version={version} />
            ))}
          </section>
          <Measures found={found} />
        </div>
        <aside className="record-side">
          <Places found={found} />
          <section className="section">
            <h2>{t('web.publication.title')}</h2>
            <Publication
              of={{ object: 'guidance', guidance: guidance.id }}
              version={guidance.version}
              publication={guidance.publication}
            />
          </section>
        </aside>
      </div>
    </Page>
  );
}

function Actions({ found }: { found: GuidanceAnswer }) {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'begin' | 'withdraw'>();
  const [base, setBase] = useState(found.guidance.version);
  const withdraw = useOrder('strategy.withdraw-guidance');
  const close = () => setOpen(undefined);
  const { guidance, versions } = found;
  return (
    <>
      {may('strategy.edit-guidance') && (
        <>
          {versions.every(({ standing }) => standing !== 'draft') && (
            <Button
              leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
              onClick={() => setOpen('begin')}
            >
              {t('web.guidance.begin')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
            onClick={() => setOpen('edit')}
          >
            {t('web.guidance.edit')}
          </Button>
        </>
      )}
      {may('strategy.withdraw-guidance') && (
        <Button
          variant="default"
          onClick={() => {
            setBase(guidance.version);
            setOpen('withdraw');
          }}
        >
          {t('web.guidance.withdraw')}
        </Button>
      )}
      {open === 'edit' && <GuidanceForm found={found} close={close} />}
      {open === 'begin' && <VersionForm guidance={guidance} draft={undefined} close={close} />}
      <ConfirmWithReason
        opened={open === 'withdraw'}
        close={close}
        title={t('web.guidance.withdraw')}
        action={t('web.guidance.withdraw')}
        saving={withdraw.isPending}
        error={withdraw.error}
        confirm={(reason) =>
          withdraw.mutate({ guidance: guidance.id, base, of: null, reason }, { onSuccess: close })
        }
      >
        <p>{t('web.guidance.withdraw-text')}</p>
      </ConfirmWithReason>
    </>
  );
}

function Places({ found }: { found: GuidanceAnswer }) {
  const t = useT();
  return (
    <section className="section">
      <h2>{t('web.guidance.places')}</h2>
      <ul className="plain-list">
        {found.places.map(({ instrument, address, heading }) => (
          <li key={`${instrument} ${address}`}>
            {address.startsWith('line/') ? (
              <span className="muted">{paragraphSign(address)}</span>
            ) : (
              <Link to="/strategy/read" search={{ instrument, at: address }}>
                {paragraphSign(address)}
              </Link>
            )}{' '}
            <Text of={heading} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Measures({ found }: { found: GuidanceAnswer }) {
  const t = useT();
  const { measures } = found;
  return (
    <section className="section">
      <h2>{t('web.guidance.measures')}</h2>
      {measures.length === 0 && <p className="muted">{t('web.guidance.no-measures')}</p>}
      <ul className="plain-list">
        {measures.map(({ plan, item, externalId, titles, state }) => (
          <li key={item} className="line-item">
            <div>
              {externalId && <span className="muted">{externalId} </span>}
              <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
                <Text of={titles} />
              </Link>
            </div>
            {state && <WorkflowState of="measure" state={state} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
