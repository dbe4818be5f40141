// Light, dark, or as the system says.
import { useMantineColorScheme } from '@mantine/core';
import { IconContrast } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

export function SchemeMenu() {
  const t = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu
      label={t('web.scheme.label')}
      opens="above"
      width={200}
      className="rail-link plain-button"
      face={
        <>
          <IconContrast size={18} stroke={1.5} aria-hidden />
          <span>
            <span className="only-read">{t('web.scheme.label')}: </span>
            {t(`web.scheme.${colorScheme}`)}
          </span>
        </>
      }
    >
      {schemes.map((scheme) => (
        <MenuItem key={scheme} chosen={scheme === colorScheme} onPress={() => setColorScheme(scheme)}>
          {t(`web.scheme.${scheme}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
