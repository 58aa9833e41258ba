/** Geometries with arcs, and bodies: known by name, to say that they are not read. */
const CURVED =
  /^\s*(?:SRID\s*=\s*\d+\s*;)?\s*(CURVEPOLYGON|CIRCULARSTRING|COMPOUNDCURVE|MULTICURVE|MULTISURFACE|POLYHEDRALSURFACE|TIN|TRIANGLE)/i

/** The keyword of a curve or a body; null for anything else. */
export function curvedKeyword(text: string): string | null {
  return CURVED.exec(text.slice(0, 200).replace(/^\ufeff/, ''))?.[1]?.toUpperCase() ?? null
}

const KEYWORD =
  /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION|CURVEPOLYGON|CIRCULARSTRING|COMPOUNDCURVE|CURVE|SURFACE|POLYHEDRALSURFACE|TIN|TRIANGLE)\s*(ZM|Z|M)?\s*(?:\(|EMPTY)/i

/** By content: the keyword of a geometry and its bracket. */
export function looksLikeWellKnownText(text: string): boolean {
  return KEYWORD.test(text.slice(0, 200).replace(/^\ufeff/, ''))
}
