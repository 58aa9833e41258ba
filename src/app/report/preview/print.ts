/** The preview holds the pages; buttons elsewhere ask it to print them. */
const wishes = new EventTarget()
const PRINT = 'print'

export function requestPrint(): void {
  wishes.dispatchEvent(new Event(PRINT))
}

/** Hears every wish to print; returns what ends the hearing. */
export function onPrintRequest(hear: () => void): () => void {
  wishes.addEventListener(PRINT, hear)
  return () => wishes.removeEventListener(PRINT, hear)
}
