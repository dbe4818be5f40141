// One version of guidance: its day, what is new, its texts, and what may be done with it now.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Guidance, GuidanceVersion } from '../queries.ts';
import { GuidanceStanding, useVersionName, VersionTexts } from './guidance-words.tsx';

const VersionForm = later(() => import('./guidance-version-form.tsx'), 'GuidanceVersionForm');
const TextForm = later(() => import('./guidance-text-form.tsx'), 'GuidanceTextForm');
/** What is said of its day: that it applies since then, will apply, or only the day. */
const days: Readonly<Record<GuidanceVersion['standing'], string>> = {
  'in-force': 'web.guide.applies',
  coming: 'web.guide.will-apply',
  draft: 'web.guide.will-apply',
  replaced: 'web.guide.from-day',
  withdrawn: 'web.guide.from-day',
};

type Open = 'edit' | 'text' | 'issue' | 'withdraw' | undefined;

export function GuidanceVersionCard({ guidance, version }: { guidance: Guidance; version: GuidanceVersion }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useVersionName();
  const { number, appliesFrom, issuedOn, changes, withdrawn, standing, texts } = version;
  const key = days[standing];
  const name = nameOf(version);
  return (
    <article className="section" aria-label={name}>
      <h3 className="row">
        {name} <GuidanceStanding standing={standing} />
      </h3>
      <p>
        {t(key, { date: format.date(appliesFrom) })}
        {number !== null && issuedOn && (
          <span className="muted">, {t('web.guidance.issued-on', { date: format.date(issuedOn) })}</span>
        )}
      </p>
      {withdrawn && (
        <p>{t('web.guidance.withdrawn', { date: format.date(withdrawn.on), reason: withdrawn.reason })}</p>
      )}
      {changes && (
        <p className="reading">
          <Text of={changes} />
        </p>
      )}
      {texts.length === 0 ? (
        <p className="muted">{t('web.guidance.no-texts')}</p>
      ) : (
        <p>
          <VersionTexts guidance={guidance} version={version} />
        </p>
      )}
      {!withdrawn && !guidance.withdrawn && <Acts guidance={guidance} version={version} />}
    </article>
  );
}

function Acts({ guidance, version }: { guidance: Guidance; version: GuidanceVersion }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const nameOf = useVersionName();
  const [open, setOpen] = useState<Open>();
  const [base, setBase] = useState(guidance.version);
  const issue = useOrder('strategy.issue-guidance');
  const withdraw = useOrder('strategy.withdraw-guidance');
  const remove = useOrder('strategy.remove-guidance-text');
  const close = () => setOpen(undefined);
  const draft = version.number === null;
  const writes = may('strategy.write-guidance-version');
  const signs = may('strategy.issue-guidance');
  const of = { guidance: guidance.id, of: version.id };
  if (!writes) return null;
  const act = (what: Open, text: string) => (
    <Button
      size="compact-md"
      variant="default"
      aria-label={`${text}: ${nameOf(version)}`}
      onClick={() => {
        setBase(guidance.version);
        setOpen(what);
      }}
    >
      {text}
    </Button>
  );
  return (
    <>
      {remove.error && <ProblemNotice error={remove.error} />}
      <div className="row screen-only">
        {draft && act('edit', t('web.guidance.edit-draft'))}
        {(draft || version.texts.length < 4) && act('text', t('web.guidance.add-text'))}
        {draft &&
          version.texts.map(({ language }) => (
            <Button
              key={language}
              size="compact-md"
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate({ ...of, language })}
            >
              {t('web.guidance.remove-place', { what: languageNames[language] })}
            </Button>
          ))}
        {draft && signs && version.texts.length > 0 && act('issue', t('web.guidance.issue'))}
        {signs && act('withdraw', t('web.guidance.withdraw-version'))}
      </div>
      {open === 'edit' && <VersionForm guidance={guidance} draft={version} close={close} />}
      {open === 'text' && <TextForm guidance={guidance} version={version} close={close} />}
      <ConfirmWithReason
        opened={open === 'issue'}
        close={close}
        title={t('web.guidance.issue')}
        action={t('web.guidance.issue')}
        withReason={false}
        saving={issue.isPending}
        error={issue.error}
        confirm={() => issue.mutate({ guidance: guidance.id, base, draft: version.id }, { onSuccess: close })}
      >
        <p>{t('web.guidance.issue-text', { date: format.date(version.appliesFrom) })}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={open === 'withdraw'}
        close={close}
        title={t('web.guidance.withdraw-version')}
        action={t('web.guidance.withdraw-version')}
        saving={withdraw.isPending}
        error={withdraw.error}
        confirm={(reason) => withdraw.mutate({ ...of, base, reason }, { onSuccess: close })}
      >
        <p>{t('web.guidance.withdraw-version-text')}</p>
      </ConfirmWithReason>
    </>
  );
}
