// The register of breaches: what is open with its clock, and what is closed; the newest first.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Breach } from '../answers.ts';
import { BreachBadge, useClockOf } from '../parts/breach-state.tsx';
import '../parts/office.css';

const NoteBreach = later(() => import('../parts/note-breach.tsx'), 'NoteBreach');

export function BreachesPage() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const [noting, note] = useDisclosure(false);
  const found = useAsk('office.find-breaches', {});
  return (
    <Page
      title={t('web.nav.breaches')}
      lead={t('web.breaches.lead')}
      width="narrow"
      actions={
        may('office.note-breach') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={note.open}>
            {t('operation.office.note-breach')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ breaches }) =>
          breaches.length === 0 ? (
            <Empty title={t('web.breaches.none')}>{t('web.breaches.none-more')}</Empty>
          ) : (
            (['open', 'closed'] as const).map((which) => {
              const these = breaches.filter(({ state }) => (state === 'closed') === (which === 'closed'));
              return these.length === 0 ? null : (
                <section key={which} className="section" aria-labelledby={which}>
                  <h2 id={which}>{t(`web.breaches.${which}`)}</h2>
                  <ul className="plain-list">
                    {these.map((one) => (
                      <Line key={one.breach} breach={one} />
                    ))}
                  </ul>
                </section>
              );
            })
          )
        }
      </Asked>
      {noting && (
        <NoteBreach
          close={note.close}
          noted={(breach) => void navigate({ to: '/office/breaches/$breach', params: { breach } })}
        />
      )}
    </Page>
  );
}

function Line({ breach }: { breach: Breach }) {
  const t = useT();
  const format = useFormat();
  const clock = useClockOf(breach);
  return (
    <li className="breach-line">
      <p className="row">
        <Link to="/office/breaches/$breach" params={{ breach: breach.breach }} className="split-line-name">
          {t('web.breach.title', { date: format.date(breach.noticedAt) })}
        </Link>
        <BreachBadge breach={breach} />
      </p>
      <p className="breach-first-words">{breach.what}</p>
      <p className={breach.late ? 'breach-late' : 'muted'}>{clock}</p>
    </li>
  );
}
