// A field that suggests: one types, the list narrows at once, arrows and Enter choose. Nothing is chosen unseen.
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';
import { useT } from '../i18n.tsx';
import { fold } from '../i18n/fold.ts';
import './choice-field.css';

export type Option = { readonly value: string; readonly label: string; readonly group?: string };

export type ChoiceFieldProps = {
  id?: string;
  label: string;
  help?: string;
  error?: string | undefined;
  options: readonly Option[];
  value: string | null;
  choose: (value: string | null) => void;
  /** Where the server finds the options: how many there are of what was typed, and whether its answer is still awaited. */
  asked?: { all: number; waiting: boolean; type: (text: string) => void };
  autofocus?: boolean;
  /** What was chosen can be taken back. */
  clears?: boolean;
};

/** More than this nobody reads; the foot of the list says how many there are. */
const mostShown = 50;

export function ChoiceField(props: ChoiceFieldProps) {
  const { label, help, error, value, asked, autofocus } = props;
  const t = useT();
  const own = useId();
  const id = props.id ?? own;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  /** Enter was pressed before what was typed had its answer: it counts for the answer, never for the list before it. */
  const [entered, setEntered] = useState(false);
  const [chosen, setChosen] = useState<Option | undefined>(undefined);

  const waiting = asked?.waiting ?? false;
  const found = narrow(props.options, text, asked !== undefined && !waiting);
  const shown = found.slice(0, mostShown);
  const all = asked && !waiting ? asked.all : found.length;
  const current = waiting ? undefined : shown[Math.min(at, shown.length - 1)];
  const held = chosen?.value === value ? chosen : props.options.find((one) => one.value === value);

  const type = (next: string) => {
    setText(next);
    setAt(-1);
    setEntered(false);
    setOpen(true);
    asked?.type(next);
  };
  const close = () => {
    setOpen(false);
    setText('');
    setAt(-1);
    setEntered(false);
    asked?.type('');
  };
  const take = (option: Option) => {
    setChosen(option);
    props.choose(option.value);
    close();
  };
  const takeCurrent = useEffectEvent(() => {
    if (current) take(current);
  });
  useEffect(() => {
    if (!entered || waiting) return;
    // Once the answer stands on the page.
    const soon = setTimeout(takeCurrent);
    return () => clearTimeout(soon);
  }, [entered, waiting]);

  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setEntered(false);
      if (!open) return setOpen(true);
      const last = waiting ? mostShown : shown.length - 1;
      return setAt((before) => (before + step > last ? 0 : before + step < 0 ? last : before + step));
    }
    if (event.key === 'Escape' && open) {
      // Only the list goes, and not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (waiting && at >= 0) setEntered(true);
      else if (current) take(current);
    }
  };

  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="choice-field">
      <label htmlFor={id} className="choice-label">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="choice-help">
          {help}
        </p>
      )}
      <div className="choice-box">
        <input
          id={id}
          className="choice-input"
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && current ? `${id}-${current.value}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          autoComplete="off"
          placeholder={open ? held?.label : undefined}
          value={open ? text : (held?.label ?? '')}
          data-autofocus={autofocus ? true : undefined}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onKeyDown={keys}
          onBlur={close}
        />
        {props.clears && value !== null && !open && (
          <button
            type="button"
            className="choice-clear"
            aria-label={`${t('web.form.clear')}: ${label}`}
            onClick={() => props.choose(null)}
          >
            <IconX size={16} stroke={1.5} aria-hidden />
          </button>
        )}
        {open && (
          // The field keeps the focus while a pointer chooses.
          <div className="choice-drop" onPointerDown={(event) => event.preventDefault()}>
            <div id={`${id}-list`} role="listbox" aria-label={label} className="choice-list">
              {shown.map((option, index) => (
                <Line
                  key={option.value}
                  id={`${id}-${option.value}`}
                  group={option.group === shown[index - 1]?.group ? undefined : option.group}
                  selected={option === current}
                  take={() => take(option)}
                >
                  {option.label}
                </Line>
              ))}
            </div>
            <p role="status" className="choice-foot">
              {waiting
                ? t('web.search.looking')
                : shown.length < all
                  ? t('web.choice.some', { shown: shown.length, all })
                  : t('web.choice.all', { n: all })}
            </p>
          </div>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className="choice-error">
          {error}
        </p>
      )}
    </div>
  );
}

function Line(props: {
  id: string;
  group: string | undefined;
  selected: boolean;
  take: () => void;
  children: ReactNode;
}) {
  return (
    <>
      {props.group && (
        <div role="presentation" className="choice-group">
          {props.group}
        </div>
      )}
      {/* The keyboard stays in the field above. */}
      <div
        ref={props.selected ? intoView : null}
        id={props.id}
        role="option"
        tabIndex={-1}
        aria-selected={props.selected}
        className="choice-option"
        onClick={props.take}
        onKeyDown={() => {}}
      >
        {props.children}
      </div>
    </>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

/** Where the server has answered, its list is taken as it is: it searches languages and writings that a label lacks. */
function narrow(options: readonly Option[], text: string, answered: boolean): readonly Option[] {
  const words = fold(text.trim()).split(/\s+/).filter(Boolean);
  if (answered || words.length === 0) return options;
  return options.filter(({ label }) => {
    const folded = fold(label);
    return words.every((word) => folded.includes(word));
  });
}
