// Light, dark, or as the system says.
import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconContrast } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

export function SchemeMenu() {
  const t = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <button type="button" className="rail-link plain-button">
          <IconContrast size={18} stroke={1.5} aria-hidden />
          <span>
            <span className="only-read">{t('web.scheme.label')}: </span>
            {t(`web.scheme.${colorScheme}`)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('web.scheme.label')}>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
            {...(scheme === colorScheme ? { 'aria-current': true as const } : {})}
          >
            {t(`web.scheme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
