import type { Refusal } from '../../shared/model/refusal.ts'
import { RefusedError } from '../net/api.ts'
import { saySentence } from '../store/say-sentence.ts'
import { emptySetting } from '../store/state-names.ts'
import { t } from '../text/i18n.ts'

/** A refusal of the server as a sentence. */
export const refusalText = (refusal: Refusal): string => saySentence(emptySetting, refusal)

/** What went wrong and what to do, of anything that `api` throws. */
export const errorText = (error: unknown): string => (error instanceof RefusedError ? refusalText(error.refusal) : t('app.unreachable'))
