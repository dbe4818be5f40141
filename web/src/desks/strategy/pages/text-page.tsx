// An imported text before it is accepted: the source on the left, what we read on the right, doubts between them to settle.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT, useTOr } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Progress } from '../../../kernel/parts/progress.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { TextDifference } from '../parts/text-difference.tsx';
import { TextDoubts } from '../parts/text-doubts.tsx';
import { TextSource } from '../parts/text-source.tsx';
import { TextTree } from '../parts/text-tree.tsx';
import { WorkflowState } from '../parts/words.tsx';
import type { TextPage as TextAnswer } from '../queries.ts';
import './import-page.css';

export function TextPage() {
  const { instrument, version } = useParams({
    from: '/house/strategy/strategy/documents/$instrument/texts/$version',
  });
  const page = useAsk('strategy.read-text-version', { instrument, version });
  return (
    <Asked query={page} whole>
      {(found) => <TextView found={found} instrument={instrument} />}
    </Asked>
  );
}

function TextView({ found, instrument }: { found: TextAnswer; instrument: string }) {
  const t = useT();
  const tOr = useTOr();
  const { text, parts, leaves, doubts, unassigned, difference } = found;
  const [at, setAt] = useState<string>();
  const settled = doubts.length - text.openDoubts;
  const open = text.state === 'read' || text.state === 'settled';
  const language = isLanguage(text.language) ? languageNames[text.language] : text.language;
  return (
    <Page
      title={t('web.text.title', { language })}
      crumbs={[
        { to: '/strategy/documents', text: t('web.nav.documents') },
        { to: `/strategy/documents/${instrument}`, text: t('web.text.document') },
      ]}
      width="full"
      beside={<WorkflowState of="text" state={text.state} />}
      lead={
        <>
          {text.fileName} ·{' '}
          {parts
            .map((part) =>
              t('web.text.part', {
                part: tOr(`texts.part.${part.kind}`, part.id),
                n: part.paragraphs,
                unnumbered: part.unnumbered,
              }),
            )
            .join(' · ')}
        </>
      }
      actions={open && <TextActions found={found} instrument={instrument} />}
    >
      {open && doubts.length > 0 && (
        <Progress
          share={settled / doubts.length}
          text={t('web.text.settled', { n: settled, all: doubts.length })}
        />
      )}
      {open && text.openDoubts > 0 && <p className="muted">{t('web.text.may-leave')}</p>}
      {unassigned.length > 0 && (
        <Notice tone="quiet" title={t('web.text.unassigned', { n: unassigned.length })}>
          <ul>
            {unassigned.map(({ start, text: words, why, code }) => (
              <li key={start}>
                <q lang={text.language}>{words}</q> – {tOr(`texts.unassigned.${code}`, why)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <TextDifference difference={difference} language={text.language} />
      <div className="text-import">
        <section aria-labelledby="text-source">
          <h2 id="text-source" className="section-head">
            {t('web.text.source')}
          </h2>
          <TextSource
            source={found.source.text}
            language={text.language}
            leaf={leaves.find(({ address }) => address === at)}
          />
        </section>
        <section aria-labelledby="text-doubts">
          <h2 id="text-doubts" className="section-head">
            {t('web.text.doubts', { n: text.openDoubts })}
          </h2>
          <TextDoubts found={found} instrument={instrument} choose={setAt} />
        </section>
        <section aria-labelledby="text-tree">
          <h2 id="text-tree" className="section-head">
            {t('web.text.read')}
          </h2>
          <TextTree leaves={leaves} language={text.language} at={at} choose={setAt} />
        </section>
      </div>
    </Page>
  );
}

function TextActions({ found, instrument }: { found: TextAnswer; instrument: string }) {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const accept = useOrder('strategy.accept-text');
  const discard = useOrder('strategy.discard-text');
  const [discarding, ask] = useDisclosure(false);
  const { text } = found;
  const place = { instrument, version: text.id };
  const toDocument = () => void navigate({ to: '/strategy/documents/$instrument', params: { instrument } });
  const toReader = () => void navigate({ to: '/strategy/read', search: { instrument, in: text.language } });
  return (
    <>
      {may('strategy.accept-text') && (
        <Button
          disabled={text.openDoubts > 0}
          loading={accept.isPending}
          onClick={() => accept.mutate(place, { onSuccess: toReader })}
        >
          {t('web.text.accept')}
        </Button>
      )}
      {may('strategy.discard-text') && (
        <Button variant="default" onClick={ask.open}>
          {t('web.text.discard')}
        </Button>
      )}
      {text.openDoubts > 0 && (
        <span className="muted">{t('web.text.accept-later', { n: text.openDoubts })}</span>
      )}
      {accept.error && <ProblemNotice error={accept.error} />}
      <ConfirmWithReason
        opened={discarding}
        close={ask.close}
        title={t('web.text.discard')}
        action={t('web.text.discard')}
        saving={discard.isPending}
        error={discard.error}
        confirm={(reason) => discard.mutate({ ...place, reason }, { onSuccess: toDocument })}
      >
        <p>{t('web.text.discard-text')}</p>
      </ConfirmWithReason>
    </>
  );
}
