// A dialog over the page, the browser's own: it keeps the focus inside, the page behind out of reach, and gives the focus back.
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n.tsx';
import './dialog.css';

export type DialogProps = {
  title: ReactNode;
  /** Escape, the cross, or the page behind where `light`; what was typed is then the caller's to keep or forget. */
  close: () => void;
  shape?: 'normal' | 'wide' | 'search' | 'side';
  /** A press beside it closes it: only where nothing is typed that could be lost. */
  light?: boolean;
  children: ReactNode;
};

/** Shown as long as it is drawn. The field marked `data-autofocus` has the focus first, else the first one. */
export function Dialog({ title, close, shape = 'normal', light = false, children }: DialogProps) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    firstField(shown)?.focus();
    // Closing by name, before React takes the element away, gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  // At the end of the page: a dialog with a form may be opened from inside another form.
  return createPortal(
    <dialog
      ref={dialog}
      className={`dialog dialog-${shape}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        if (light && event.target === dialog.current) close();
      }}
    >
      <div className="dialog-inside">
        <div className={shape === 'search' ? 'only-read' : 'dialog-head'}>
          <h2 id={id} className="dialog-title">
            {title}
          </h2>
          {shape !== 'search' && (
            <button type="button" className="dialog-close" aria-label={t('web.close')} onClick={close}>
              <IconX size={20} stroke={1.5} aria-hidden />
            </button>
          )}
        </div>
        <div className="dialog-body">{children}</div>
      </div>
    </dialog>,
    document.body,
  );
}

function firstField(dialog: HTMLElement | null): HTMLElement | null | undefined {
  const body = dialog?.querySelector<HTMLElement>('.dialog-body');
  return (
    body?.querySelector<HTMLElement>('[data-autofocus]') ??
    body?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, a[href], button')
  );
}
