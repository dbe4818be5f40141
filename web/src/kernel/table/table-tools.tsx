// Above a table: the filter, how many rows are shown, which columns and how high.
import { Menu } from '@mantine/core';
import { IconCheck, IconColumns3, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import { type Density, densities } from './remembered.ts';

export function TableTools(props: {
  columns: readonly { id: string; title: string; heads?: boolean }[];
  visibility: Readonly<Record<string, boolean>>;
  setVisibility: (visibility: Record<string, boolean>) => void;
  density: Density;
  setDensity: (density: Density) => void;
  filter: string;
  setFilter: (words: string) => void;
  shown: number;
  all: number;
  more: ReactNode;
}) {
  const t = useT();
  const { columns, visibility, density, filter, shown, all } = props;
  return (
    <div className="data-table-tools screen-only">
      <label className="data-table-filter">
        <span className="only-read">{t('web.table.filter')}</span>
        <IconFilter size={16} stroke={1.5} aria-hidden />
        <input
          type="search"
          value={filter}
          placeholder={t('web.table.filter-placeholder')}
          onChange={(event) => props.setFilter(event.currentTarget.value)}
        />
      </label>
      <span className="muted small" role="status">
        {shown === all ? t('web.table.count', { n: all }) : t('web.table.count-of', { n: shown, all })}
      </span>
      <div className="data-table-more">
        {props.more}
        <Menu position="bottom-end" closeOnItemClick={false} width={240}>
          <Menu.Target>
            <button type="button" className="tool-button">
              <IconColumns3 size={16} stroke={1.5} aria-hidden /> {t('web.table.columns')}
            </button>
          </Menu.Target>
          <Menu.Dropdown aria-label={t('web.table.columns')}>
            {columns
              .filter(({ heads }) => !heads)
              .map(({ id, title }) => (
                <Menu.Item
                  key={id}
                  role="menuitemcheckbox"
                  aria-checked={visibility[id] ?? true}
                  onClick={() => props.setVisibility({ ...visibility, [id]: !visibility[id] })}
                  rightSection={visibility[id] ? <IconCheck size={16} aria-hidden /> : null}
                >
                  {title}
                </Menu.Item>
              ))}
            <Menu.Divider />
            <Menu.Label>{t('web.table.rows')}</Menu.Label>
            {densities.map((one) => (
              <Menu.Item
                key={one}
                role="menuitemradio"
                aria-checked={one === density}
                onClick={() => props.setDensity(one)}
                rightSection={one === density ? <IconCheck size={16} aria-hidden /> : null}
              >
                {t(`web.table.${one}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
