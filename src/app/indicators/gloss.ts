import { fullWidthMarks } from '../../report/typeset'
import type { IndicatorTable } from '../../workspace/indicators/indicators'
import { useWorkspace } from '../store'

/** A printed text in the language of the page, and the language that it is in after all. */
export interface Gloss {
  text: string
  lang: 'zh' | 'en'
}

/** Says a printed text: in English where the table has its English, else as printed. */
export function useGloss({ english }: Pick<IndicatorTable, 'english'>): (text: string) => Gloss {
  const language = useWorkspace((state) => state.language)
  return (text) => {
    const said = language === 'en' ? english[text] : undefined
    if (said !== undefined) return { text: said, lang: 'en' }
    return { text: fullWidthMarks(text), lang: /[\u4e00-\u9fff]/.test(text) ? 'zh' : language }
  }
}
