import type { Language, Localized } from '../../geo/types'

export const PAPERS = ['A4', 'A3'] as const
export const ORIENTATIONS = ['landscape', 'portrait'] as const
export const SHEET_DPI = [96, 150, 300] as const
export const SHEET_FILES = ['png', 'pdf'] as const
/** As in `report/sheet/model.ts`, which lies on the same floor. */
export const NETS = ['lines', 'kilometres', 'ticks', 'none'] as const
/** What may be left out; notes on schematic and sample data, sources and the missing review number may not. */
export const SHEET_PARTS = ['legend', 'scaleBar', 'northArrow', 'inset', 'facts'] as const
export type SheetPart = (typeof SHEET_PARTS)[number]

/** How a sheet looks, whatever it shows: what a template keeps. */
export interface SheetLook {
  paper: (typeof PAPERS)[number]
  orientation: (typeof ORIENTATIONS)[number]
  dpi: (typeof SHEET_DPI)[number]
  file: (typeof SHEET_FILES)[number]
  /** The denominator of a scale that stays when the map is moved; null: as the person has zoomed. */
  scale: number | null
  net: (typeof NETS)[number]
  without: SheetPart[]
  grey: boolean
  maker: string
  /** Printed top left; null: 内部使用, empty: nothing. */
  secrecy: string | null
  /** 审图号; empty prints that there is none. */
  reviewNumber: string
}

/** What the person set for the sheet; an empty title takes the suggested one. */
export interface SheetWishes extends SheetLook {
  title: string
  subtitle: string
  /** Names of the legend as the person wants them, by the key of their row, and rows that are not printed. */
  legendNames: Readonly<Record<string, string>>
  legendHidden: readonly string[]
}

export const START_LOOK: SheetLook = {
  paper: 'A4',
  orientation: 'landscape',
  dpi: 300,
  file: 'png',
  scale: null,
  net: 'lines',
  without: [],
  grey: false,
  maker: '',
  secrecy: null,
  reviewNumber: '',
}

export const START_SHEET: SheetWishes = {
  ...START_LOOK,
  title: '',
  subtitle: '',
  legendNames: {},
  legendHidden: [],
}

/** The part of the ground on the sheet. */
export interface SheetExtent {
  centre: [longitude: number, latitude: number]
  /** Zoom of 512-pixel tiles, CSS pixels of paper (1/96 inch). */
  zoom: number
  /** Set on the sheet itself; else it follows the map. */
  byHand: boolean
}

/** A sheet that the person wants in the report, as it was composed. */
export interface KeptSheet extends SheetWishes {
  centre: [longitude: number, latitude: number]
  zoom: number
}

export type SheetJob =
  | { kind: 'idle' }
  | { kind: 'working'; fraction: number; step?: Localized }
  | { kind: 'saved'; file: string }
  | { kind: 'failed'; message: Localized }

/** What stands at the top left of a sheet; null for nothing. */
export function sheetSecrecy({ secrecy }: Pick<SheetLook, 'secrecy'>, language: Language): string | null {
  if (secrecy === null) return language === 'zh' ? '内部使用' : 'Internal use'
  return secrecy.trim() || null
}

export function lookOf(wishes: SheetWishes): SheetLook {
  const { paper, orientation, dpi, file, scale, net, without, grey, maker, secrecy, reviewNumber } = wishes
  return { paper, orientation, dpi, file, scale, net, without, grey, maker, secrecy, reviewNumber }
}
