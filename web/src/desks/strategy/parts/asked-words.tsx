// A question of another body, as it was imported.
import { useLanguage } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import type { Question } from '../queries.ts';

/** The question in the reader's language, else in one that it is held in, marked as that. */
export function AskedWords({ texts }: { texts: Question['texts'] }) {
  const reader: Language = useLanguage();
  const language = texts[reader] === undefined ? (Object.keys(texts)[0] ?? reader) : reader;
  return (
    <p className="reading question-words" lang={language}>
      {texts[language]}
    </p>
  );
}
