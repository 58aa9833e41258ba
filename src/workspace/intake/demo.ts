import type { FeatureCollection } from 'geojson'
import { noteOf } from '../failure'
import { collectionOf } from './collection'
import { runCheck } from '../results/checking'
import { readText } from '../pack'
import type { Context } from '../desk/port'
import { reportProblem } from '../problems'
import { nextProjectId } from './projects'
import type { OpenProject, UserLayer } from '../state'
import { parseDemo } from './demoFile'

/**
 * The example: a made-up project and made-up control layers, marked 演示 throughout. Its layers check only it, and a
 * person's own projects are never checked against them.
 */
export async function openExample(context: Context): Promise<void> {
  const { workspace, port } = context
  const { pack, projects } = workspace.getState()
  const already = projects.find((open) => open.project.demo)
  if (already) {
    workspace.setState({
      activeProjectId: already.project.id,
      place: 'check',
      panelHidden: false,
      identify: null,
    })
    return
  }
  if (pack.kind !== 'ready' || !pack.pack.catalogue.demo) return
  const address = pack.pack.catalogue.demo.data
  workspace.setState((state) => ({
    reading: [...state.reading, address],
    place: 'check',
    panelHidden: false,
  }))
  try {
    const demo = parseDemo(await readText(pack.pack, address))
    const open = await demoProject(context, demo.project)
    const userLayers: UserLayer[] = []
    for (const layer of demo.layers) {
      const itemId = await readOne(context, `${layer.id}.geojson`, layer.data)
      const control = await port.control(itemId, null, {
        id: `demo-${layer.id}`,
        title: layer.title,
        role: layer.role,
        status: 'demo',
        version: layer.version,
        source: layer.source,
        accuracyMetres: layer.accuracyMetres,
        coverage: layer.coverage ?? null,
      })
      userLayers.push({ control, file: address, visible: true, opacity: 1, data: collectionOf(control) })
    }
    workspace.step({ zh: '打开示例', en: 'open the example' }, (state) => ({
      projects: [...state.projects, open],
      activeProjectId: open.project.id,
      userLayers: [...state.userLayers, ...userLayers],
    }))
    workspace.setState({ identify: null })
    await runCheck(context, open.project.id)
  } catch (error) {
    reportProblem(context, address, noteOf(error, address))
  } finally {
    workspace.setState((state) => ({ reading: state.reading.filter((entry) => entry !== address) }))
  }
}

/** The example's file is ours: what it says of its system would tell the person nothing. */
const DEMO_HOW = { zh: '示例,CGCS2000 经纬度', en: 'example, CGCS2000 longitude/latitude' }

async function demoProject(context: Context, data: FeatureCollection): Promise<OpenProject> {
  const itemId = await readOne(context, 'demo-project.geojson', data)
  const read = await context.port.project(itemId, null, { id: nextProjectId(), demo: true })
  const project = { ...read, source: { ...read.source, crsHow: DEMO_HOW } }
  return { project, systemCode: null, itemId: null }
}

/** Sends a collection through the same reader that a person's files go through. */
async function readOne({ port }: Context, name: string, data: FeatureCollection): Promise<string> {
  const stated = { ...data, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } }
  const bytes = new TextEncoder().encode(JSON.stringify(stated))
  const { items, problems } = await port.read([{ name, bytes }])
  const [item] = items
  if (!item) throw new Error(problems[0]?.note.message.en ?? name)
  return item.itemId
}
