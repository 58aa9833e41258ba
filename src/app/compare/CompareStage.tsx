import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/compare.css'
import { useWorkspace } from '../store'
import { CompareBar } from './CompareBar'
import { SideSelect } from './SideSelect'
import { useSecondMap } from './useSecondMap'
import { useMap } from '../shell/mapContext'

/** Over the map while two sides are compared: the second map, what stands on each side, the bar between them. */
export default function CompareStage(): ReactElement | null {
  const container = useRef<HTMLDivElement>(null)
  const { t } = useTranslation()
  const map = useMap()
  const compared = useWorkspace((state) => state.compared)
  const mode = compared?.mode
  const [bar, setBar] = useState(0.5)
  useSecondMap(container, t('compare.right'))
  // The first map takes half of the room, or all of it; once more when it has the map to itself again.
  useEffect(() => {
    const box = map.lastView?.bbox
    map.resize()
    if (mode === 'beside' && box) map.fitBox(box, { animate: false, padding: 0 })
    return () => {
      requestAnimationFrame(() => map.resize())
    }
  }, [map, mode])
  if (!compared) return null
  const isSwipe = mode === 'swipe'
  return (
    <>
      <div
        className="stage-map compare-map"
        ref={container}
        style={isSwipe ? { clipPath: `inset(0 0 0 ${bar * 100}%)` } : undefined}
      />
      <SideSelect which="left" />
      <SideSelect which="right" />
      {isSwipe ? (
        <CompareBar bar={bar} onMove={setBar} />
      ) : (
        <div className="compare-middle" aria-hidden="true" />
      )}
    </>
  )
}
