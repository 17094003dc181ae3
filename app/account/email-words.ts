import { useSpeech } from '#app/i18n/words.tsx'
import { email as en } from '#worker/i18n/en/email.ts'
import { email as nl } from '#worker/i18n/nl/email.ts'

/** The words of the pages about mail, in the reader's language. Few open those: their words travel with them alone. */
export const useEmailWords = (): typeof nl => (useSpeech().language === 'en' ? en : nl)
