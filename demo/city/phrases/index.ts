/** Every domain's phrase book. */
import type { Domain } from '../../../contract/taxonomy.ts'
import type { Book } from '../types.ts'
import { administration } from './administration.ts'
import { agriculture } from './agriculture.ts'
import { budget } from './budget.ts'
import { culture } from './culture.ts'
import { digital } from './digital.ts'
import { economy } from './economy.ts'
import { education } from './education.ts'
import { environment } from './environment.ts'
import { flooding } from './flooding.ts'
import { health } from './health.ts'
import { justice } from './justice.ts'
import { land } from './land.ts'
import { logistics } from './logistics.ts'
import { other } from './other.ts'
import { security } from './security.ts'
import { traffic } from './traffic.ts'
import { urban } from './urban.ts'
import { utilities } from './utilities.ts'
import { welfare } from './welfare.ts'

export const BOOKS: Record<Domain, Book> = {
  urban,
  traffic,
  flooding,
  environment,
  utilities,
  land,
  health,
  education,
  security,
  administration,
  justice,
  welfare,
  economy,
  agriculture,
  culture,
  logistics,
  digital,
  budget,
  other,
}
