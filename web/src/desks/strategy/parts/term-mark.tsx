// A term in a title: what it means is shown on hover and focus, stays while one points at it, and goes with Escape (WCAG 1.4.13).
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Term } from '../queries.ts';
import './term-mark.css';

/** How long it stays after the pointer has left, so that it can be reached over a gap. */
const lingers = 200;

export function TermMark({ term, words }: { term: Term; words: string }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const leave = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setOpen(false), lingers);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  return (
    <span
      className="term-mark"
      onMouseEnter={show}
      onMouseLeave={leave}
      onFocus={show}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="term-mark-words"
        aria-expanded={open}
        aria-controls={id}
        onClick={show}
      >
        {words}
      </button>
      <span id={id} className="term-mark-note" hidden={!open}>
        <Text of={term.meaning} />{' '}
        <Link to="/strategy/glossary/$term" params={{ term: term.id }} className="nowrap">
          {t('web.term.open')}
        </Link>
      </span>
    </span>
  );
}
