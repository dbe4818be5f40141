// One item of the registry: what it is, where it stands, its scans, what was corrected, and the next step.
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Item, ItemPage as Answer } from '../answers.ts';
import { Correspondent } from '../parts/correspondent.tsx';
import { Corrections } from '../parts/corrections.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Scans } from '../parts/scans.tsx';
import { StateWords } from '../parts/state-words.tsx';
import '../parts/registry.css';

const ItemForm = later(() => import('../parts/item-form.tsx'), 'ItemForm');
const LetterForm = later(() => import('../parts/letter-form.tsx'), 'LetterForm');
const AssignForm = later(() => import('../parts/assign-form.tsx'), 'AssignForm');

export function ItemPage() {
  const { item } = useParams({ from: '/house/registry/registry/items/$item' });
  const found = useAsk('registry.read-item', { item });
  return (
    <Asked query={found} whole>
      {(answer) => <ItemView key={item} answer={answer} />}
    </Asked>
  );
}

function ItemView({ answer }: { answer: Answer }) {
  const t = useT();
  const words = useWords();
  const { item, scans, corrections } = answer;
  return (
    <Page
      title={words(item.subjects)}
      heading={<Text of={item.subjects} />}
      crumbs={[{ to: '/registry/items', text: t('web.nav.registry') }]}
      beside={<StateWords of={item} />}
      actions={<Acts item={item} />}
    >
      <Facts item={item} />
      <Scans item={item.item} scans={scans} />
      <Corrections corrections={corrections} />
    </Page>
  );
}

function Facts({ item }: { item: Item }) {
  const t = useT();
  const format = useFormat();
  const { assignedTo, theirNumber, theirDay, paperAt, paperUntil, about, dueOn } = item;
  return (
    <dl className="facts">
      <dt>{t('web.registry.number')}</dt>
      <dd>
        {item.number ?? t('web.registry.no-number')}
        {item.numberedOn && `, ${format.date(item.numberedOn)}`}
      </dd>
      <dt>{t(item.direction === 'incoming' ? 'web.registry.from' : 'web.registry.to')}</dt>
      <dd>
        <Correspondent of={item.correspondent} />
      </dd>
      {(theirNumber || theirDay) && (
        <>
          <dt>{t('web.registry.their-number')}</dt>
          <dd>{[theirNumber, theirDay && format.date(theirDay)].filter(Boolean).join(', ')}</dd>
        </>
      )}
      {paperAt && (
        <>
          <dt>{t('web.registry.paper-at')}</dt>
          <dd>
            {paperUntil
              ? t('web.registry.paper-until-day', { place: paperAt, day: format.date(paperUntil) })
              : paperAt}
          </dd>
        </>
      )}
      {assignedTo && (
        <>
          <dt>{t('web.registry.assigned-to')}</dt>
          <dd>
            <Text of={assignedTo.names} />
            {assignedTo.post && (
              <>
                {' · '}
                <Text of={assignedTo.postNames} />
              </>
            )}
          </dd>
        </>
      )}
      {dueOn && (
        <>
          <dt>{t('web.registry.due-on')}</dt>
          <dd>
            <time dateTime={dueOn}>{format.date(dueOn)}</time>
          </dd>
        </>
      )}
      {item.answeredBy && (
        <>
          <dt>{t('web.registry.answered-by')}</dt>
          <dd>
            <Link to="/registry/letters/$letter" params={{ letter: item.answeredBy }}>
              {t('web.registry.answered-open')}
            </Link>
          </dd>
        </>
      )}
      {item.reason && (
        <>
          <dt>{t('web.registry.reason')}</dt>
          <dd>{item.reason}</dd>
        </>
      )}
      {about.length > 0 && (
        <>
          <dt>{t('web.registry.about')}</dt>
          <dd>
            <ul className="plain-list">
              {about.map((one) => (
                <li key={one.item}>
                  <Link
                    to="/strategy/plan/items/$item"
                    params={{ item: one.item }}
                    search={{ plan: one.plan }}
                  >
                    <MeasureName of={one} />
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function Acts({ item }: { item: Item }) {
  const t = useT();
  const may = useMay();
  const [act, setAct] = useState<'answer' | 'assign' | 'file' | 'void' | 'correct'>();
  const file = useOrder('registry.file-incoming');
  const spoil = useOrder('registry.void-incoming');
  const done = () => setAct(undefined);
  const incoming = item.direction === 'incoming';
  const open = incoming && (item.state === 'entered' || item.state === 'assigned');
  return (
    <>
      {open && may('registry.draft-letter') && item.correspondent.kind !== 'private-person' && (
        <Button variant={item.state === 'assigned' ? 'filled' : 'default'} onClick={() => setAct('answer')}>
          {t('web.registry.answer')}
        </Button>
      )}
      {open && may('registry.assign-incoming') && (
        <Button variant={item.state === 'entered' ? 'filled' : 'default'} onClick={() => setAct('assign')}>
          {t(item.state === 'entered' ? 'action.registry.incoming.assign' : 'web.registry.assign-anew')}
        </Button>
      )}
      {open && may('registry.file-incoming') && (
        <Button variant="default" onClick={() => setAct('file')}>
          {t('action.registry.incoming.file')}
        </Button>
      )}
      {may('registry.correct-item') && (
        <Button variant="default" onClick={() => setAct('correct')}>
          {t('operation.registry.correct-item')}
        </Button>
      )}
      {incoming && item.state === 'entered' && may('registry.void-incoming') && (
        <Button variant="default" onClick={() => setAct('void')}>
          {t('action.registry.incoming.void')}
        </Button>
      )}
      {act === 'answer' && <LetterForm answers={item} close={done} />}
      {act === 'assign' && <AssignForm item={item} close={done} />}
      {act === 'correct' && <ItemForm item={item} close={done} />}
      <ConfirmWithReason
        opened={act === 'file'}
        close={done}
        title={t('operation.registry.file-incoming')}
        action={t('action.registry.incoming.file')}
        saving={file.isPending}
        error={file.error}
        confirm={(reason) => file.mutate({ item: item.item, reason }, { onSuccess: done })}
      >
        <p>{t('web.registry.file-text')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={act === 'void'}
        close={done}
        title={t('operation.registry.void-incoming')}
        action={t('action.registry.incoming.void')}
        saving={spoil.isPending}
        error={spoil.error}
        confirm={(reason) => spoil.mutate({ item: item.item, reason }, { onSuccess: done })}
      >
        <p>{t('web.registry.void-text')}</p>
      </ConfirmWithReason>
    </>
  );
}
