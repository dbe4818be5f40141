// The one search (Ctrl-K): pages of the house and what this person may see of the desks. Never people.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { desks } from '../../desks.ts';
import type { Found } from '../desk.ts';
import { type House, useHouse } from '../house.tsx';
import { useLanguage, useT } from '../i18n.tsx';
import { fold } from '../i18n/fold.ts';
import type { Language } from '../i18n/languages.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useMay } from '../session.tsx';

export function Search({ close }: { close: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('web.search.label')} close={close} shape="search" light>
      <SearchBox close={close} />
    </Dialog>
  );
}

function SearchBox({ close }: { close: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const { finds, looking } = useFinds(text);
  const current = Math.min(at, finds.length - 1);

  const go = (found: Found) => {
    close();
    void navigate({ to: found.to, search: (found.search ?? {}) as never });
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && finds.length > 0) {
      event.preventDefault();
      setAt((current + step + finds.length) % finds.length);
    }
    const chosen = finds[current];
    if (event.key === 'Enter' && chosen) go(chosen);
  };

  return (
    <div className="search">
      <input
        className="search-field"
        role="combobox"
        aria-expanded={finds.length > 0}
        aria-controls={listId}
        aria-activedescendant={finds[current] ? `${listId}-${current}` : undefined}
        aria-label={t('web.search.label')}
        placeholder={t('web.search.placeholder')}
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <div id={listId} role="listbox" aria-label={t('web.search.found')} className="search-list">
        {finds.map((found, index) => (
          // The keyboard stays in the field above; a pointer may still press a find.
          <div
            key={`${found.of} ${found.to} ${JSON.stringify(found.search)}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="search-find"
            onClick={() => go(found)}
            onKeyDown={keys}
            onPointerMove={() => setAt(index)}
          >
            <span className="search-of">{t(found.of)}</span>
            <span className="search-title" lang={found.lang}>
              {found.title}
            </span>
            {found.note && <span className="search-note">{found.note}</span>}
          </div>
        ))}
      </div>
      <p className="search-foot" role="status">
        {text.trim() === ''
          ? t('web.search.hint')
          : looking
            ? t('web.search.looking')
            : t('web.search.count', { n: finds.length })}
      </p>
    </div>
  );
}

function useFinds(text: string): { finds: readonly Found[]; looking: boolean } {
  const t = useT();
  const house = useHouse();
  const language = useLanguage();
  const may = useMay();
  const wanted = fold(text.trim());
  const [settled] = useDebouncedValue(wanted, 150);
  const { data, isFetching } = useQuery({
    queryKey: ['search', settled, language],
    enabled: settled.length > 1,
    queryFn: () => findInDesks(house, settled, language, may),
  });
  const pages: Found[] = [
    { to: '/', text: 'web.today.title', needs: [] as string[] },
    ...desks.flatMap(({ rail }) => rail),
  ]
    .filter(({ needs }) => needs.length === 0 || needs.some(may))
    .map((entry) => ({ to: entry.to, title: t(entry.text), of: 'web.search.page' }))
    .filter(({ title }) => fold(title).includes(wanted));
  const inDesks = wanted.length > 1 && settled === wanted ? (data ?? []) : [];
  return { finds: [...pages, ...inDesks].slice(0, 40), looking: isFetching || settled !== wanted };
}

async function findInDesks(
  house: House,
  text: string,
  language: Language,
  may: (operation: string) => boolean,
): Promise<readonly Found[]> {
  const finds = await Promise.all(desks.map((desk) => desk.find?.(house, text, language, may) ?? []));
  return finds.flat();
}
