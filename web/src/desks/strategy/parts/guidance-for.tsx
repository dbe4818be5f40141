// The guidance that speaks to a measure or paragraph: what applies today, and what comes.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { useMay } from '../../../kernel/session.tsx';
import { GuidanceStanding, Issuer, VersionLine } from './guidance-words.tsx';
import { paragraphSign } from './words.tsx';

type Of = NonNullable<InputOf<'strategy.find-guidance'>['of']>;

/** Nothing where there is none. */
export function GuidanceFor({ of, part = false }: { of: Of; part?: boolean }) {
  const t = useT();
  const may = useMay();
  const asked = useAsk('strategy.find-guidance', { of }, { when: may('strategy.find-guidance') });
  const found = asked.isPlaceholderData ? [] : (asked.data?.guidance ?? []);
  if (found.length === 0) return null;
  const title = t(of.object === 'measure' ? 'web.guide.of-measure' : 'web.guide.of-paragraph');
  return (
    <section className={part ? undefined : 'section'} aria-label={title}>
      {part ? <h3 className="served-label">{title}</h3> : <h2>{title}</h2>}
      <ul className="plain-list">
        {found.map((one) => (
          <li key={one.id} className="line-item">
            <div>
              <Link to="/strategy/guidance/$guidance" params={{ guidance: one.id }}>
                <Text of={one.titles} />
              </Link>
              <div className="small muted">
                <Issuer guidance={one} /> ·{' '}
                {t('web.guide.through', { list: one.addresses.map(paragraphSign).join(', ') })}
              </div>
              {one.inForce && <VersionLine guidance={one} version={one.inForce} />}
              {one.coming.map((version) => (
                <VersionLine key={version.id} guidance={one} version={version} />
              ))}
            </div>
            <GuidanceStanding standing={one.standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
