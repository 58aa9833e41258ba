import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../geo/types'
import { fullWidthMark, fullWidthMarks } from '../../report/typeset'
import { en } from './en'
import { zh } from './zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

/** The messages with the marks of Chinese print; what is put into them later stays as it is. */
function typeset<T extends object>(messages: T): T {
  const entries = Object.entries(messages).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? betweenNames(fullWidthMarks(value)) : typeset(value as object),
  ])
  return Object.fromEntries(entries) as T
}

/** A mark between two things that are put in later, `{{name}}:{{total}} 个`, or one that is a message by itself. */
function betweenNames(message: string): string {
  return message.replace(/^[,:;]$|(?<=\}\})[,:;](?=\{\{)/g, fullWidthMark)
}

/** Starts the messages; both languages ship with the page, so that switching asks nothing of a server. */
export async function startMessages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: typeset(zh) }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  showLanguage(language)
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  showLanguage(language)
}

function showLanguage(language: Language) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = i18next.t('shell.documentTitle')
}
