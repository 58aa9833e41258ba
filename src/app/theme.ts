import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** 石青, the accent's ten shades of the design board. */
const accent: MantineColorsTuple = [
  '#EEF6F8',
  '#E3EFF2',
  '#C5DEE4',
  '#9CC1CB',
  '#6FA3B1',
  '#47869A',
  '#296D80',
  '#12586A',
  '#0C4352',
  '#082F3A',
]

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 7,
  defaultRadius: 6,
  fontFamily: 'var(--font-ui)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  black: '#14232B',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A menu opens with its first entry in hand; the empty stop before it is no child that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#menus' } } },
    Tooltip: { defaultProps: { portalProps: { target: '#menus' } } },
    MenuDivider: { defaultProps: { role: 'separator' } },
  },
})
