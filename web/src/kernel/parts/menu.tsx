// A short list of choices that opens under (or over) its button; by keyboard as everybody expects of a menu.
import { IconCheck } from '@tabler/icons-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  use,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import './menu.css';

/** Told by an item that was pressed; the menu goes away unless its choices are ticked one by one. */
const Pressed = createContext<() => void>(() => {});

export function Menu(props: {
  /** What is chosen here, for those who hear it. */
  label: string;
  /** What stands on the button. */
  face: ReactNode;
  className: string;
  opens: 'below' | 'below-end' | 'above';
  /** Stays open while several choices are made. */
  stays?: boolean;
  width: number;
  children: ReactNode;
}) {
  const { label, face, className, opens, stays = false, width } = props;
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const items = itemsOf(whole.current);
    (items.find((item) => item.getAttribute('aria-current')) ?? items[0])?.focus();
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Only the menu goes, and not the dialog around it.
      event.stopPropagation();
      close();
      return;
    }
    const next = nextItem(itemsOf(whole.current), event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={whole} className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {face}
      </button>
      {open && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={`menu-list menu-${opens}`}
          style={{ width }}
          onKeyDown={keys}
        >
          <Pressed value={stays ? () => {} : close}>{props.children}</Pressed>
        </div>
      )}
    </div>
  );
}

export function MenuItem(props: {
  onPress: () => void;
  /** Ticked, with a mark beside it. */
  chosen?: boolean;
  /** `one`: one of several; `any`: on or off by itself. Left out: the item is an act or a place. */
  choice?: 'one' | 'any';
  lang?: string;
  children: ReactNode;
}) {
  const { onPress, chosen = false, choice, lang, children } = props;
  const pressed = use(Pressed);
  const role = { one: 'menuitemradio', any: 'menuitemcheckbox', act: 'menuitem' }[choice ?? 'act'];
  return (
    <button
      type="button"
      role={role}
      tabIndex={-1}
      lang={lang}
      className="menu-item"
      aria-checked={choice ? chosen : undefined}
      aria-current={!choice && chosen ? true : undefined}
      onClick={() => {
        pressed();
        onPress();
      }}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <span>{children}</span>
      {chosen && <IconCheck size={16} stroke={1.5} aria-hidden />}
    </button>
  );
}

/** Words above a group of items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="menu-label">{children}</div>;
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** By arrows, Home and End, or by the letter that an item begins with. */
function nextItem(items: readonly HTMLElement[], { key, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  const at = items.findIndex((item) => item === document.activeElement);
  const count = items.length;
  if (key === 'ArrowDown') return items[(at + 1) % count];
  if (key === 'ArrowUp') return items[(at - 1 + count) % count];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return undefined;
  const letter = key.toLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent.trim().toLowerCase().startsWith(letter),
  );
}
