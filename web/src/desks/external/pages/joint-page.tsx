// What is done together with others: all of it, or what rests on one agreement; where each side stands.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { JointRow } from '../answers.ts';
import { EventDays } from '../parts/event-days.tsx';
import { stateTones } from '../parts/joint-tones.ts';
import { PublicationWords } from '../../../kernel/parts/publication-words.tsx';
import { jointQuery } from '../queries.ts';
import '../parts/external.css';

export function JointPage() {
  const t = useT();
  const may = useMay();
  const { agreement } = useSearch({ strict: false }) as { agreement?: string };
  const pages = useInfiniteQuery(jointQuery(useHouse(), agreement));
  const activities = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('web.nav.joint')}
      lead={t('web.joint.lead')}
      actions={
        may('external.propose-joint') && (
          <Button
            component={Link}
            to="/external/joint/new"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
          >
            {t('operation.external.propose-joint')}
          </Button>
        )
      }
    >
      {agreement && (
        <p className="row">
          {t('web.joint.of-agreement')}
          <Link to="/external/joint">{t('web.joint.show-all')}</Link>
        </p>
      )}
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && activities.length === 0 && (
        <Empty title={t('web.joint.none')}>{t('web.joint.none-more')}</Empty>
      )}
      <ul className="plain-list">
        {activities.map((one) => (
          <JointLine key={one.joint} joint={one} />
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Page>
  );
}

function JointLine({ joint }: { joint: JointRow }) {
  const t = useT();
  const words = useWords();
  return (
    <li className="external-card">
      <div className="row">
        <Link to="/external/joint/$joint" params={{ joint: joint.joint } as never}>
          <Text of={joint.titles} />
        </Link>
        <StateBadge tone={stateTones[joint.state]} text={t(`state.external.joint.${joint.state}`)} />
        <PublicationWords publication={joint.publication} />
      </div>
      <div>
        <EventDays first={joint.firstOn} last={joint.lastOn} /> · {t(`web.external.level.${joint.level}`)} ·{' '}
        {t(`web.external.way.${joint.way}`)}
      </div>
      <div className="small">
        {joint.sides
          .map(({ party, standing }) => `${words(party.names)}: ${t(`web.joint.standing.${standing}`)}`)
          .join(' · ')}
      </div>
    </li>
  );
}
