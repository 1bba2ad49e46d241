import type { LucideIcon } from 'lucide-react'
import { Package, Scale, Shield } from 'lucide-react'
import type { Post } from '../../shared/wire/http.ts'
import type { MessageKey } from '../text/i18n.ts'

/** The three portfolios of a cabinet as people see them. */
export const posts: readonly { readonly id: Post; readonly name: MessageKey; readonly note: MessageKey; readonly icon: LucideIcon }[] = [
  { id: 'foreign', name: 'app.foreign', note: 'app.foreignNote', icon: Scale },
  { id: 'defence', name: 'app.defence', note: 'app.defenceNote', icon: Shield },
  { id: 'relief', name: 'app.relief', note: 'app.reliefNote', icon: Package },
]
