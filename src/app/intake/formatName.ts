import { useTranslation } from 'react-i18next'

const NAMED = [
  'shapefile',
  'geojson',
  'kml',
  'geopackage',
  'geodatabase',
  'flatgeobuf',
  'dxf',
  'boundary-points',
  'csv',
  'xlsx',
  'wkt',
] as const

/** Formats as people call them; one that has no name here keeps its own. */
export function useFormatName(): (format: string) => string {
  const { t } = useTranslation()
  return (format) => {
    const known = NAMED.find((name) => name === format)
    return known ? t(`reading.formats.${known}`) : format
  }
}

/** An encoding as offices call it; the same name wherever it is shown. */
export function encodingName(encoding: string): string {
  return encoding === 'gb18030' ? 'GBK' : encoding.toUpperCase()
}
