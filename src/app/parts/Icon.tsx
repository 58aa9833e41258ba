import type { ReactElement } from 'react'

/** Line icons on a 20 x 20 grid. One more: one more entry; stroke only, round ends. */
const PATHS = {
  map: 'M2.8 6.2 7.6 4l4.8 2.2L17.2 4v9.8L12.4 16l-4.8-2.2L2.8 16zM7.6 4v9.8M12.4 6.2V16',
  check: 'M4 4.2h9.2L16 7v9H4zM7 10.6l2.3 2.2 4.2-4.6',
  batch: 'M3.5 5.5h9M3.5 10h9M3.5 14.5h6M15.5 12v5M13 14.5h5',
  chart: 'M4 16V9M8 16V5M12 16v-5M16 16V7',
  data: 'M4 5c0-1.1 2.7-2 6-2s6 .9 6 2-2.7 2-6 2-6-.9-6-2zM4 5v10c0 1.1 2.7 2 6 2s6-.9 6-2V5M4 10c0 1.1 2.7 2 6 2s6-.9 6-2',
  sheet: 'M5 3h7.2L15.2 6v11H5zM12 3v3.2h3.2M7.6 10h5M7.6 13h5',
  search: 'M9 3.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 9 3.6zM13 13l4 4',
  lock: 'M5.4 9h9.2v7H5.4zM7.4 9V6.6a2.6 2.6 0 0 1 5.2 0V9',
  undo: 'M7 5 4 8l3 3M4.2 8h7.6a4 4 0 0 1 0 8H9',
  redo: 'm13 5 3 3-3 3M15.8 8H8.2a4 4 0 0 0 0 8H11',
  share: 'M10 12V3.2M7 6l3-3 3 3M5 10v7h10v-7',
  help: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM8 8a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M10 13.7v.1',
  info: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 9v4.6M10 6.4v.1',
  warning: 'M10 3.4 17.2 16H2.8zM10 8.4V12M10 13.8v.1',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  extent: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  draw: 'M4.6 13.4 8 4.8l7.4 3.4-1.8 7.4zM4.6 13.4h.1M8 4.8h.1M15.4 8.2h.1M13.6 15.6h.1',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm6 8 4 4 4-4',
  right: 'm8 6 4 4-4 4',
  left: 'm12 6-4 4 4 4',
  up: 'm6 12 4-4 4 4',
  top: 'M5 4.6h10m-9 9.4 4-4 4 4',
  bottom: 'M5 15.4h10M6 6l4 4 4-4',
  upload: 'M10 13V4M6.4 7.4 10 3.8l3.6 3.6M3.6 13.4v2.8h12.8v-2.8',
  download: 'M10 4v9M6.4 9.6 10 13.2l3.6-3.6M3.6 13.4v2.8h12.8v-2.8',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  target: 'M10 2v4M10 14v4M2 10h4M14 10h4M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
  layers: 'm10 3 7 4-7 4-7-4zM3 10.4l7 4 7-4M3 13.8l7 4 7-4',
  file: 'M5 3h7l3 3v11H5zM12 3v3h3',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  trash: 'M4 6h12M8 6V4h4v2M5.6 6l.8 10.6h7.2L14.4 6M8.6 9v5M11.4 9v5',
  refresh: 'M15.8 8.4A6 6 0 1 0 16 11M16 4.4v4h-4',
  pin: 'M10 17.4s-5-4.6-5-8.6a5 5 0 0 1 10 0c0 4-5 8.6-5 8.6zM10 7a1.8 1.8 0 1 0 0 3.6A1.8 1.8 0 0 0 10 7z',
  areas: 'M9 4.2a6.4 6.4 0 1 0 6.4 6.4H9zM11.8 2.8v5h5a5 5 0 0 0-5-5z',
  table: 'M3.4 4.4h13.2v11.2H3.4zM3.4 8.2h13.2M3.4 11.9h13.2M8 4.4v11.2',
  filter: 'M3.4 4.6h13.2l-5.1 6v4.6l-3 1.4v-6z',
  grip: 'M7.4 5h.1M12.6 5h.1M7.4 10h.1M12.6 10h.1M7.4 15h.1M12.6 15h.1',
  stack: 'M4 4.4h12v3.4H4zM4 10.3h12M4 13h12M4 15.7h7',
  measure: 'M2.8 13.6 13.6 2.8l3.6 3.6L6.4 17.2zM5.6 10.8l1.8 1.8M8.2 8.2l2.4 2.4M10.8 5.6l1.8 1.8',
  compare: 'M10 3v14M7.6 7.2 4.8 10l2.8 2.8M12.4 7.2l2.8 2.8-2.8 2.8',
  tick: 'm4.5 10.5 3.6 3.6 7.4-8',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'grip' ? 2.6 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

/** A folded map with a ridge line: three leaves in the accent's shades. */
export function Logo({ size = 26 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path d="m2 5 7-2v19l-7 2z" fill="#0C4352" />
      <path d="m9 3 8 3v19l-8-3z" fill="#2E7C8C" />
      <path d="m17 6 7-3v19l-7 3z" fill="#7FB3B8" />
      <path
        d="m2 18 4-5 4 4 5-7 4 6 5-4"
        fill="none"
        stroke="#fff"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </svg>
  )
}
