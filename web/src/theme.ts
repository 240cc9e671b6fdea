import { createTheme, type MantineColorsTuple } from '@mantine/core';

const steel: MantineColorsTuple = [
  '#eef4f9',
  '#dbe5ee',
  '#b3c9dc',
  '#88abca',
  '#6492bb',
  '#4d82b2',
  '#3b749f',
  '#2f628a',
  '#255274',
  '#1d3a52',
];

/**
 * The colours that mean something. They can be told apart by people with any common colour vision
 * deficiency, and never stand alone: a word, a symbol or a line style says the same.
 * Source: Okabe and Ito, Color Universal Design (2008), the eight-colour set.
 */
export const meaning = {
  calm: '#0072b2',
  good: '#009e73',
  attention: '#e69f00',
  serious: '#d55e00',
  note: '#56b4e9',
  other: '#cc79a7',
  unknown: '#7f8790',
} as const;

export const theme = createTheme({
  primaryColor: 'steel',
  colors: { steel },
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // The fonts of the machine: nothing is loaded from elsewhere.
  fontFamily: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, 'Noto Sans Mono', 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } },
  },
  components: {
    Button: { defaultProps: { size: 'compact-md' }, styles: { label: { fontWeight: 500 } } },
    // A ring that turns is a picture: only then may it have a name.
    Loader: { defaultProps: { role: 'img' } },
    // Only a cross is seen of them.
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    InputClearButton: { defaultProps: { 'aria-label': 'Empty the field' } },
    // Its first entry has the focus: an element that only holds it is none that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    NavLink: { defaultProps: { py: 5 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 'xs', stickyHeader: true } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});
