// Tells Mantine the shapes of the house; the colours stand in tokens.css and mantine.css.
import { createTheme } from '@mantine/core';

const accent = '#0e5a61';

export const houseTheme = createTheme({
  primaryColor: 'accent',
  colors: { accent: [accent, accent, accent, accent, accent, accent, accent, accent, accent, accent] },
  fontFamily: 'var(--sans)',
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 4,
        overlayProps: { backgroundOpacity: 1, color: 'var(--veil)' },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    Drawer: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 1, color: 'var(--veil)' },
        transitionProps: { duration: 120 },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, withinPortal: true } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Select: { defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'md' } } },
    MultiSelect: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  },
});
