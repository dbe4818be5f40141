// What Mantine's parts ask of the page around them. Its own provider would bring all that writes style sheets; ours lie in files.
import {
  localStorageColorSchemeManager,
  MantineContext,
  MantineThemeProvider,
  useProviderColorScheme,
} from '@mantine/core';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { houseTheme } from './house-theme.ts';

const root = () => document.documentElement;

export function Mantine({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [manager] = useState(() => localStorageColorSchemeManager());
  const { colorScheme, setColorScheme, clearColorScheme } = useProviderColorScheme({
    manager,
    defaultColorScheme: 'auto',
    forceColorScheme: undefined,
    getRootElement: root,
  });
  useLayoutEffect(() => root().setAttribute('data-respect-reduced-motion', 'true'), []);
  const value = useMemo(
    () => ({
      colorScheme,
      setColorScheme,
      clearColorScheme,
      getRootElement: root,
      getStyleNonce: () => nonce,
      classNamesPrefix: 'mantine',
      cssVariablesSelector: ':root',
      withStaticClasses: true,
    }),
    [colorScheme, setColorScheme, clearColorScheme, nonce],
  );
  return (
    <MantineContext value={value}>
      <MantineThemeProvider theme={houseTheme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
