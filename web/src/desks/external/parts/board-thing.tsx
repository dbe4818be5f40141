// One activity or event on the board: what each side says of it, and a person's word that two of them are the same.
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Board, BoardActivity, BoardEvent } from '../answers.ts';
import { BoardLines } from './board-lines.tsx';
import { BoardParts } from './board-parts.tsx';
import { useBoardWords } from './use-board-words.ts';

type Thing = BoardActivity | BoardEvent;
export type Kind = 'activity' | 'event';

export function BoardThing({ board, thing, kind }: { board: Board; thing: Thing; kind: Kind }) {
  const t = useT();
  const words = useWords();
  const { who } = useBoardWords(board);
  const [first] = thing.says;
  if (!first) return null;
  const sides = thing.says.map(({ side }) => side);
  const id = `board-${first.side}-${first.says.id}`;
  const called = words(first.says.titles);
  return (
    <li className="external-card">
      <article className="external-open" aria-labelledby={id}>
        <div className="row">
          <h3 id={id}>
            <Text of={first.says.titles} />
          </h3>
          {thing.differ && <StateBadge tone="late" text={t('web.board.differs')} />}
        </div>
        {thing.own === null && <Loose board={board} thing={thing} kind={kind} />}
        <BoardLines
          board={board}
          lines={thing.lines}
          // What we noted of a side stands in our column.
          sides={sides}
          caption={called}
          kind={kind === 'activity' ? 'joint' : 'event'}
        />
        {kind === 'activity' && <BoardParts board={board} activity={thing as BoardActivity} />}
        {thing.own !== null && (
          <div className="row screen-only">
            {sides
              .filter((side) => side !== 'own')
              .map((side) => (
                <Untie key={side} board={board} thing={thing} side={side} who={who(side)} />
              ))}
          </div>
        )}
      </article>
    </li>
  );
}

/** Tied to none of ours: a person says whether it is the same as one. */
function Loose({ board, thing, kind }: { board: Board; thing: Thing; kind: Kind }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const { who } = useBoardWords(board);
  const [first] = thing.says;
  const side = first?.side ?? '';
  const all: readonly Thing[] = kind === 'activity' ? board.activities : board.events;
  const ours = all.flatMap(({ own, says }) => {
    const here = says.some((one) => one.side === side);
    return own && !here ? [{ value: own, label: words(says[0]?.says.titles ?? null) }] : [];
  });
  const proposed = all.find(({ own }) => own !== null && own === thing.proposed);
  const [own, setOwn] = useState(thing.proposed ?? '');
  const tie = useOrder('external.tie-board');
  const isOffered = ours.some(({ value }) => value === own);
  return (
    <>
      <p className="muted">{t('web.board.loose', { who: who(side) })}</p>
      {proposed && (
        <p>
          {t('web.board.proposed', {
            who: who(side),
            what: words(proposed.says[0]?.says.titles ?? null),
          })}
        </p>
      )}
      {tie.error && <ProblemNotice error={tie.error} />}
      {may('external.tie-board') && ours.length > 0 && (
        <div className="row screen-only external-pair">
          <NativeSelect
            label={t('web.board.same-as')}
            value={isOffered ? own : ''}
            onChange={(event) => setOwn(event.currentTarget.value)}
            data={['', ...ours]}
          />
          <Button
            variant="default"
            loading={tie.isPending}
            disabled={!isOffered}
            onClick={() =>
              tie.mutate({
                agreement: board.agreement,
                side: side as never,
                kind,
                theirs: first?.says.id ?? '',
                own,
              })
            }
          >
            {t('web.board.tie')}
          </Button>
        </div>
      )}
    </>
  );
}

function Untie(props: { board: Board; thing: Thing; side: string; who: string }) {
  const t = useT();
  const may = useMay();
  const { board, thing, side, who } = props;
  const untie = useOrder('external.untie-board');
  const theirs = thing.says.find((one) => one.side === side)?.says.id;
  const tie = board.ties.find((one) => one.side === side && one.theirs === theirs);
  if (!tie || !may('external.untie-board')) return null;
  return (
    <>
      {untie.error && <ProblemNotice error={untie.error} />}
      <Button
        size="compact-md"
        variant="subtle"
        loading={untie.isPending}
        onClick={() => untie.mutate({ tie: tie.tie })}
      >
        {t('web.board.untie-what', { who })}
      </Button>
    </>
  );
}
