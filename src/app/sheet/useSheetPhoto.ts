import { useEffect, useState } from 'react'
import type { Localized } from '../../geo/types'
import type { PhotographOptions } from '../../map/camera'
import type { Scene } from '../../map/types'
import type { SheetModel } from '../../report/sheet/model'
import type { PreviewPicture } from '../../report/sheet/preview'
import { noteOfMaking } from '../../workspace/failure'
import { photographOptions } from './sheetModel'

/** The map is taken anew when the hand rests. */
const PAUSE_MILLISECONDS = 300

export interface SheetPhoto {
  picture: PreviewPicture | null
  /** The picture is being taken anew. */
  drawing: boolean
  problem: Localized | null
}

type PhotoWish = Pick<SheetModel, 'aim' | 'paper' | 'orientation' | 'grey'> & { options: PhotographOptions }

function wishOf(model: SheetModel): PhotoWish {
  const { aim, paper, orientation, grey } = model
  return { aim, paper, orientation, grey, options: photographOptions(model) }
}

/** The map of a sheet at the resolution of the preview, taken anew after each change of ground, paper or layers. */
export function useSheetPhoto(scene: Scene, model: SheetModel | null, dpi: number): SheetPhoto {
  const [shown, setShown] = useState<SheetPhoto>({ picture: null, drawing: true, problem: null })
  const wish = model ? JSON.stringify(wishOf(model)) : null
  useEffect(() => {
    if (wish === null) return
    const stop = new AbortController()
    const later = setTimeout(() => {
      setShown((now) => ({ ...now, drawing: true }))
      take(scene, JSON.parse(wish) as PhotoWish, dpi, stop.signal)
        .then((picture) => {
          if (!stop.signal.aborted) setShown({ picture, drawing: false, problem: null })
        })
        .catch((error: unknown) => {
          if (!stop.signal.aborted)
            setShown((now) => ({ ...now, drawing: false, problem: noteOfMaking(error).message }))
        })
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [scene, wish, dpi])
  return shown
}

async function take(
  scene: Scene,
  wish: PhotoWish,
  dpi: number,
  signal: AbortSignal,
): Promise<PreviewPicture> {
  const [{ photograph }, { picturePixels }, { greyCanvas }] = await Promise.all([
    import('../../map/camera'),
    import('../../report/sheet/export'),
    import('../../report/sheet/grey'),
  ])
  signal.throwIfAborted()
  const { width, height } = picturePixels(wish, dpi)
  const { image, box } = await photograph(
    scene,
    { ...wish.aim, widthPx: width, heightPx: height, dpi, signal },
    wish.options,
  )
  const context = wish.grey ? image.getContext('2d') : null
  if (context) greyCanvas(context)
  return { image, box }
}
