import { note, type Note } from '../geo/note'

/** The warnings of a layer's result. Codes are part of the command line's contract. */

export function coverageAssumed(): Note {
  return note(
    'coverage-assumed',
    '图层没有说明覆盖范围,按全部图斑的外接矩形计;矩形内没有图斑的地方是否真无管控,请核实数据范围',
    'The layer does not say what it covers; the box around its zones is assumed. Make sure that the data is complete inside it',
  )
}

export function layerEmpty(): Note {
  return note(
    'layer-empty',
    '图层里没有一个可用的图斑,按没有数据处理,不作“不占用”:请导入完整的图层',
    'The layer has no usable zone; it counts as no data, never as clear: bring the complete layer',
  )
}

export function partlyCovered(percent: number): Note {
  const shown = percent.toFixed(2)
  return note(
    'partly-covered',
    `图层数据只覆盖项目的 ${shown} %,其余部分未核查`,
    `The layer's data covers only ${shown} % of the project; the rest is not checked`,
  )
}

export function zonesFailed(count: number): Note {
  return note(
    'zones-failed',
    `有 ${count} 个图斑无法计算,实际占用可能更大`,
    `${count} zone(s) could not be computed; the true overlap may be larger`,
  )
}

export function zoneNotComputed(): Note {
  return note(
    'zone-not-computed',
    '计算中断:图形可能有自交或重复部分,请修复该图斑后重新核查',
    'The computation stopped: the shape may cross itself or repeat a part. Repair this zone and check again',
  )
}

export function unionFailed(): Note {
  return note(
    'zones-not-united',
    '各图斑的占用部分无法合并,重复覆盖的地面可能计了两次',
    'The overlaps of the zones could not be united; ground covered by several zones may count twice',
  )
}

export function shapeMissing(): Note {
  return note(
    'overlap-shape-missing',
    '占用面积已算出,但占用范围的图形无法生成,图上不显示该部分',
    'The overlap area is computed, but its shape could not be built; the map does not show it',
  )
}

export function areasDisagree(zoneName: string, reported: number, second: number): Note {
  return note(
    'areas-disagree',
    `图斑“${zoneName}”的占用面积两种算法不一致(${reported.toFixed(4)} ㎡ 与 ${second.toFixed(4)} ㎡),取较大值,请复核`,
    `Two computations of the overlap with zone "${zoneName}" differ (${reported.toFixed(4)} and ${second.toFixed(4)} m2); the larger stands, please verify`,
  )
}

export function suspectedBoundaryError(small: number, all: number): Note {
  return note(
    'suspected-boundary-error',
    `占用部分 ${all} 块中有 ${small} 块小于 100 ㎡(疑似边界误差);不改变结果`,
    `${small} of ${all} occupied pieces are below 100 m2 (possibly a boundary error); the result stays`,
  )
}

export function partsDoNotClose(inside: number, outside: number, whole: number): Note {
  return note(
    'parts-do-not-close',
    `占用 ${inside.toFixed(4)} ㎡ 加未占用 ${outside.toFixed(4)} ㎡ 不等于项目 ${whole.toFixed(4)} ㎡,请复核`,
    `Occupied ${inside.toFixed(4)} m2 plus free ${outside.toFixed(4)} m2 is not the project's ${whole.toFixed(4)} m2; please verify`,
  )
}

export function closingNotVerified(): Note {
  return note(
    'closing-not-verified',
    '未占用部分的图形无法生成,占用加未占用等于项目这一点未能验证',
    'The free part could not be built, so that occupied plus free equals the project is not verified',
  )
}

export function layerNotComputed(): Note {
  return note(
    'layer-not-computed',
    '本层计算中断,没有结果:请检查图层数据后重新核查',
    'The computation of this layer stopped without a result: check its data and run the check again',
  )
}
