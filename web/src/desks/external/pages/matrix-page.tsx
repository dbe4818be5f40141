// The coverage matrix: with whom there was contact, at which level and in which way, and when last; and the contacts held.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Matrix, Talk } from '../answers.ts';
import { levels, ways } from '#desks/external/model/lists.ts';
import '../parts/external.css';

const TalkForm = later(() => import('../parts/talk-form.tsx'), 'TalkForm');

export function MatrixPage() {
  const t = useT();
  const may = useMay();
  const [noting, note] = useDisclosure(false);
  const found = useAsk('external.read-matrix', {});
  const rows = found.data?.rows ?? [];
  return (
    <Page
      title={t('web.nav.coverage')}
      lead={t('web.external.matrix.lead')}
      actions={
        may('external.note-talk') &&
        rows.length > 0 && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={note.open}>
            {t('operation.external.note-talk')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {(matrix) =>
          matrix.rows.length === 0 ? (
            <Empty title={t('web.external.no-neighbours')}>{t('web.external.no-neighbours-more')}</Empty>
          ) : (
            <>
              <MatrixTable rows={matrix.rows} />
              <section className="section" aria-labelledby="talks">
                <h2 id="talks">{t('web.external.talks')}</h2>
                {matrix.talks.length === 0 ? (
                  <Empty title={t('web.external.no-talks')}>{t('web.external.no-talks-more')}</Empty>
                ) : (
                  <ul className="plain-list">
                    {matrix.talks.map((talk) => (
                      <TalkLine key={talk.talk} talk={talk} rows={matrix.rows} />
                    ))}
                  </ul>
                )}
              </section>
            </>
          )
        }
      </Asked>
      {noting && <TalkForm neighbours={rows} close={note.close} />}
    </Page>
  );
}

function MatrixTable({ rows }: { rows: Matrix['rows'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Frame label={t('web.external.matrix.caption')}>
      <table className="plain-table external-matrix">
        <caption className="only-read">{t('web.external.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('web.external.matrix.who')}
            </th>
            {levels.map((level) => (
              <th key={level} scope="colgroup" colSpan={ways.length}>
                {t(`web.external.level.${level}`)}
              </th>
            ))}
          </tr>
          <tr>
            {levels.flatMap((level) =>
              ways.map((way) => (
                <th key={`${level} ${way}`} scope="col">
                  {t(`web.external.way.${way}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ neighbour, names, cells }) => (
            <tr key={neighbour}>
              <th scope="row">
                <Text of={names} />
              </th>
              {cells.map(({ level, way, lastOn, talks }) => (
                <td key={`${level} ${way}`}>
                  {lastOn ? (
                    <>
                      <time dateTime={lastOn}>{format.date(lastOn)}</time>
                      <div className="muted small">{t('web.external.matrix.count', { n: talks })}</div>
                    </>
                  ) : (
                    <span className="muted">{t('web.external.matrix.never')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function TalkLine({ talk, rows }: { talk: Talk; rows: Matrix['rows'] }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [asking, ask] = useDisclosure(false);
  const remove = useOrder('external.remove-talk');
  const names = talk.neighbours.map((one) => words(rows.find(({ neighbour }) => neighbour === one)?.names));
  return (
    <li>
      <div className="split-line">
        <div>
          <strong>{talk.about}</strong>
          <div>
            <time dateTime={talk.heldOn}>{format.date(talk.heldOn)}</time> · {names.join(', ')}
          </div>
          <div className="muted small">
            {t(`web.external.level.${talk.level}`)} · {t(`web.external.way.${talk.way}`)}
          </div>
        </div>
        {may('external.remove-talk') && (
          <Button
            variant="default"
            size="compact-md"
            className="screen-only"
            aria-label={t('web.external.talk.remove-what', { what: talk.about })}
            onClick={ask.open}
          >
            {t('web.external.talk.remove')}
          </Button>
        )}
      </div>
      <ConfirmWithReason
        opened={asking}
        close={ask.close}
        title={t('operation.external.remove-talk')}
        action={t('web.external.talk.remove')}
        withReason={false}
        saving={remove.isPending}
        error={remove.error}
        confirm={() => remove.mutate({ talk: talk.talk }, { onSuccess: ask.close })}
      >
        <p>{t('web.external.talk.remove-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
