import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

export const petrol: MantineColorsTuple = [
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
export const dark: MantineColorsTuple = [
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
export const gray: MantineColorsTuple = [
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
