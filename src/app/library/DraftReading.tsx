import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerDraft } from '../../workspace/library/state'
import { EncodingChoices } from '../intake/EncodingQuestion'
import { LayerTicks } from '../intake/LayersQuestion'
import { useDoings } from '../shell/doings'

/** How the file is read, as the intake asks it: the encoding of its text, and which of its layers count. */
export function DraftReading({ draft }: { draft: LayerDraft }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const [isOpen, setOpen] = useState(false)
  const { previews, layers, encoding } = draft
  const isAsked = previews !== null && previews.length > 1 && (draft.encodingDoubtful || isOpen)
  return (
    <>
      {isAsked ? (
        <section>
          <h3>{t('reading.encodingTitle')}</h3>
          {draft.encodingDoubtful ? <p className="sub">{t('library.encodingDoubtful')}</p> : null}
          <EncodingChoices
            previews={previews}
            current={encoding}
            chosen={encoding}
            onChoose={(chosen) => void library.readAnew(draft, { encoding: chosen })}
          />
        </section>
      ) : encoding && draft.format === 'shapefile' ? (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => {
              setOpen(true)
              void library.showEncodings(draft)
            }}
          >
            {t('library.changeEncoding')}
          </button>
        </p>
      ) : null}
      {layers.length > 1 ? (
        <section>
          <h3>{t('reading.layersTitle')}</h3>
          <LayerTicks
            layers={layers}
            used={draft.usedLayers}
            onChange={(used) => used.length > 0 && void library.readAnew(draft, { layers: [...used] })}
          />
        </section>
      ) : null}
    </>
  )
}
