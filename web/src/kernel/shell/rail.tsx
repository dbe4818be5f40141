// The desks that this person may use, in words; below, what belongs to the person: language, look, way out.
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { IconCalendarEvent, IconChevronRight, IconKey, IconLogout2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { desks } from '../../desks.ts';
import type { RailEntry } from '../desk.ts';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { useMay, useSession } from '../session.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { SchemeMenu } from './scheme-menu.tsx';

export function Rail({ onGo }: { onGo?: () => void }) {
  const t = useT();
  const may = useMay();
  const { user } = useSession();
  const mine = desks
    .map((desk) => ({ ...desk, rail: desk.rail.filter(({ needs }) => needs.some(may)) }))
    .filter(({ rail }) => rail.length > 0);
  const [, at] = useLocation({ select: ({ pathname }) => pathname }).split('/');
  // Outside of every desk, as on the first page, the first is open.
  const here = (mine.find(({ name }) => name === at) ?? mine[0])?.name;
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <div className="rail-inside">
      <div className="rail-desks">
        <ul className="plain-list rail-list">
          <li>
            <Link to="/" className="rail-link" activeOptions={{ exact: true }} onClick={onGo}>
              <IconCalendarEvent size={18} stroke={1.5} aria-hidden />
              {t('web.today.title')}
            </Link>
          </li>
        </ul>
        {mine.map(({ name, rail }) =>
          rail.length === 1 ? (
            <Entries key={name} rail={rail} onGo={onGo} />
          ) : (
            <Desk
              key={name}
              title={t(`web.desk.${name}`)}
              rail={rail}
              open={byHand[name] ?? name === here}
              turn={(open) => setByHand((before) => ({ ...before, [name]: open }))}
              onGo={onGo}
            />
          ),
        )}
      </div>
      <div className="rail-foot">
        <LanguageMenu />
        <SchemeMenu />
        <Link to="/access" className="rail-link" onClick={onGo}>
          <IconKey size={18} stroke={1.5} aria-hidden />
          {t('web.access.title')}
        </Link>
        <SignOut name={user?.name ?? ''} />
      </div>
    </div>
  );
}

type Going = { rail: readonly RailEntry[]; onGo: (() => void) | undefined };

/** Folded but for the desk one is at, so that the rail stays shorter than a screen. */
function Desk(props: Going & { title: string; open: boolean; turn: (open: boolean) => void }) {
  const { title, open, turn, rail, onGo } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="rail-desk">
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => turn(!open)}>
          {title}
          <IconChevronRight size={14} stroke={1.5} aria-hidden />
        </button>
      </h2>
      {open && <Entries rail={rail} onGo={onGo} />}
    </section>
  );
}

function Entries({ rail, onGo }: Going) {
  const t = useT();
  return (
    <ul className="plain-list rail-list">
      {rail.map(({ to, text, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className="rail-link" onClick={onGo} activeOptions={{ includeSearch: false }}>
            <Icon size={18} stroke={1.5} aria-hidden />
            {t(text)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function SignOut({ name }: { name: string }) {
  const t = useT();
  const { api } = useHouse();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await api.session('sign-out', {});
    sessionStorage.clear();
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <button type="button" className="rail-link plain-button" onClick={() => void signOut()}>
      <IconLogout2 size={18} stroke={1.5} aria-hidden />
      <span>
        {t('web.sign-out')}
        <span className="rail-person">{name}</span>
      </span>
    </button>
  );
}
