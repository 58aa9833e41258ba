import type { Scene } from '../../map/types'

const MARK = /\s*[（(][^（）()]*[)）]$/

/**
 * The scene with its callouts naming layers as the person names them in the legend: one layer has one name on a sheet.
 * @param names new names by `rowKey` of legend rows, whose last part is the layer's own title
 */
export function withLegendNames(scene: Scene, names: Readonly<Record<string, string>>): Scene {
  const changes = Object.entries(names).flatMap(([key, name]) => {
    const own = key.slice(key.lastIndexOf('|') + 1)
    const wanted = name.trim()
    return wanted === '' || own === '' ? [] : [{ own, wanted }]
  })
  if (changes.length === 0) return scene
  return {
    ...scene,
    findings: scene.findings.map((finding) =>
      finding.callout
        ? { ...finding, callout: { ...finding.callout, line: renamed(finding.callout.line, changes) } }
        : finding,
    ),
  }
}

/** A line is the layer's title, or the title without a mark such as (演示) and the zone behind a dot. */
function renamed(line: string, changes: readonly { own: string; wanted: string }[]): string {
  for (const { own, wanted } of changes) {
    if (line === own) return wanted
    const plain = own.replace(MARK, '')
    if (line.startsWith(`${plain} · `)) return `${wanted}${line.slice(plain.length)}`
  }
  return line
}
