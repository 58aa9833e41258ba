import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserLayer } from '../../workspace/state'
import { useLocalized } from '../store'
import { AboutCard } from './AboutCard'

/** About a layer that a person brought: what they said of it when they did. */
export function AboutOwn({ layer, onClose }: { layer: UserLayer; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { control, file } = layer
  const { accuracyMetres, version, source, zones, role, status } = control
  return (
    <AboutCard
      title={localized(control.title)}
      status={status}
      onClose={onClose}
      reliance={t(`layers.relianceOf.${status === 'schematic' ? 'schematicControl' : status}`)}
      facts={[
        [t('explore.source'), source ? localized(source) : t('layers.notStated')],
        [t('layers.version'), version ?? t('layers.notStated')],
        [t('layers.file'), file],
        [t('layers.controls'), t(`role.${role}`)],
        [
          t('explore.accuracy'),
          accuracyMetres === null ? t('layers.notStated') : t('layers.metres', { metres: accuracyMetres }),
        ],
        [t('layers.zones'), String(zones.length)],
        [t('layers.inCheck'), t(status === 'demo' ? 'layers.inCheckDemo' : 'layers.inCheckYes')],
      ]}
    />
  )
}
