import {
  ActionIcon,
  Autocomplete,
  Button,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  InputWrapper,
  Modal,
  MultiSelect,
  Select,
  Skeleton,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core'
import { dark, gray, petrol } from './palette.ts'

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
    MultiSelect: MultiSelect.extend({ defaultProps: list }),
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
