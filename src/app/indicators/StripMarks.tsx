import type { ReactElement } from 'react'
import type { Column } from '../../workspace/indicators/values'

/** One mark of the strip, each with a shape of its own. A small arm shows on which side of a bound values may lie. */
export function Mark({
  column,
  bound,
  x,
  y,
  pale,
}: {
  column: Column
  bound: 'at-least' | 'at-most' | null
  x: number
  y: number
  pale: boolean
}): ReactElement {
  const arm = bound === null ? null : <path className="strip-arm" d={armPath(x, y, bound)} />
  switch (column) {
    case 'y2020':
      return <circle className="strip-ring" cx={x} cy={y} r={3.5} />
    case 'y2025Target':
      return (
        <g className="strip-tick">
          <path d={`M${x} ${y - 6.5}v13`} />
          {arm}
        </g>
      )
    case 'y2025Actual':
      return <circle className={`strip-dot ${pale ? 'pale' : ''}`} cx={x} cy={y} r={4.1} />
    case 'y2030Target':
      return (
        <g className="strip-diamond">
          {arm}
          <path d={`M${x} ${y - 4.9}l4.9 4.9-4.9 4.9-4.9-4.9z`} />
        </g>
      )
  }
}

function armPath(x: number, y: number, bound: 'at-least' | 'at-most'): string {
  const side = bound === 'at-least' ? 1 : -1
  return `M${x} ${y - 6.5}h${side * 4.5}m${side * -2} -2l${side * 2} 2l${side * -2} 2`
}

/** Two strokes across the line: the axis does not begin at zero. */
export function Break({ x, y }: { x: number; y: number }): ReactElement {
  return (
    <g className="strip-break">
      <path className="strip-gap" d={`M${x - 1.5} ${y}h6`} />
      <path d={`M${x - 2} ${y + 3.5}l3 -7M${x + 2} ${y + 3.5}l3 -7`} />
    </g>
  )
}
