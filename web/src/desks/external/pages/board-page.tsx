// The common board of an agreement: what each side says for itself, as of which signed file, and where two say different things.
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Board } from '../answers.ts';
import { BoardLines } from '../parts/board-lines.tsx';
import { BoardSides } from '../parts/board-sides.tsx';
import { BoardThing } from '../parts/board-thing.tsx';
import { useBoardWords } from '../parts/use-board-words.ts';
import '../parts/external.css';

const OpenBoard = later(() => import('../parts/open-board.tsx'), 'OpenBoard');
const OwnFile = later(() => import('../parts/own-file.tsx'), 'OwnFile');

export function BoardPage() {
  const t = useT();
  const words = useWords();
  const { agreement } = useParams({ strict: false }) as { agreement: string };
  const found = useAsk('external.read-board', { agreement: agreement as never });
  const titles = found.data?.board.titles ?? null;
  return (
    <Page
      title={titles ? t('web.external.board-of', { what: words(titles) }) : t('web.external.board')}
      lead={t('web.board.lead')}
      crumbs={[{ to: '/external/register', text: t('web.nav.neighbours') }]}
    >
      <Asked query={found}>
        {({ board }) => (board.board ? <Whole board={board} /> : <None board={board} />)}
      </Asked>
    </Page>
  );
}

function None({ board }: { board: Board }) {
  const t = useT();
  const may = useMay();
  const [opening, setOpening] = useState(false);
  return (
    <>
      <Empty title={t('web.board.none')}>{t('web.board.none-more')}</Empty>
      {board.standing && may('external.open-board') && (
        <div className="row">
          <Button onClick={() => setOpening(true)}>{t('operation.external.open-board')}</Button>
          <Link
            className="tool-button"
            to="/external/board/$agreement/read"
            params={{ agreement: board.agreement } as never}
            search={{} as never}
          >
            {t('web.board.read')}
          </Link>
        </div>
      )}
      <BoardSides board={board} />
      {opening && <OpenBoard agreement={board.agreement} close={() => setOpening(false)} />}
    </>
  );
}

function Whole({ board }: { board: Board }) {
  const t = useT();
  const words = useWords();
  const { activities, events } = board;
  const lines = [board, ...activities, ...events].flatMap((one) => one.lines);
  const n = lines.filter(({ differ }) => differ).length;
  const speaking = board.lines[0]?.says.map(({ side }) => side) ?? [];
  return (
    <>
      {!board.standing && <Notice tone="waiting">{t('web.board.over')}</Notice>}
      <p>
        <StateBadge tone={n > 0 ? 'late' : 'done'} text={t('web.board.differ', { n })} />
      </p>
      <BoardSides board={board} />
      <section className="section" aria-labelledby="agreement">
        <h2 id="agreement">{t('web.board.agreement')}</h2>
        <BoardLines
          board={board}
          lines={board.lines}
          sides={speaking}
          caption={t('web.external.board-of', { what: words(board.titles) })}
          kind="agreement"
        />
      </section>
      <section className="section" aria-labelledby="activities">
        <h2 id="activities">{t('web.board.activities')}</h2>
        {activities.length === 0 && <p className="muted">{t('web.board.no-activities')}</p>}
        <ul className="plain-list">
          {activities.map((one) => (
            <BoardThing key={keyOf(one)} board={board} thing={one} kind="activity" />
          ))}
        </ul>
      </section>
      {events.length > 0 && (
        <section className="section" aria-labelledby="events">
          <h2 id="events">{t('web.board.events')}</h2>
          <ul className="plain-list">
            {events.map((one) => (
              <BoardThing key={keyOf(one)} board={board} thing={one} kind="event" />
            ))}
          </ul>
        </section>
      )}
      {board.commitments.length > 0 && <Promises board={board} />}
      <OwnFile board={board} />
      <p className="small muted">{t('web.board.number', { number: board.board?.shared ?? '' })}</p>
    </>
  );
}

const keyOf = ({ says: [first] }: Board['activities'][number] | Board['events'][number]) =>
  `${first?.side} ${first?.says.id}`;

function Promises({ board }: { board: Board }) {
  const t = useT();
  const format = useFormat();
  const { who } = useBoardWords(board);
  return (
    <section className="section" aria-labelledby="promises">
      <h2 id="promises">{t('web.board.commitments')}</h2>
      <ul className="plain-list">
        {board.commitments.map(({ side, says }) => (
          <li key={`${side} ${says.id}`} className="external-point">
            <strong>{who(side)}</strong>, <Text of={says.by} />: <Text of={says.says} />.{' '}
            {says.dueOn && t('web.board.by-day', { date: format.date(says.dueOn) })}{' '}
            {t(`web.external.commitment.${says.state}`)}
            {says.outcome && `. ${says.outcome}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
