// Tells Mantine the shapes of the house; the colours stand in tokens.css and mantine.css.
import { createTheme } from '@mantine/core';

const accent = '#0e5a61';

/** Mantine writes a dialog's head as <header>, which in the body counts as a second banner of the page. */
const plainHead = { header: { role: 'presentation' } };

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
        attributes: plainHead,
        centered: true,
        radius: 4,
        overlayProps: { backgroundOpacity: 1, color: 'var(--veil)' },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    Drawer: {
      defaultProps: {
        attributes: plainHead,
        overlayProps: { backgroundOpacity: 1, color: 'var(--veil)' },
        transitionProps: { duration: 120 },
      },
    },
    // Menus and lists open where they belong, inside the landmark or dialog, and not at the end of the page.
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Select: {
      defaultProps: {
        checkIconPosition: 'right',
        withScrollArea: false,
        comboboxProps: { shadow: 'md', withinPortal: false },
      },
    },
    MultiSelect: {
      defaultProps: {
        withScrollArea: false,
        comboboxProps: { shadow: 'md', withinPortal: false, withInitialFocusPlaceholder: false },
      },
    },
  },
});
