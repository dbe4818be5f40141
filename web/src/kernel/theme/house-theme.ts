// Tells Mantine the shapes of the house; the colours stand in tokens.css and mantine.css.
import { createTheme } from '@mantine/core';

const accent = '#0e5a61';

export const houseTheme = createTheme({
  primaryColor: 'accent',
  colors: { accent: [accent, accent, accent, accent, accent, accent, accent, accent, accent, accent] },
  fontFamily: 'var(--sans)',
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'never',
  components: {
    // Lists open where they belong, inside the landmark or dialog, and not at the end of the page.
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Select: {
      defaultProps: {
        checkIconPosition: 'right',
        withScrollArea: false,
        comboboxProps: { shadow: 'md', withinPortal: false },
      },
    },
  },
});
