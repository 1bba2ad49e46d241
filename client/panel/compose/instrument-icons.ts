import { Binoculars, Flag, HouseHeart, Landmark, type LucideIcon, Megaphone, Package, Phone, Search, Shield } from 'lucide-react'
import type { Instrument } from '../../../shared/model/action.ts'
import type { MessageKey } from '../../text/i18n.ts'

/** How each instrument is named and marked. */
export const instrumentFaces: Readonly<Record<Instrument, { readonly icon: LucideIcon; readonly name: MessageKey }>> = {
  hotline: { icon: Phone, name: 'compose.instHotline' },
  confidence: { icon: Binoculars, name: 'compose.instConfidence' },
  council: { icon: Landmark, name: 'compose.instCouncil' },
  logistics: { icon: Package, name: 'compose.instLogistics' },
  public: { icon: Megaphone, name: 'compose.instPublic' },
  exercise: { icon: Flag, name: 'compose.instExercise' },
  posture: { icon: Shield, name: 'compose.instPosture' },
  intelligence: { icon: Search, name: 'compose.instIntelligence' },
  domestic: { icon: HouseHeart, name: 'compose.instDomestic' },
}
