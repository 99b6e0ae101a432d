import { randomBytes } from 'node:crypto'
import type { Mapping } from '../../contract/api.ts'
import { presetNamed, presets, previewTable } from '../../crawlers/index.ts'
import type { Handlers } from '../calls.ts'
import type { Desk } from '../desk.ts'
import { runPipeline, type StepSeconds } from '../pipeline.ts'

export function importHandlers(desk: Desk): Pick<Handlers, 'imports.preview' | 'imports.start'> {
  return {
    'imports.preview': async ({ upload, preset }) => {
      const { path, name } = await desk.uploads.find(upload)
      const preview = await previewTable(path, { name, timeZone: desk.config.timeZone })
      const mapping = preset ? presetNamed(preset) : preview.mapping
      return { ...preview, mapping, presets: Object.keys(presets) }
    },
    'imports.start': async ({ upload, name, mapping }) => {
      const { path } = await desk.uploads.find(upload)
      return { jobId: startImport(desk, { path, name, mapping }) }
    },
  }
}

/** Adds the file as a source and runs the pipeline over it. @returns the job's id */
export function startImport(
  desk: Desk,
  file: { path: string; name: string; mapping: Mapping },
  done: (seconds: StepSeconds, sourceId: string) => void = () => {},
): string {
  const id = `s${randomBytes(8).toString('hex')}`
  return desk.jobs.start('import', id, async (job) => {
    await desk.store.saveSource({
      id,
      kind: 'file',
      name: file.name,
      config: { path: file.path, mapping: file.mapping },
      enabled: true,
      allowPrivate: false,
      schedule: null,
      retentionDays: null,
      consentAt: null,
      createdAt: desk.now().toISOString(),
    })
    done(await runPipeline(desk, job, { sources: [id] }), id)
  })
}
