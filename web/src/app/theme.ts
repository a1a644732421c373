import {
  ActionIcon,
  Autocomplete,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  InputWrapper,
  type MantineColorsTuple,
  Modal,
  Select,
  Skeleton,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#edf7f8',
  '#d8eef0',
  '#aedde2',
  '#7fc9d1',
  '#52b4bf',
  '#2b98a5',
  '#157e8b',
  '#0e6874',
  '#0c555f',
  '#093f47',
]
const dark: MantineColorsTuple = [
  '#e9eaec',
  '#b4b8bf',
  '#989da6',
  '#6d727b',
  '#34383e',
  '#292d32',
  '#1d2024',
  '#131518',
  '#0e1012',
  '#08090a',
]
const gray: MantineColorsTuple = [
  '#fafafa',
  '#f4f4f5',
  '#ebebed',
  '#e0e0e3',
  '#cfcfd4',
  '#a0a0a8',
  '#6b6c75',
  '#51525b',
  '#36373d',
  '#1b1c1f',
]

// The page keeps its scroll bar while a dialog is open, so nothing behind the dialog moves.
const dialog = {
  closeButtonProps: { 'aria-label': 'Close' },
  removeScrollProps: { removeScrollBar: false },
  styles: { title: { fontSize: '1rem', fontWeight: 600 } },
}

// The list of choices scrolls itself: the scroll area that Mantine puts around it cannot be reached by keyboard.
const list = { withScrollArea: false, styles: { options: { maxHeight: '16rem', overflowY: 'auto' } } } as const

export const theme = createTheme({
  colors: { petrol, dark, gray },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: resolveVariant,
  black: '#1b1c1f',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  components: {
    // Every field that may stay empty says so; the rest need no star.
    InputWrapper: InputWrapper.extend({ defaultProps: { withAsterisk: false } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Drawer: Drawer.extend({ defaultProps: dialog }),
    Modal: Modal.extend({ defaultProps: { ...dialog, centered: true, padding: 'lg' } }),
    Skeleton: Skeleton.extend({ styles: { root: { opacity: 0.6 } } }),
    Select: Select.extend({ defaultProps: list }),
    Autocomplete: Autocomplete.extend({ defaultProps: list }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
})

/** Mantine picks the text on the primary colour for the light scheme alone; this one follows the scheme. */
function resolveVariant(input: Parameters<VariantColorsResolver>[0]) {
  const resolved = defaultVariantColorsResolver(input)
  const primary = input.variant === 'filled' && (input.color ?? 'petrol') === 'petrol'
  return primary ? { ...resolved, color: 'var(--mantine-primary-color-contrast)' } : resolved
}

/** Mantine's own dimmed and placeholder greys are too pale to read at 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-petrol-light-color': '#0c5a65',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5c5d66',
    '--mantine-color-placeholder': '#6b6c75',
    '--mantine-color-error': '#c22b2b',
    '--app-ground': '#fafafa',
    '--app-line': '#e7e7ea',
    '--app-hover': '#f4f4f5',
    '--app-accent-text': '#0e6874',
    '--app-good': '#1a7a42',
    '--app-bad': '#b42525',
    '--app-series-1': '#0e6874',
    '--app-series-2': '#8fcdd4',
  },
  dark: {
    '--mantine-color-petrol-light-color': '#6fc6d0',
    '--mantine-color-body': '#17191c',
    '--mantine-color-dimmed': '#a0a5ae',
    '--mantine-color-placeholder': '#8b9099',
    '--mantine-color-error': '#ff8b85',
    '--app-ground': '#0e1012',
    '--app-line': '#292d32',
    '--app-hover': '#1f2226',
    '--app-accent-text': '#6fc6d0',
    '--app-good': '#63c98b',
    '--app-bad': '#ff9089',
    '--app-series-1': '#52b4bf',
    '--app-series-2': '#22606a',
  },
})
