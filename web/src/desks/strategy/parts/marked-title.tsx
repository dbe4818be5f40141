// A title in which the terms of the glossary tell what they mean; until they are known, and where there are none, the title itself.
import { useAsk } from '../../../kernel/ask.ts';
import { useLanguage } from '../../../kernel/i18n.tsx';
import { type Names, pick } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';

const TermMark = later(() => import('./term-mark.tsx'), 'TermMark');

export function MarkedTitle({ of }: { of: Names }) {
  const may = useMay();
  const reader = useLanguage();
  const shown = pick(of, reader);
  const saidIn = { language: shown?.language ?? reader, text: shown?.words ?? '' };
  const found = useAsk('strategy.find-terms', { saidIn, limit: 1 }, { when: may('strategy.find-terms') });
  const { language, text } = saidIn;
  // The last answer stays while the next title is asked about: its marks would lie in the wrong words.
  const marks = found.isPlaceholderData ? [] : (found.data?.marks ?? []);
  const pieces = marks.map(({ term, start, end }, at) => {
    const from = marks[at - 1]?.end ?? 0;
    const said = found.data?.items.find(({ id }) => id === term);
    const words = text.slice(start, end);
    return (
      <span key={start}>
        {text.slice(from, start)}
        {said ? <TermMark term={said} words={words} /> : words}
      </span>
    );
  });
  return (
    <span {...(language === reader ? {} : { lang: language })}>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
}
