// What anybody may read of guidance, without signing in: its versions, from which day each applies, and where it is read.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { Outside } from '../../../kernel/pages/outside.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { GuidanceStanding, useVersionName } from '../parts/guidance-words.tsx';
import { paragraphSign } from '../parts/words.tsx';
import { type OpenGuidance, openGuidancePlace, openGuidanceQuery } from '../queries.ts';

type One = OpenGuidance['guidance'][number];

export function OpenGuidancePage() {
  const t = useT();
  const found = useQuery(openGuidanceQuery);
  return (
    <Outside title={t('web.open-guidance.title')}>
      <p>{t('web.open-guidance.lead')}</p>
      <Asked query={found}>
        {({ guidance }) => (
          <>
            {guidance.length === 0 && <p>{t('web.open-guidance.none')}</p>}
            {guidance.map((one) => (
              <Open key={one.guidance} one={one} />
            ))}
          </>
        )}
      </Asked>
      <p>
        <a href={openGuidancePlace}>{t('web.open-guidance.file')}</a>
      </p>
      <p>
        <Link to="/letters">{t('web.open-guidance.letters')}</Link>
      </p>
    </Outside>
  );
}

function Open({ one }: { one: One }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const id = `guidance-${one.guidance}`;
  return (
    <article className="section" aria-labelledby={id}>
      <h2 id={id}>
        <Text of={one.titles} />
      </h2>
      {one.withdrawnOn && (
        <StateBadge
          tone="late"
          text={t('web.open-guidance.withdrawn', { date: format.date(one.withdrawnOn) })}
        />
      )}
      <p>
        {t('web.guide.issuer', { issuer: words(one.issuer) })}
        {one.addresses.length > 0 &&
          ` · ${t('web.guide.through', { list: one.addresses.map(paragraphSign).join(', ') })}`}
      </p>
      <ul className="plain-list">
        {one.versions.map((version) => (
          <Version key={version.number} version={version} title={words(one.titles)} />
        ))}
      </ul>
    </article>
  );
}

function Version({ version, title }: { version: One['versions'][number]; title: string }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useVersionName();
  const { appliesFrom, changes, withdrawnOn, texts } = version;
  const kept = texts.filter(({ link }) => link === null).map(({ language }) => languageNames[language]);
  return (
    <li className="line-item">
      <div>
        <div>
          <strong>{nameOf(version)}</strong>, {t('web.guide.from-day', { date: format.date(appliesFrom) })}{' '}
          <GuidanceStanding standing={version.standing} />
          {withdrawnOn && `. ${t('web.open-guidance.withdrawn', { date: format.date(withdrawnOn) })}`}
        </div>
        {changes && (
          <div>
            <Text of={changes} />
          </div>
        )}
        {texts.map(
          ({ language, link }) =>
            link && (
              <div key={language}>
                <a href={link} rel="noreferrer noopener">
                  {t('web.guide.open-text', { language: languageNames[language] })}
                  <span className="only-read">: {`${title}, ${nameOf(version)}`}</span>
                </a>
              </div>
            ),
        )}
        {kept.length > 0 && <div>{t('web.open-guidance.ask', { list: kept.join(', ') })}</div>}
      </div>
    </li>
  );
}
