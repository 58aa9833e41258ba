/** The deck.gl side of the overlay; this file and deck.gl itself are loaded on first use. */
import type { Layer } from '@deck.gl/core'
import { PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { SANS_FAMILIES } from '../../../layers/labels'
import {
  OTHER_PROJECT,
  OVERLAP,
  PROJECT,
  TOUCH,
  TOUCH_POINT,
  UNCERTAINTY,
  VERTEX,
} from '../../../layers/outcome'
import type { Stroke } from '../../../layers/types'
import { strokeWidth } from '../style/plan'
import { OVERLAY_ANCHOR } from '../style/scene'
import { siteGlyph, type OverlayShapes, type Path, type Site } from './shapes'

type Rgba = [number, number, number, number]

function rgba(colour: string, opacity = 1): Rgba {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)]
}

const ACCENT = rgba('#12586A', 0.9)
const WHITE = rgba('#FFFFFF')

// Every layer goes under the anchor: above the zones, below the names of towns.
const PLACE = {
  beforeId: OVERLAY_ANCHOR,
  parameters: { depthCompare: 'always' as const, depthWriteEnabled: false },
}

function fills(id: string, data: Path[][], colour: Rgba): Layer {
  return new SolidPolygonLayer<Path[]>({
    ...PLACE,
    id,
    data,
    getPolygon: (rings) => rings,
    getFillColor: colour,
    extruded: false,
  })
}

function lines(id: string, data: Path[], colour: Rgba, width: number, capRounded = false): Layer {
  return new PathLayer<Path>({
    ...PLACE,
    id,
    data,
    getPath: (path) => path,
    getColor: colour,
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded,
  })
}

function strokes(id: string, data: Path[], stroke: Stroke, paper: boolean): Layer {
  return lines(id, data, rgba(stroke.colour), strokeWidth(stroke, paper))
}

/** More circles of error than these are drawn by their edges alone. */
const MOST_TINTED = 12

function siteLayers(shapes: OverlayShapes, paper: boolean): Layer[] {
  // Many circles over one another would darken the ground, and each costs as much as all the ground it covers.
  const tinted = shapes.errorCircles.length > MOST_TINTED ? [] : shapes.errorCircles
  return [
    fills('overlay/error', tinted, rgba(UNCERTAINTY.fill, UNCERTAINTY.fillOpacity)),
    ...(UNCERTAINTY.edge ? [strokes('overlay/error-edge', shapes.errorDashes, UNCERTAINTY.edge, paper)] : []),
    new ScatterplotLayer<Site>({
      ...PLACE,
      id: 'overlay/sites',
      data: shapes.sites,
      getPosition: (site) => site.position,
      getRadius: (site) => site.radius,
      radiusUnits: 'pixels',
      getFillColor: (site) =>
        site.fill === 'filled' ? ACCENT : site.fill === 'half' ? rgba('#6FA3B1') : WHITE,
      stroked: true,
      getLineColor: (site) => (site.fill === 'filled' ? WHITE : ACCENT),
      getLineWidth: (site) => (site.fill === 'filled' ? 1.2 : 2),
      lineWidthUnits: 'pixels',
    }),
    new TextLayer<Site>({
      ...PLACE,
      id: 'overlay/site-glyphs',
      data: shapes.sites.filter((site) => site.glyph !== '' && site.radius >= 6),
      getPosition: (site) => site.position,
      getText: (site) => site.glyph,
      getSize: (site) => site.radius * 1.35,
      getColor: (site) => (site.fill === 'hollow' ? ACCENT : WHITE),
      fontFamily: SANS_FAMILIES.map((family) => `"${family}"`).join(','),
      characterSet: [...new Set(['光', '风', '储', '网', '矿', '路', '水', '生', siteGlyph('')])].filter(
        Boolean,
      ),
      fontSettings: { fontSize: 48 },
    }),
  ]
}

function dots(id: string, data: [number, number][], dot: typeof VERTEX): Layer {
  return new ScatterplotLayer<[number, number]>({
    ...PLACE,
    id,
    data,
    getPosition: (position) => position,
    getRadius: dot.radius,
    radiusUnits: 'pixels',
    getFillColor: rgba(dot.fill),
    stroked: true,
    getLineColor: rgba(dot.edge),
    getLineWidth: dot.px,
    lineWidthUnits: 'pixels',
  })
}

const rings = new WeakMap<OverlayShapes['projects'], OverlayShapes['projects'][number]>()

/** All rings, the same array for the same polygons. */
function ringsOf(polygons: OverlayShapes['projects']): OverlayShapes['projects'][number] {
  const flat = rings.get(polygons) ?? polygons.flat()
  rings.set(polygons, flat)
  return flat
}

/** All layers, bottom first. */
export function deckLayers(shapes: OverlayShapes, paper: boolean): Layer[] {
  const outlines = ringsOf(shapes.projects)
  const others = ringsOf(shapes.otherProjects)
  const overlapEdges = ringsOf(shapes.overlaps)
  const dashWidth = strokeWidth(TOUCH.line, paper)
  return [
    ...siteLayers(shapes, paper),
    fills('overlay/other-project', shapes.otherProjects, rgba(OTHER_PROJECT.fill, OTHER_PROJECT.fillOpacity)),
    ...(OTHER_PROJECT.casing
      ? [strokes('overlay/other-project-casing', others, OTHER_PROJECT.casing, paper)]
      : []),
    ...(OTHER_PROJECT.edge ? [strokes('overlay/other-project-edge', others, OTHER_PROJECT.edge, paper)] : []),
    fills('overlay/project', shapes.projects, rgba(PROJECT.fill, PROJECT.fillOpacity)),
    ...(PROJECT.casing ? [strokes('overlay/project-casing', outlines, PROJECT.casing, paper)] : []),
    ...(PROJECT.edge ? [strokes('overlay/project-edge', outlines, PROJECT.edge, paper)] : []),
    fills('overlay/overlap', shapes.overlaps, rgba(OVERLAP.fill, OVERLAP.fillOpacity)),
    ...(OVERLAP.edge ? [strokes('overlay/overlap-edge', overlapEdges, OVERLAP.edge, paper)] : []),
    ...(TOUCH.casing ? [strokes('overlay/touch-casing', shapes.touches, TOUCH.casing, paper)] : []),
    lines('overlay/touch', shapes.touchDashes, rgba(TOUCH.line.colour), dashWidth),
    dots('overlay/vertices', shapes.vertices, VERTEX),
    dots('overlay/touch-points', shapes.touchPoints, TOUCH_POINT),
  ]
}

/** deck.gl on one map. Add it only after the map's `load`. */
export class DeckOverlay {
  private readonly overlay: MapLibreOverlay
  private failure: Error | null = null
  private layers: Layer[] = []

  /** `onFailure` is called once where the graphics card refuses a layer; the caller then draws without deck. */
  constructor(
    private readonly map: MapLibreMap,
    private readonly paper: boolean,
    onFailure: () => void,
  ) {
    this.overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      onError: (error) => {
        if (this.failure) return
        this.failure = error
        onFailure()
      },
    })
    map.addControl(this.overlay)
  }

  show(shapes: OverlayShapes): void {
    this.layers = deckLayers(shapes, this.paper)
    this.overlay.setProps({ layers: this.layers })
    this.map.triggerRepaint()
  }

  /** True when every layer has what it needs to be drawn. */
  get isReady(): boolean {
    return this.layers.every((layer) => layer.isLoaded)
  }

  remove(): void {
    this.map.removeControl(this.overlay)
  }
}
