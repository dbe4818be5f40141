// The desks that this person may use, in words; below, what belongs to the person: language, look, way out.
import { Link, useNavigate } from '@tanstack/react-router';
import { IconCalendarEvent, IconKey, IconLogout2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { desks } from '../../desks.ts';
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
  return (
    <div className="rail-inside">
      <ul className="plain-list rail-list">
        <li>
          <Link to="/" className="rail-link" activeOptions={{ exact: true }} onClick={onGo}>
            <IconCalendarEvent size={18} stroke={1.5} aria-hidden />
            {t('web.today.title')}
          </Link>
        </li>
      </ul>
      {mine.map(({ name, rail }) => (
        <section key={name} aria-labelledby={`rail-${name}`}>
          <h2 id={`rail-${name}`} className="rail-desk">
            {t(`web.desk.${name}`)}
          </h2>
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
        </section>
      ))}
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
