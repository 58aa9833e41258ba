import { describe, expect, it } from 'vitest'
import {
  boxOfCamera,
  cameraAtScale,
  cameraOfBox,
  denominatorOf,
  draggedCamera,
  SCALES,
  zoomedCamera,
  type SheetCamera,
} from './aim'

const PAGE = { paper: 'A3', orientation: 'portrait' } as const
const camera: SheetCamera = { centre: [94.9, 36.4], zoom: 11 }

describe('the camera of a sheet', () => {
  it('shows the box that it was made for, in the middle', () => {
    const box = boxOfCamera(camera, PAGE)
    const again = cameraOfBox(box, PAGE)
    expect(again.zoom).toBeCloseTo(11, 9)
    expect(again.centre[0]).toBeCloseTo(94.9, 9)
    expect(again.centre[1]).toBeCloseTo(36.4, 9)
  })

  it.each(SCALES)('has the scale 1 : %d at its centre when told so, and keeps it when dragged', (scale) => {
    const scaled = cameraAtScale(camera, scale)
    expect(denominatorOf(scaled) / scale).toBeCloseTo(1, 9)
    const moved = draggedCamera(scaled, 20, -90, scale)
    expect(moved.centre[1]).toBeLessThan(36.4)
    expect(denominatorOf(moved) / scale).toBeCloseTo(1, 9)
  })

  it('moves the map with the hand', () => {
    const before = boxOfCamera(camera, PAGE)
    const after = boxOfCamera(draggedCamera(camera, 30, 0, null), PAGE)
    expect(after[0]).toBeLessThan(before[0])
    expect(after[2] - after[0]).toBeCloseTo(before[2] - before[0], 9)
  })

  it('keeps the point under the pointer where it is', () => {
    // 40 mm right of the centre.
    const at = (one: SheetCamera) => draggedCamera(one, -40, -25, null).centre
    const [before, after] = [at(camera), at(zoomedCamera(camera, 1.3, 40, 25))]
    expect(after[0]).toBeCloseTo(before[0], 9)
    expect(after[1]).toBeCloseTo(before[1], 9)
  })

  it('goes no nearer than 1 : 1 000 and no farther than 1 : 8 000 000', () => {
    expect(denominatorOf(zoomedCamera(camera, 30))).toBeCloseTo(1000, 3)
    expect(denominatorOf(zoomedCamera(camera, -30)) / 8_000_000).toBeCloseTo(1, 6)
  })
})
