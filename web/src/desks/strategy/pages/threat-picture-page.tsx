// The threat picture: the version in force or an earlier one, what changed, and the measures that are looked at again.
import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { Reviews } from '../parts/reviews.tsx';
import { ThreatChanges } from '../parts/threat-changes.tsx';
import { type ThreatPicture, type ThreatPicturePage as Answer, useReviews } from '../queries.ts';

export function ThreatPicturePage() {
  const t = useT();
  const may = useMay();
  const { picture: wanted } = useSearch({ from: '/house/strategy/strategy/threat-picture' });
  const all = useAsk('strategy.find-threat-pictures', {});
  const pictures = all.data?.pictures ?? [];
  const draft = pictures.find(({ number }) => number === null);
  const shown = pictures.find(({ id }) => id === wanted) ?? pictures.find(({ number }) => number !== null);
  const reviews = useReviews({ open: false });
  return (
    <Page
      title={t('web.nav.threat-picture')}
      lead={t('web.picture.lead')}
      actions={
        <>
          {may('strategy.write-threat-picture') && (
            <Button component={Link} to="/strategy/threat-picture/write" variant="default">
              {t(draft ? 'web.picture.go-on' : 'web.picture.write')}
            </Button>
          )}
          <Button component={Link} to="/strategy/threat-forms" variant="subtle">
            {t('web.nav.threat-forms')}
          </Button>
        </>
      }
    >
      <Asked query={all}>
        {() => (
          <div className="record">
            <div className="record-facts">
              {shown ? (
                <Picture key={shown.id} id={shown.id} />
              ) : (
                <p className="muted">{t('web.picture.none')}</p>
              )}
              <section className="section">
                <h2>{t('web.reviews.title')}</h2>
                <Asked query={reviews}>{(found) => <Reviews reviews={found.reviews} />}</Asked>
              </section>
            </div>
            <aside className="record-side">
              <section className="section">
                <h2>{t('web.picture.versions')}</h2>
                <Versions pictures={pictures} />
              </section>
            </aside>
          </div>
        )}
      </Asked>
    </Page>
  );
}

function useVersionName(): (picture: ThreatPicture) => string {
  const t = useT();
  const format = useFormat();
  return ({ number, publishedOn }) =>
    number === null || publishedOn === null
      ? t('web.picture.draft')
      : t('web.picture.version', { n: number, date: format.date(publishedOn) });
}

function Versions({ pictures }: { pictures: readonly ThreatPicture[] }) {
  const nameOf = useVersionName();
  const t = useT();
  if (pictures.length === 0) return <p className="muted">{t('web.picture.none')}</p>;
  return (
    <ul className="plain-list">
      {pictures.map((picture) => (
        <li key={picture.id} className="line-item">
          <Link to="/strategy/threat-picture" search={{ picture: picture.id }}>
            {nameOf(picture)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Picture({ id }: { id: string }) {
  const found = useAsk('strategy.read-threat-picture', { picture: id });
  return <Asked query={found}>{(answer) => <Whole answer={answer} />}</Asked>;
}

function Whole({ answer }: { answer: Answer }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useVersionName();
  const { picture, sources, changes } = answer;
  return (
    <>
      <section className="section">
        <h2>{nameOf(picture)}</h2>
        <div className="reading">
          <Text of={picture.summary} />
        </div>
        {picture.number === null && <Publish picture={picture} />}
      </section>
      <section className="section">
        <h2>{t('web.picture.changes')}</h2>
        <ThreatChanges changes={changes} />
        {picture.reviewsDueOn && (
          <p className="muted">
            {t('web.picture.due')} {format.date(picture.reviewsDueOn)}
          </p>
        )}
      </section>
      {sources.length > 0 && (
        <section className="section">
          <h2>{t('web.picture.sources')}</h2>
          <ul className="plain-list">
            {sources.map((source) => (
              <li key={source.name} className="line-item">
                <div>
                  {source.name}
                  {source.date && <span className="muted"> · {source.date}</span>}
                  {source.classification !== 'unclassified' && (
                    <span className="muted"> · {t(`web.classification.${source.classification}`)}</span>
                  )}
                  {source.says && <div className="small">{source.says}</div>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Publish({ picture }: { picture: ThreatPicture }) {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const publish = useOrder('strategy.publish-threat-picture');
  const close = () => setAsking(false);
  if (!may('strategy.publish-threat-picture')) return null;
  return (
    <div className="page-actions">
      <Button onClick={() => setAsking(true)}>{t('web.picture.publish')}</Button>
      <ConfirmWithReason
        opened={asking}
        close={close}
        title={t('web.picture.publish')}
        action={t('web.picture.publish')}
        withReason={false}
        saving={publish.isPending}
        error={publish.error}
        confirm={() => publish.mutate({ picture: picture.id, base: picture.version }, { onSuccess: close })}
      >
        <p>{t('web.picture.publish-text')}</p>
      </ConfirmWithReason>
    </div>
  );
}
