/**
 * The demo city on this machine: founded once (its seed and its week are kept with the data), served on loopback while
 * the host runs, and gathered from like any other place.
 */
import { loadPlaces } from '../analysis/index.ts'
import { DEMO_PROVINCE, startDemoCity } from '../demo/index.ts'
import type { Desk } from './desk.ts'
import { runPipeline, type StepSeconds } from './pipeline.ts'
import { adoptPack } from './rules.ts'
import { PROVINCE } from './steps/understand.ts'
import { weekStart } from './time.ts'

const SETTING = 'demo'
const SEED = 1022

interface Founding {
  seed: number
  anchor: string
  port: number
}

/** Serves the demo city again if this database belongs to it. */
export async function resumeDemo(desk: Desk): Promise<void> {
  const founding = await desk.store.setting(SETTING)
  if (founding) await joinDemo(desk, JSON.parse(founding) as Founding)
}

/** Founds the demo city if need be, then runs the pipeline over it. @returns the job's id */
export function startDemo(desk: Desk, done: (seconds: StepSeconds) => void = () => {}): string {
  return desk.jobs.start('demo', null, async (job) => {
    if (!desk.demo) {
      const anchor = weekStart(desk.now().toISOString(), desk.config.timeZone)
      await joinDemo(desk, { seed: SEED, anchor, port: 0 })
    }
    done(await runPipeline(desk, job))
  })
}

async function joinDemo(desk: Desk, { seed, anchor, port }: Founding): Promise<void> {
  const { store, now } = desk
  const wards = loadPlaces().filter(({ provinceCode }) => provinceCode === DEMO_PROVINCE)
  const city = await startDemoCity({ wards, seed, anchor, now, port })
  const createdAt = now().toISOString()
  for (const [index, source] of city.sources.entries()) {
    await store.saveSource({
      id: `demo-${index + 1}`,
      ...source,
      enabled: true,
      allowPrivate: true,
      schedule: null,
      retentionDays: null,
      consentAt: null,
      createdAt,
    })
  }
  await adoptPack(store, city.rulePack)
  await store.saveSetting(PROVINCE, DEMO_PROVINCE)
  await store.saveSetting(SETTING, JSON.stringify({ seed, anchor, port: city.port } satisfies Founding))
  desk.demo = city
}
