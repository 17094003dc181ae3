import { createContext, useContext } from 'react'
import type { Language, Words } from '#worker/i18n/words.ts'

export interface Speech {
  language: Language
  /** Of the installation: Dutch is that of Belgium or of the Netherlands. */
  country: 'BE' | 'NL'
  words: Words
  /** The organisation's time zone; times on a page are written in it. */
  timeZone: string
}

const SpeechContext = createContext<Speech | null>(null)
export const SpeechProvider = SpeechContext.Provider

/** The catalogue in the reader's language, with its language and time zone. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('no SpeechProvider above')
  return speech
}

export const useWords = (): Words => useSpeech().words
