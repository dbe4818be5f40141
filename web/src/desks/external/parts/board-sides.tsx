// The sides of a board: as of which file each speaks, what is in doubt or missing, and by which keys its files are known.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Board, BoardSide } from '../answers.ts';

const KeyForm = later(() => import('./key-form.tsx'), 'KeyForm');
const ConfirmDialog = later(() => import('../../../kernel/form/confirm-dialog.tsx'), 'ConfirmDialog');

export function BoardSides({ board }: { board: Board }) {
  const t = useT();
  return (
    <section className="section" aria-labelledby="sides">
      <h2 id="sides">{t('web.board.sides')}</h2>
      <ul className="plain-list">
        {board.sides.map((one) => (
          <Side key={one.side} board={board} side={one} />
        ))}
      </ul>
    </section>
  );
}

function Side({ board, side }: { board: Board; side: BoardSide }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const { files, keys, missing, left } = side;
  const isOurs = side.side === 'own';
  const [stands, ...others] = files.toSorted((a, b) => Number(b.stands) - Number(a.stands));
  const who = words(side.names);
  return (
    <li className="external-card external-open">
      <h3>
        <Text of={side.names} />
        {side.code && <span className="muted"> {side.code}</span>}
      </h3>
      {isOurs && <p className="muted">{t('web.board.ours-note')}</p>}
      {left && <Notice tone="waiting">{t('web.board.left')}</Notice>}
      {stands ? <File file={stands} /> : !isOurs && <p className="muted">{t('web.board.no-file')}</p>}
      {files.some(({ doubted }) => doubted) && (
        <Notice tone="late" title={t('web.board.doubted')}>
          <p>{t('web.board.doubted-more')}</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="waiting">
          {t('web.board.missing', { n: missing.length, list: missing.join(', ') })}
        </Notice>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('web.board.earlier', { n: others.length })}</summary>
          {others.map((file) => (
            <File key={file.file} file={file} />
          ))}
        </details>
      )}
      {keys.map((one) => (
        <Key key={one.id} known={one} />
      ))}
      {!isOurs && !left && keys.every(({ endedOn }) => endedOn !== null) && (
        <p className="muted">{t('web.board.no-key')}</p>
      )}
      {!isOurs && !left && board.standing && (
        <div className="row screen-only">
          {may('external.read-side-file') && (
            <Link
              className="tool-button"
              to="/external/board/$agreement/read"
              params={{ agreement: board.agreement } as never}
              search={{ side: side.side } as never}
              aria-label={t('web.board.read-of', { who })}
            >
              {t('web.board.read')}
            </Link>
          )}
          {may('external.add-key') && (
            <Button size="compact-md" variant="default" onClick={() => setAdding(true)}>
              {t('web.board.add-key-of', { who })}
            </Button>
          )}
        </div>
      )}
      {adding && <KeyForm neighbour={side.side} who={who} close={() => setAdding(false)} />}
    </li>
  );
}

function File({ file }: { file: BoardSide['files'][number] }) {
  const t = useT();
  const format = useFormat();
  return (
    <p>
      {file.stands && <StateBadge tone="done" text={t('web.board.stands')} />}{' '}
      {!file.trusted && <StateBadge tone="late" text={t('web.board.untrusted')} />}{' '}
      {file.doubted && <StateBadge tone="late" text={t('web.board.doubted')} />}{' '}
      {t('web.board.file', {
        n: file.number,
        date: format.date(file.saidOn),
        who: file.signedBy,
        channel: file.channel,
        at: format.date(file.readAt),
      })}
      {file.hidden > 0 && ` ${t('web.board.hidden', { n: file.hidden })}`}
    </p>
  );
}

function Key({ known }: { known: BoardSide['keys'][number] }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const end = useOrder('external.end-key');
  return (
    <div className="small">
      <code className="external-address">{known.key}</code>
      <div className="muted">
        {t('web.board.key-since', { date: format.date(known.since), learned: known.learned })}{' '}
        {known.endedOn &&
          t('web.board.key-ended', { date: format.date(known.endedOn), reason: known.endReason ?? '' })}
      </div>
      {!known.endedOn && may('external.end-key') && (
        <Button
          className="screen-only"
          size="compact-md"
          variant="subtle"
          onClick={() => setAsking(true)}
          aria-label={t('web.external.act-of', { act: t('web.board.end-key'), what: known.key })}
        >
          {t('web.board.end-key')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          close={() => setAsking(false)}
          title={t('operation.external.end-key')}
          action={t('web.board.end-key')}
          saving={end.isPending}
          error={end.error}
          confirm={(reason) => end.mutate({ key: known.id, reason }, { onSuccess: () => setAsking(false) })}
        >
          <p>{t('web.board.end-key-text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
