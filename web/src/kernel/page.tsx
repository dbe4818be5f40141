// A page: its title in the browser and on paper, where it lies, what can be done here.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHouse } from './house.tsx';
import { useT } from './i18n.tsx';
import './page.css';

export type Crumb = { to: string; text: ReactNode };

export type PageProps = {
  /** Plain words for the browser's title; `heading` may show the same with a language of its own. */
  title: string;
  heading?: ReactNode;
  /** One sentence on what this page is for. */
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** States and facts that must be seen first, beside the title. */
  beside?: ReactNode;
  actions?: ReactNode;
  width?: 'narrow' | 'normal' | 'full';
  children: ReactNode;
};

export function Page({
  title,
  heading,
  lead,
  crumbs = [],
  beside,
  actions,
  width = 'normal',
  children,
}: PageProps) {
  const t = useT();
  const name = t('web.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  const { arrival } = useHouse();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival.end()) head.current?.focus({ preventScroll: true });
  }, [arrival]);
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        {crumbs.length > 0 && (
          <nav aria-label={t('web.page.crumbs')} className="crumbs screen-only">
            <ol className="plain-list">
              {crumbs.map(({ to, text }) => (
                <li key={to}>
                  <Link to={to}>{text}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="page-title">
          <h1 ref={head} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {beside}
        </div>
        {lead && <p className="page-lead">{lead}</p>}
        {actions && <div className="page-actions screen-only">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
