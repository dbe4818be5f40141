// Changes the language of the page where it stands; each language is named by itself.
import { IconLanguage } from '@tabler/icons-react';
import { useHouse } from '../house.tsx';
import { useLanguage, useT } from '../i18n.tsx';
import { type Language, languageNames, languages } from '../i18n/languages.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useSession } from '../session.tsx';
import type { Session } from '../session-answer.ts';

export function LanguageMenu() {
  const t = useT();
  const current = useLanguage();
  const choose = useSpeak();
  return (
    <Menu
      label={t('web.language.label')}
      opens="above"
      width={200}
      className="rail-link plain-button"
      face={
        <>
          <IconLanguage size={18} stroke={1.5} aria-hidden />
          <span>
            <span className="only-read">{t('web.language.label')}: </span>
            {languageNames[current]}
          </span>
        </>
      }
    >
      {languages.map((language) => (
        <MenuItem
          key={language}
          lang={language}
          chosen={language === current}
          onPress={() => void choose(language)}
        >
          {languageNames[language]}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** The page changes at once; the server learns it so that letters and errors follow, and so does the next machine. */
export function useSpeak(): (language: Language) => Promise<void> {
  const { texts, api, queries } = useHouse();
  const { signedIn } = useSession();
  return async (language) => {
    await texts.speak(language);
    if (!signedIn) return;
    queries.setQueryData<Session>(['session'], (session) =>
      session?.user ? { ...session, user: { ...session.user, language } } : session,
    );
    await api.session('language', { language });
    // What the server said in words (a list sorted by title, say) is asked again in the new language.
    await queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'session' });
  };
}
