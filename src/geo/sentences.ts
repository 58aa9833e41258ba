/** What `decideCrs` says to the person, Chinese first. Each sentence names what is stated, the value seen and what to do;
 * the file is named by whoever shows it, as with the notes of the readers. */
import type { SourceFeatures } from './features'
import { note, type Note } from './note'
import { sevenParametersText, type SevenParameters } from './sevenParameters'
import type { Survey } from './survey'
import { systemLabel, type CoordinateSystem } from './system'
import type { Localized } from './types'
import { wktName } from './wkt'

const named = (system: CoordinateSystem): Localized => ({
  zh: system.code === null ? system.name.zh : `${system.name.zh}(${systemLabel(system)})`,
  en: system.code === null ? system.name.en : `${system.name.en} (${systemLabel(system)})`,
})

/** `x=401321.407, y=4030489.91`: the corner of the numbers, as an example. */
function seen({ box }: Survey): string {
  return box ? `x=${trim(box[0])}, y=${trim(box[1])}` : '-'
}

function trim(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

export function noCoordinates(): Note {
  return note(
    'no-coordinates',
    `没有可用的坐标:缺数值,或数值大得不可能是米和度(如以毫米为单位);请检查文件,单位不是米的先换算成米`,
    `There are no usable coordinates: numbers are missing, or too large for metres and degrees (millimetres?); check the file and convert it to metres first`,
  )
}

export function unknownCode(code: number): Note {
  return note(
    'crs-unknown',
    `不支持的坐标系代码 EPSG:${code};可用 4490、4326、4491-4554 等,请另选`,
    `Coordinate system EPSG:${code} is not supported; choose another, such as 4490, 4326 or 4491-4554`,
  )
}

/** What the file calls its own system. */
function statedText({ crs }: SourceFeatures): string {
  if (crs.kind === 'none') return '-'
  return crs.kind === 'epsg' ? crs.text : (wktName(crs.text) ?? crs.text.slice(0, 60))
}

export function unknownSystem(source: SourceFeatures): Note {
  const text = statedText(source)
  return note(
    'crs-unknown',
    `无法识别文件写明的坐标系“${text}”;请转换为 CGCS2000 后再用,或指定坐标系代码`,
    `The coordinate system it states, "${text}", is not known; convert the file to CGCS2000 or state the system's code`,
  )
}

export function howStated(system: CoordinateSystem): Localized {
  const same = system.datum === 'WGS84'
  return {
    zh: `文件写明:${named(system).zh}${same ? '(WGS 84 与 CGCS2000 在核查精度内视同)' : ''}`,
    en: `stated by the file: ${named(system).en}${same ? ' (WGS 84 counts as CGCS2000 at the accuracy of a check)' : ''}`,
  }
}

export function howChosen(system: CoordinateSystem): Localized {
  return { zh: `人工指定:${named(system).zh}`, en: `chosen by the person: ${named(system).en}` }
}

export const howDegrees: Localized = {
  zh: '文件未写明,数值为经纬度,按 EPSG:4490 处理',
  en: 'not stated; the values are degrees, taken as EPSG:4490',
}

export function howPrefix(zone: number): Localized {
  return {
    zh: `文件未写明,按横坐标的带号 ${zone} 识别`,
    en: `not stated; told by the zone number ${zone} of the eastings`,
  }
}

export function assumedDegrees(): Note {
  return note(
    'crs-assumed',
    `文件未写明坐标系:数值为经纬度,按 CGCS2000(EPSG:4490)处理;网上地图采集的坐标可能有数百米偏移,请核对来源`,
    `The file states no coordinate system: the values are degrees, taken as CGCS2000 (EPSG:4490); coordinates picked from web maps may be off by hundreds of metres, check their source`,
  )
}

export function overridden(stated: CoordinateSystem, system: CoordinateSystem): Note {
  return note(
    'crs-overridden',
    `文件写明的坐标系是${named(stated).zh},已按指定的${named(system).zh}处理`,
    `The file states ${named(stated).en}; it was read as ${named(system).en}, as chosen`,
  )
}

export function disagreement(system: CoordinateSystem, numbers: Survey, why: Localized): Note {
  return note(
    'crs-disagrees',
    `坐标系写为${named(system).zh},但与数值(如 ${seen(numbers)})不符:${why.zh};请核对后改正文件或指定坐标系`,
    `The coordinate system is given as ${named(system).en}, but the values (such as ${seen(numbers)}) disagree: ${why.en}; correct the file or state the system`,
  )
}

/** The same for a system that a person chose: the file says nothing wrong, the choice does not fit. */
export function choiceUnfit(system: CoordinateSystem, numbers: Survey, why: Localized): Note {
  return note(
    'crs-disagrees',
    `所选的坐标系${named(system).zh}不适合文件的数值(如 ${seen(numbers)}):${why.zh};请改选与数值相符的坐标系`,
    `The chosen coordinate system ${named(system).en} does not fit the values of the file (such as ${seen(numbers)}): ${why.en}; choose one that fits`,
  )
}

/** The file states its own system, so the one given for files that state none stays unused. */
export function optionNotUsed(stated: CoordinateSystem, option: CoordinateSystem): Note {
  return note(
    'crs-option-not-used',
    `文件自己写明的坐标系是${named(stated).zh},按它处理;另行指定的${named(option).zh}只用于没有写明坐标系的文件,这里没有采用。文件写错的,请改正文件`,
    `The file itself states ${named(stated).en}, which was used; ${named(option).en}, given besides, is for files that state no system and was not used here. If the file is wrong, correct it`,
  )
}

/** A control layer states no system, and the one given for the run cannot be its own. */
export function optionUnfit(system: CoordinateSystem, option: CoordinateSystem): Note {
  return note(
    'crs-option-not-used',
    `文件未写明坐标系,指定的${named(option).zh}与它的数值不符,已按数值认作${named(system).zh},请核对`,
    `The file states no system; ${named(option).en}, given for this run, does not fit its values, which were taken as ${named(system).en}. Please confirm`,
  )
}

export function swapped(numbers: Survey): Note {
  return note(
    'axes-swapped',
    `坐标的先后次序颠倒(如 ${seen(numbers)}):应先东坐标(经度)、后北坐标(纬度);请交换两列后重试`,
    `The coordinates are in the wrong order (such as ${seen(numbers)}): easting (longitude) comes first, then northing (latitude); exchange the two and try again`,
  )
}

export function severalZones(zones: number[]): Note {
  const list = zones.join(', ')
  return note(
    'several-zones',
    `横坐标带有不同的带号(${list}),而文件未写明坐标系;请按带拆分为多个文件,或统一换算到一个坐标系`,
    `Eastings begin with different zone numbers (${list}) and no coordinate system is stated; split the file by zone or convert it to one system`,
  )
}

export function unknownNumbers(numbers: Survey): Note {
  return note(
    'crs-unknown',
    `未写明坐标系,数值(如 ${seen(numbers)})也不像经纬度或高斯-克吕格坐标;请指定坐标系`,
    `No coordinate system is stated and the values (such as ${seen(numbers)}) look neither like degrees nor like Gauss-Krueger metres; state the system`,
  )
}

export function doubtNoPrefix(numbers: Survey): Localized {
  return {
    zh: `文件未写明坐标系,横坐标为不含带号的 6 位数(如 ${seen(numbers)}):同一组数在各带各有一个位置,请选定`,
    en: `The file states no coordinate system and its eastings have 6 digits without a zone number (such as ${seen(numbers)}): each zone gives another place, choose one`,
  }
}

export function doubtMercator(numbers: Survey): Localized {
  return {
    zh: `文件未写明坐标系,数值(如 ${seen(numbers)})像 Web 墨卡托坐标:请确认`,
    en: `The file states no coordinate system; the values (such as ${seen(numbers)}) look like Web Mercator: please confirm`,
  }
}

export function datumRefused(system: CoordinateSystem): Note {
  return note(
    'crs-approximate-only',
    `坐标系为${named(system).zh},没有公开的转换参数,直接套用会偏移数十至数百米,不能用于核查;请由测绘部门转换为 CGCS2000,或仅作近似显示`,
    `The coordinate system is ${named(system).en}; its transformation is not public and taking it as it is would be off by tens to hundreds of metres, so it cannot be checked; have it converted to CGCS2000, or show it as an approximation only`,
  )
}

export function approximate(system: CoordinateSystem): Note {
  return note(
    'crs-approximate',
    `坐标系为${named(system).zh},未经转换:位置可能偏移数十至数百米,只供近似显示,面积与占用不作数`,
    `The coordinate system is ${named(system).en}, not transformed: positions may be off by tens to hundreds of metres, for display only; areas and overlaps do not count`,
  )
}

/** How the system was determined, with what the person gave for its datum. */
export function howParameters(how: Localized, parameters: SevenParameters): Localized {
  const text = sevenParametersText(parameters)
  return {
    zh: `${how.zh};按输入的七参数换算为 CGCS2000(${text})`,
    en: `${how.en}; converted to CGCS2000 with the seven parameters given (${text})`,
  }
}

export function parametersUsed(system: CoordinateSystem, parameters: SevenParameters): Note {
  const text = sevenParametersText(parameters)
  return note(
    'crs-parameters-used',
    `坐标系为${named(system).zh},已按输入的七参数(布尔莎模型,坐标框架旋转:${text})换算为 CGCS2000:结果的精度取决于这组参数,请核对其来源和适用范围`,
    `The coordinate system is ${named(system).en}; it was converted to CGCS2000 with the seven parameters given (Bursa-Wolf, coordinate frame rotation: ${text}). The result is as good as these parameters: check where they come from and where they hold`,
  )
}

export function webMap({ name }: CoordinateSystem): Note {
  return note(
    'crs-approximate',
    `按指定的${name.zh}读取:网络地图坐标经过偏移,反算没有官方公式,误差可达数米至数十米,只供近似显示,面积与占用不作数;请用实测的 CGCS2000 坐标核查`,
    `Read as ${name.en}, as chosen: web maps are offset and no official formula leads back, so positions may be off by metres to tens of metres, for display only; areas and overlaps do not count. Check with surveyed CGCS2000 coordinates`,
  )
}
