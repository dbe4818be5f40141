// Short words of guidance: where it stands, which version from which day, and the way to its texts.
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import type { Tone } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Guidance, GuidanceVersion } from '../queries.ts';

const tones: Readonly<Record<Guidance['standing'] | GuidanceVersion['standing'], Tone>> = {
  'in-force': 'done',
  coming: 'waiting',
  'not-in-force': 'quiet',
  draft: 'quiet',
  replaced: 'quiet',
  withdrawn: 'late',
};

export function GuidanceStanding({ standing }: { standing: keyof typeof tones }) {
  const t = useT();
  return <StateBadge tone={tones[standing]} text={t(`web.guide.standing.${standing}`)} />;
}

/** “Version 2 (2.1)”; of a draft, that it is one. */
export function useVersionName(): (version: Pick<GuidanceVersion, 'number' | 'label'>) => string {
  const t = useT();
  return ({ number, label }) => {
    if (number === null) return t('web.guide.standing.draft');
    return label ? t('web.guide.version-called', { number, label }) : t('web.guide.version', { number });
  };
}

/** The version with its day, and its texts. */
export function VersionLine({ guidance, version }: { guidance: Guidance; version: GuidanceVersion }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useVersionName();
  const key = version.standing === 'coming' ? 'web.guide.will-apply' : 'web.guide.applies';
  return (
    <div className="small">
      {nameOf(version)}, {t(key, { date: format.date(version.appliesFrom) })}
      {' · '}
      <VersionTexts guidance={guidance} version={version} />
    </div>
  );
}

/** Each language: an address to open, or a file to fetch. */
export function VersionTexts({ guidance, version }: { guidance: Guidance; version: GuidanceVersion }) {
  return version.texts.map((text, at) => (
    <Fragment key={text.language}>
      {at > 0 && ' · '}
      <OneText guidance={guidance} version={version} text={text} />
    </Fragment>
  ));
}

function OneText(props: {
  guidance: Guidance;
  version: GuidanceVersion;
  text: GuidanceVersion['texts'][number];
}) {
  const t = useT();
  const words = useWords();
  const nameOf = useVersionName();
  const { api } = useHouse();
  const { guidance, version, text } = props;
  const { language, link, format } = text;
  const what = <span className="only-read">: {`${words(guidance.titles)}, ${nameOf(version)}`}</span>;
  const fetching = useMutation({
    mutationFn: async () => {
      const asked = { guidance: guidance.id, of: version.id, language };
      const { address } = await api.ask('strategy.fetch-guidance-file', asked);
      // The address works once, and what it answers is a file to be saved.
      location.assign(address);
    },
  });
  if (link)
    return (
      <a href={link} rel="noreferrer noopener">
        {t('web.guide.open-text', { language: languageNames[language] })}
        {what}
      </a>
    );
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t('web.guide.fetch-text', {
          language: languageNames[language],
          format: (format ?? '').toUpperCase(),
        })}
        {what}
      </button>
      {fetching.error && <ProblemNotice error={fetching.error} />}
    </>
  );
}

export function Issuer({ guidance }: { guidance: Guidance }) {
  const t = useT();
  const words = useWords();
  return <>{t('web.guide.issuer', { issuer: words(guidance.issuer) })}</>;
}
