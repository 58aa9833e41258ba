import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../store'
import { megabytes } from './words'

const PLACES = {
  opfs: 'library.placeOpfs',
  indexeddb: 'library.placeIndexeddb',
  memory: 'library.placeMemory',
} as const

/** Where the layers lie, how much room there is, and whether the browser may clear them. */
export function StorageLine(): ReactElement | null {
  const { t } = useTranslation()
  const storage = useWorkspace((state) => state.library.storage)
  if (!storage) return null
  const { place, persisted, usedBytes, quotaBytes } = storage
  const parts = [
    t('library.storageIn', { place: t(PLACES[place]) }),
    usedBytes === null || quotaBytes === null
      ? null
      : t('library.storageUsed', {
          used: megabytes(usedBytes),
          free: megabytes(Math.max(0, quotaBytes - usedBytes)),
        }),
    place === 'memory' ? null : t(persisted ? 'library.storageSafe' : 'library.storageUnsafe'),
  ]
  return <p className="sub number library-storage">{parts.filter(Boolean).join(' · ')}</p>
}
