import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'

export function appHandlers(desk: Desk): Pick<Handlers, 'app.info' | 'app.choices'> {
  const { store, config, version } = desk
  return {
    'app.info': async () => {
      const moment = asOf(desk)
      const { now, today, timeZone } = moment
      const stored = await store.read.info(moment)
      return { version, now, today, timeZone, dataDir: config.dataDir, demo: desk.demo !== null, ...stored }
    },
    'app.choices': () => store.read.choices(),
  }
}
