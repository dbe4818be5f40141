// The frame of pages before the sign-in: one narrow column, and the choice of language at hand.
import { type ReactNode, useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { useLanguage, useT } from '../i18n.tsx';
import { languageNames, languages } from '../i18n/languages.ts';
import { sessionQuery } from '../session.tsx';
import { useSpeak } from '../shell/language-menu.tsx';
import './outside.css';

export function Outside({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useT();
  const current = useLanguage();
  const speak = useSpeak();
  const { data: session } = useQuery(sessionQuery(useHouse()));
  const name = t('web.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className="outside">
      <header className="outside-head">
        <span className="wordmark-name">{name}</span>
        {session?.node.name && <span className="wordmark-office">{session.node.name}</span>}
      </header>
      <main>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
        {children}
      </main>
      <footer className="outside-foot">
        <nav aria-label={t('web.language.label')}>
          <ul className="plain-list row">
            {languages.map((language) => (
              <li key={language}>
                <button
                  type="button"
                  lang={language}
                  className="link-button"
                  aria-pressed={language === current}
                  onClick={() => void speak(language)}
                >
                  {languageNames[language]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </footer>
    </div>
  );
}
