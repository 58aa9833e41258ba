import { roundHalfEven } from '../../../geo/units'
import type { ReportInput } from '../input'
import { PLACES, hectareText, localized, paragraph, sayIn } from '../say'
import type { Block, FactRow, Section } from '../types'
import { sheetReference } from './annex'

/** Location and facts of the project: what was stated, what was read, what was computed. */
export function projectSection(input: ReportInput): Section {
  const { project, facts, language, result } = input
  const say = sayIn(language)
  const stated = (value: string | null): string => value ?? say('未填', 'Not filled in')
  const { source } = project
  const metres = (value: number): string =>
    `${roundHalfEven(value, PLACES.squareMetres)} ${say('平方米', 'm²')}`
  const area = (value: number): string =>
    say(`${hectareText(value)} 公顷(${metres(value)})`, `${hectareText(value)} ha (${metres(value)})`)
  const difference = project.planeAreaSquareMetres - project.areaSquareMetres
  const declared =
    project.declaredAreaHectares === null
      ? say('文件未载明', 'Not stated in the file')
      : `${roundHalfEven(project.declaredAreaHectares, PLACES.hectares)} ${say('公顷', 'ha')}`
  const rows: FactRow[] = [
    { label: say('项目名称', 'Project'), value: project.name },
    { label: say('建设单位', 'Developer'), value: stated(facts.unit) },
    { label: say('用地位置', 'Location'), value: stated(facts.place) },
    { label: say('项目类型', 'Type'), value: stated(facts.type) },
    { label: say('批准文件', 'Approval document'), value: stated(facts.approvalDocument) },
    { label: say('来源文件', 'Source file'), value: source.file },
    {
      label: say('文件校验值 SHA-256', 'SHA-256 of the file'),
      value: source.sha256 ?? say('未计算', 'Not computed'),
    },
    {
      label: say('坐标系', 'Coordinate system'),
      value: say(`${source.crs},${source.crsHow.zh}`, `${source.crs}; ${source.crsHow.en}`),
    },
    { label: say('换算', 'Conversion'), value: conversion(input) },
    {
      label: say('地块与顶点', 'Parcels and vertices'),
      value: say(
        `${project.parts} 个地块,${project.vertices} 个顶点`,
        `Parcels: ${project.parts}; vertices: ${project.vertices}`,
      ),
    },
    {
      label: say('椭球面积(本报告采用)', 'Ellipsoidal area (used here)'),
      value: area(project.areaSquareMetres),
    },
    {
      label: say('投影平面面积(对照)', 'Plane area (for comparison)'),
      value: area(project.planeAreaSquareMetres),
    },
    { label: say('平面减椭球', 'Plane minus ellipsoid'), value: metres(difference) },
    { label: say('申报面积', 'Declared area'), value: declared },
    { label: say('核查时间', 'Time of the check'), value: localTime(result.checkedAt) },
  ]
  const location = input.sheets.find((sheet) => sheet.name === 'location')
  const blocks: Block[] = [
    { kind: 'facts', rows },
    ...project.warnings.map((warning) => paragraph(localized(warning.message, language), 'note')),
    ...(location ? [paragraph(sheetReference(input, location), 'note')] : []),
  ]
  return { id: 'project', title: say('项目与位置', 'Project and location'), blocks }
}

/** Each step from the coordinates of the file to those of the overlay. */
function conversion({ project, language }: ReportInput): string {
  const say = sayIn(language)
  const { crs } = project.source
  if (crs === 'EPSG:4490')
    return say(
      '未换算:文件即为 EPSG:4490(CGCS2000 经纬度)',
      'None: the file is in EPSG:4490 (CGCS2000 longitude and latitude)',
    )
  const from = project.boundary?.convertedFrom ?? project.boundary?.system ?? null
  if (from?.kind === 'geographic')
    return say(
      `${crs} 的经纬度按 EPSG:4490(CGCS2000)套合,不作基准转换`,
      `Degrees of ${crs} are laid over as EPSG:4490 (CGCS2000), without a shift of datum`,
    )
  return say(
    `${crs} 投影平面 → 直边加密(弦偏差小于 0.01 毫米)→ EPSG:4490(CGCS2000 经纬度)套合`,
    `Plane of ${crs}; straight edges split until the chord is off by less than 0.01 mm; EPSG:4490 (CGCS2000 longitude and latitude) for the overlay`,
  )
}

/** `2026-11-21 17:30` on the clock of this computer. */
function localTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}`
}
