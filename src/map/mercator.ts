/** Web Mercator ground resolution: metres per CSS px at a latitude (512 px world tile, WGS84 radius). */
export function metresPerPixel(zoom: number, lat: number): number {
  return (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
}

/** Web Mercator y of a latitude, 0 at the north edge of the world and 1 at the south edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** Latitude of a Web Mercator y, degrees. */
export function mercatorLatitude(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}
