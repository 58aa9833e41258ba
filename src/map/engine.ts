/** maplibre as this house uses it: its worker named, no glyph server, no sprite, no request to any host. */
import maplibreWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap, setWorkerUrl, type MapOptions } from 'maplibre-gl'

// maplibre 6 hangs in silence where its worker is not named.
setWorkerUrl(maplibreWorkerUrl)

/** True where the browser can give a WebGL 2 context. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

let isSoftware: boolean | null = null

/** True where the processor draws, without a graphics card: each pixel that is drawn more than once is felt there. */
export function drawsInSoftware(): boolean {
  isSoftware ??= SOFTWARE.test(rendererName())
  return isSoftware
}

function rendererName(): string {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    const names = context?.getExtension('WEBGL_debug_renderer_info')
    const name: unknown = names ? context?.getParameter(names.UNMASKED_RENDERER_WEBGL) : ''
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return typeof name === 'string' ? name : ''
  } catch {
    return ''
  }
}

/**
 * A map with an empty style. Throws where WebGL cannot start. `isAgreed`: hosts besides our own that the person has
 * agreed to; every other address is refused, whatever a pack or a settings file says.
 */
export function createMap(
  container: HTMLElement,
  options: Partial<MapOptions>,
  isAgreed: (host: string) => boolean = () => false,
): MapLibreMap {
  return new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    attributionControl: false,
    // Text comes from the machine's fonts by the names in each label's stack.
    localIdeographFontFamily: '',
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    maxPitch: 0,
    renderWorldCopies: false,
    transformRequest: (url) => {
      const { host } = new URL(url, location.href)
      if (/^(blob|data):/.test(url) || host === location.host || isAgreed(host)) return { url }
      throw new Error(`map: refused address ${url}`)
    },
    ...options,
  })
}
