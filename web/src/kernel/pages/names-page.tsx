// Two invented names, compared in this browser: nothing that is typed here leaves the page, and nothing is kept.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLanguage, useT } from '../i18n.tsx';
import { Outside } from './outside.tsx';

type Told = { nearness: string; lines: string[]; advice: string };
type Compared = { names: readonly [string, string]; told: Told; language: string };

/** Invented names. */
const examples = [
  ['Ајлана Вреловска', 'Ajlana Vrelovska'],
  ['Xhevahir Shkodrani', 'Џевахир Шкодрани'],
  ['Dorjan Kelmezi', 'Dorian Kelmendi'],
] as const;

/** The comparer is fetched once, when somebody first compares. */
async function tell(one: string, other: string, language: 'en' | 'bg' | 'mk' | 'sq'): Promise<Told> {
  const names = await import('#libs/names/browser.ts');
  const messages = await names.nameMessages(language);
  const comparison = names.compareNames(one, other);
  return {
    nearness: names.tellNearness(names.nearnessOf(comparison), messages),
    lines: names.tellLines(names.nameLines(comparison), messages),
    advice: messages['names.advice'] ?? '',
  };
}

export function NamesPage() {
  const t = useT();
  const language = useLanguage();
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const [pair, setPair] = useState<readonly [string, string]>();
  const [compared, setCompared] = useState<Compared>();
  const [missing, setMissing] = useState(false);
  const result = useRef<HTMLElement>(null);
  const compare = (next: readonly [string, string]) => {
    setNames(next);
    const isMissing = next.some((name) => name.trim() === '');
    setMissing(isMissing);
    setPair(isMissing ? undefined : next);
    if (isMissing) setCompared(undefined);
  };
  // Told anew where the language of the page changes.
  useEffect(() => {
    if (!pair) return;
    let isOld = false;
    void tell(...pair, language).then((told) => {
      if (!isOld) setCompared({ names: pair, told, language });
    });
    return () => {
      isOld = true;
    };
  }, [pair, language]);
  // Whoever chose a pair from below on a small screen would not see that anything happened.
  useEffect(() => {
    if (compared) result.current?.scrollIntoView({ block: 'nearest' });
  }, [compared]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    compare(names);
  };
  const told = compared?.told;
  return (
    <Outside title={t('web.compare-names.title')} lead={t('web.compare-names.lead')}>
      <p className="section">{t('web.compare-names.invented')}</p>
      <form onSubmit={submit} className="stack" noValidate autoComplete="off">
        {([0, 1] as const).map((at) => (
          <TextInput
            key={at}
            label={t(at === 0 ? 'web.compare-names.one' : 'web.compare-names.other')}
            value={names[at]}
            maxLength={200}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            error={missing && names[at].trim() === '' && t('web.compare-names.missing')}
            onChange={({ currentTarget }) =>
              setNames(at === 0 ? [currentTarget.value, names[1]] : [names[0], currentTarget.value])
            }
          />
        ))}
        <Button type="submit">{t('web.compare-names.compare')}</Button>
      </form>
      <section aria-live="polite" className="section" ref={result}>
        {told && compared && (
          <>
            <h2>
              <bdi>{compared.names[0]}</bdi> · <bdi>{compared.names[1]}</bdi>
            </h2>
            <div lang={compared.language} className="stack">
              <p>
                <strong>{told.nearness}</strong>
              </p>
              <ul>
                {told.lines.map((line, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two words may be told alike, and no line moves
                  <li key={at}>{line}</li>
                ))}
              </ul>
              <p className="muted">{told.advice}</p>
            </div>
          </>
        )}
      </section>
      <section className="section">
        <h2>{t('web.compare-names.examples')}</h2>
        <ul className="plain-list">
          {examples.map((example) => (
            <li key={example[0]}>
              <button type="button" className="link-button" onClick={() => compare([...example])}>
                <bdi>{example[0]}</bdi> · <bdi>{example[1]}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p className="section muted">{t('web.compare-names.limits')}</p>
    </Outside>
  );
}
