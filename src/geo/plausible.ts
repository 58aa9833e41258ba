import { lonLatBox } from './candidates'
import { note, type Note } from './note'
import { isInQinghai } from './qinghai'
import * as say from './sentences'
import type { Survey } from './survey'
import type { Box } from './types'
import { gaussKruegerCode, systemLabel, type CoordinateSystem } from './system'

/** Degrees that a zone may be left by before it is worth a word. */
const ZONE_MARGIN_DEGREES = 0.5

/**
 * Do the numbers fit the system that somebody named for them? null where they do, else a note that names the
 * system, the value seen and what to do.
 */
export function agreement(
  numbers: Survey,
  system: CoordinateSystem,
  by: 'file' | 'person' = 'file',
): Note | null {
  const { box, likeness } = numbers
  if (!box) return say.noCoordinates()
  const [west, south, east, north] = box
  const disagree = (zh: string, en: string) =>
    (by === 'file' ? say.disagreement : say.choiceUnfit)(system, numbers, { zh, en })
  if (likeness.endsWith('-swapped')) return say.swapped(numbers)
  if (system.kind === 'geographic') {
    if (west >= -180 && east <= 180 && south >= -90 && north <= 90) return null
    return disagree(
      '数值不是经纬度而像平面米制坐标',
      'the values are no degrees, they look like metres of a plane',
    )
  }
  if (
    likeness === 'degrees' &&
    Math.max(Math.abs(west), Math.abs(east), Math.abs(south), Math.abs(north)) <= 180
  ) {
    return disagree(
      '数值像经纬度,不像平面米制坐标',
      'the values look like degrees, not like metres of a plane',
    )
  }
  if (system.zone !== null && system.zoneWidth !== null) {
    const clash = zoneClash(numbers, system.zone, system.zoneWidth, system)
    if (clash) return disagree(clash.zh, clash.en)
  }
  if (lonLatBox(box, system)) return null
  return disagree('换算后不在地球上', 'converted, the positions do not lie on Earth')
}

/** The zone number in front of the eastings against the zone of the system. */
function zoneClash(numbers: Survey, zone: number, zoneWidth: 3 | 6, system: CoordinateSystem) {
  const { likeness, zones } = numbers
  if (likeness === 'zone-prefix') {
    const seen = zones.join(', ')
    if (!system.hasZonePrefix) {
      const code =
        zones.length === 1 ? gaussKruegerCode(system.datum, zoneWidth, zones[0] ?? NaN, true) : null
      const zh = `该坐标系的横坐标不含带号,而数值以 ${seen} 开头${code === null ? '' : `;如应为含带号的坐标系,请选 EPSG:${code}`}`
      const en = `its eastings carry no zone number, but the values begin with ${seen}${code === null ? '' : `; if they should, choose EPSG:${code}`}`
      return { zh, en }
    }
    if (zones.length === 1 && zones[0] === zone) return null
    if (numbers.box && reachesBeyond(numbers.box, zone, system)) return null
    return {
      zh: `该坐标系的横坐标应以 ${zone} 开头,数值却以 ${seen} 开头`,
      en: `its eastings begin with ${zone}, but the values begin with ${seen}`,
    }
  }
  if (likeness === 'no-prefix' && system.hasZonePrefix) {
    const code = gaussKruegerCode(system.datum, zoneWidth, zone, false)
    return {
      zh: `该坐标系的横坐标应为以 ${zone} 开头的 8 位数,数值却只有 6 位;如带号确为 ${zone},请选不含带号的 EPSG:${code}`,
      en: `its eastings have 8 digits beginning with ${zone}, but the values have 6; if the zone is ${zone} indeed, choose EPSG:${code}, which has no zone number`,
    }
  }
  if (likeness === 'web-mercator' || likeness === 'unknown') {
    const far =
      numbers.box && Math.abs(offCentre(numbers.box[0], system)) + Math.abs(offCentre(numbers.box[2], system))
    if (far !== null && far > 4e6) {
      return {
        zh: '横坐标远离该带的中央经线',
        en: 'the eastings are far from the central meridian of that zone',
      }
    }
  }
  return null
}

/**
 * How far from its central meridian a wide layer in one zone may reach, metres: the corners of Qinghai lie 660 km from
 * 96 degrees. Parcels of the neighbouring zone stand 850 km and more away, for their eastings are near the middle of
 * their own zone.
 */
const WIDE_LAYER_METRES = 750_000

/** A layer drawn wholly in one zone, but so wide that its eastings run into the numbers of the neighbouring zones. */
function reachesBeyond([west, , east]: Box, zone: number, system: CoordinateSystem): boolean {
  if (east <= zone * 1e6 || west >= (zone + 1) * 1e6) return false
  return Math.max(Math.abs(offCentre(west, system)), Math.abs(offCentre(east, system))) <= WIDE_LAYER_METRES
}

function offCentre(easting: number, system: CoordinateSystem): number {
  return easting - (system.hasZonePrefix ? (system.zone ?? 0) * 1e6 : 0) - 500_000
}

/** Notes on a place that is possible but unlikely: beyond the zone's own width, or not in Qinghai. */
export function outsideNotes(numbers: Survey, system: CoordinateSystem): Note[] {
  const placed = lonLatBox(numbers.box, system)
  if (!placed) return []
  const [lon, lat] = placed.centre
  const at = `${lon.toFixed(4)}°, ${lat.toFixed(4)}°`
  const notes: Note[] = []
  if (system.zoneWidth !== null && system.centralMeridian !== null) {
    const reach = system.zoneWidth / 2 + ZONE_MARGIN_DEGREES
    const [west, , east] = placed.box
    if (west < system.centralMeridian - reach || east > system.centralMeridian + reach) {
      notes.push(
        note(
          'outside-zone',
          `按${system.name.zh}(${systemLabel(system)})换算,项目在 ${at},超出该带范围;请核对带号`,
          `In ${system.name.en} (${systemLabel(system)}) the project lies at ${at}, beyond that zone; check the zone`,
        ),
      )
    }
  }
  if (!isInQinghai([lon, lat])) {
    notes.push(
      note(
        'outside-qinghai',
        `项目位于 ${at},不在青海省范围内;请核对坐标系和坐标`,
        `The project lies at ${at}, not in Qinghai; check the coordinate system and the coordinates`,
      ),
    )
  }
  return notes
}
