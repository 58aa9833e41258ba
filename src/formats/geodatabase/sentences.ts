/** What is said of file geodatabases that cannot be read. */
import { note, type Note } from '../../geo/note'

const WAY_OUT = {
  zh: '请在 ArcGIS 或 QGIS 中把图层导出为 GeoPackage 或 shapefile',
  en: 'export the layer as a GeoPackage or shapefile with ArcGIS or QGIS',
}

export function damaged(): Note {
  return note(
    'database-damaged',
    '文件地理数据库不完整或已损坏:请把整个 .gdb 文件夹(含全部 .gdbtable 与 .gdbtablx)一起打包或拖入,或重新导出。',
    'The file geodatabase is incomplete or damaged: pack or drop the whole .gdb folder with every .gdbtable and .gdbtablx, or export it again.',
  )
}

export function tooLarge(): Note {
  return note(
    'file-too-large',
    '文件地理数据库过大(超过 1 GB 或 800 万个顶点):请只导出需要的图层和范围。',
    'The file geodatabase is too large (more than 1 GB or 8 million vertices): export only the layers and the area that are needed.',
  )
}

export function noLayers(unreadable: string[]): Note {
  const names = unreadable.join('、') || '无'
  return note(
    'no-features',
    `文件地理数据库里没有能读的图层(读不了的:${names};压缩的或含影像的不能读):${WAY_OUT.zh}。`,
    `The file geodatabase has no layer that can be read (not readable: ${unreadable.join(', ') || 'none'}; compressed ones and those with rasters are not read): ${WAY_OUT.en}.`,
  )
}

export function noFeatures(layers: string[]): Note {
  return note(
    'no-features',
    `文件地理数据库里没有图形(图层:${layers.join('、')}):请检查导出的内容。`,
    `The file geodatabase holds no features (layers: ${layers.join(', ')}): check what was exported.`,
  )
}

export function tablesLeftOut(names: string[]): Note {
  return note(
    'layer-left-out',
    `文件地理数据库里有的表没有读(${names.join('、')}:压缩的或含影像):如需要,${WAY_OUT.zh}。`,
    `Some tables of the file geodatabase were not read (${names.join(', ')}: compressed, or with rasters): if they matter, ${WAY_OUT.en}.`,
  )
}

export function curve(layer: string, id: number): Note {
  return note(
    'curve-unsupported',
    `图层“${layer}”的第 ${id} 号对象含圆弧等真曲线,不能直接读:请在 ArcGIS 中用“增密”(Densify)转为折线后重新导出。`,
    `Object ${id} of layer "${layer}" has true curves such as arcs, which cannot be read: turn them into lines with Densify in ArcGIS and export again.`,
  )
}

export function body(layer: string, id: number): Note {
  return note(
    'multipatch-unsupported',
    `图层“${layer}”的第 ${id} 号对象是三维体(多面体),没有平面范围:请在 ArcGIS 中用“多面体轮廓”转为面后重新导出。`,
    `Object ${id} of layer "${layer}" is a body (multipatch), not a polygon: turn it into polygons with Multipatch Footprint in ArcGIS and export again.`,
  )
}
