const KEYWORD =
  /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(ZM|Z|M)?\s*(?:\(|EMPTY)/i

/** By content: the keyword of a geometry and its bracket. */
export function looksLikeWellKnownText(text: string): boolean {
  return KEYWORD.test(text.slice(0, 200).replace(/^\ufeff/, ''))
}
