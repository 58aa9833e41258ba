import type { PictureFormat } from '../sheet/render'

/** A rendered map sheet, as it stands in a DOCX or a PDF: a picture of a whole page. */
export interface SheetPicture {
  bytes: Uint8Array
  format: PictureFormat
  widthMillimetres: number
  heightMillimetres: number
}
