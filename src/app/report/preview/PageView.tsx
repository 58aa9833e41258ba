import { memo, type ReactElement } from 'react'
import { faceOf, isSansBold, songOutline, withoutLacking, type Faces } from '../../../report/pdf/font/faces'
import type { Page } from '../../../report/pdf/layout'
import { MILLIMETRES_PER_POINT, type Command, type Fill, type Stroke } from '../../../report/sheet/commands'

/** Family under which the report's two fonts are known to the page. */
export const REPORT_FAMILY = 'Qingping Report'

interface Properties {
  page: Page
  faces: Faces
  /** Addresses of the pictures by their names. */
  images: ReadonlyMap<string, string>
  /** Makes the names of clips of this page its own. */
  id: string
}

/** One page of the report, drawn from the same commands as the PDF; text stays text. */
export const PageView = memo(function PageView({ page, faces, images, id }: Properties): ReactElement {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${page.width} ${page.height}`}
      style={{ fontFamily: `'${REPORT_FAMILY}'`, fontKerning: 'none' }}
    >
      <rect width={page.width} height={page.height} fill="#fff" />
      <Commands commands={page.commands} faces={faces} images={images} id={id} />
    </svg>
  )
})

function Commands({
  commands,
  faces,
  images,
  id,
}: Omit<Properties, 'page'> & { commands: readonly Command[] }): ReactElement {
  return (
    <>
      {commands.map((command, index) => (
        <Drawn key={index} command={command} faces={faces} images={images} id={`${id}-${index}`} />
      ))}
    </>
  )
}

function Drawn({
  command,
  faces,
  images,
  id,
}: Omit<Properties, 'page'> & { command: Command }): ReactElement | null {
  switch (command.kind) {
    case 'text': {
      const { at, style, align, angle, fill } = command
      const size = style.size * MILLIMETRES_PER_POINT
      const outline = songOutline(style)
      return (
        <text
          x={at.x}
          y={at.y}
          fontSize={size}
          fontWeight={isSansBold(style) ? 700 : 400}
          letterSpacing={style.spacing === 0 ? undefined : style.spacing}
          textAnchor={align}
          transform={angle === 0 ? undefined : `rotate(${angle} ${at.x} ${at.y})`}
          xmlSpace="preserve"
          {...filling(fill)}
          {...(outline > 0 ? { stroke: fill.color, strokeWidth: outline } : {})}
        >
          {withoutLacking(command.text, faceOf(faces, style), new Set())}
        </text>
      )
    }
    case 'line':
      return <polyline points={pointsText(command.points)} fill="none" {...stroking(command.stroke)} />
    case 'polygon':
      return (
        <polygon
          points={pointsText(command.points)}
          {...filling(command.fill)}
          {...stroking(command.stroke)}
        />
      )
    case 'rect': {
      const { rect, radius } = command
      return <rect {...rect} rx={radius} {...filling(command.fill)} {...stroking(command.stroke)} />
    }
    case 'circle': {
      const { centre, radius } = command
      return (
        <circle
          cx={centre.x}
          cy={centre.y}
          r={radius}
          {...filling(command.fill)}
          {...stroking(command.stroke)}
        />
      )
    }
    case 'image': {
      const address = images.get(command.name)
      return address ? (
        <image {...command.rect} href={address} preserveAspectRatio="none" />
      ) : (
        <rect {...command.rect} fill="#ebefef" />
      )
    }
    case 'group':
      return (
        <>
          <clipPath id={id}>
            <rect {...command.clip} />
          </clipPath>
          <g clipPath={`url(#${id})`}>
            <Commands commands={command.commands} faces={faces} images={images} id={id} />
          </g>
        </>
      )
  }
}

function pointsText(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}

function filling(fill: Fill | null): { fill: string; fillOpacity?: number } {
  return fill ? { fill: fill.color, fillOpacity: fill.opacity } : { fill: 'none' }
}

function stroking(stroke: Stroke | null) {
  if (!stroke) return {}
  return {
    stroke: stroke.color,
    strokeOpacity: stroke.opacity,
    strokeWidth: stroke.width,
    strokeDasharray: stroke.dash.length > 0 ? stroke.dash.join(' ') : undefined,
  }
}
