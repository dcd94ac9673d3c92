import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e7f7f5',
  '#d2ece9',
  '#a5d8d3',
  '#74c3bc',
  '#4db1a9',
  '#35a69d',
  '#219a91',
  '#12857d',
  '#0c6f69',
  '#0c5f5a',
]

const SYSTEM_FONT = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** A cross says nothing to who does not see it. */
const CLOSE = { 'aria-label': 'Close' }

/** Colours, letters and corners of the console. Text has a contrast of 4.5 at the least in both schemes (WCAG 2.2 AA). */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal },
  fontFamily: SYSTEM_FONT,
  headings: { fontFamily: SYSTEM_FONT, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { closeButtonProps: CLOSE } },
    Drawer: { defaultProps: { closeButtonProps: CLOSE } },
  },
})

/** What of the colours of Mantine is too pale to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545c64',
    '--mantine-color-placeholder': '#6a727a',
    '--mantine-color-error': '#c01c1c',
    '--mantine-color-anchor': '#0c5f5a',
    '--mantine-color-teal-light-color': '#0b544f',
    '--mantine-color-red-light-color': '#a51111',
    '--mantine-color-yellow-light-color': '#6b4300',
    '--mantine-color-green-light-color': '#125c24',
    '--mantine-color-blue-light-color': '#0f4f8f',
    '--mantine-color-gray-light-color': '#454d54',
    '--mantine-color-orange-light-color': '#7d3300',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b3b3',
    '--mantine-color-placeholder': '#a3a3a3',
    '--mantine-color-error': '#ff9c9c',
    '--mantine-color-anchor': '#74c3bc',
    '--mantine-color-teal-text': '#74c3bc',
    '--mantine-color-teal-light-color': '#a5d8d3',
    '--mantine-color-red-light-color': '#ffb3b3',
    '--mantine-color-gray-light-color': '#d0d4d8',
    '--mantine-color-blue-light-color': '#a5d8ff',
  },
})
