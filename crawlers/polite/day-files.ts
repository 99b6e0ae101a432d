/**
 * The files of the evidence folder: one a UTC day, appended to one batch after the other. Records come as packed members;
 * what is in them is the caller's.
 */
import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../contract/errors.ts'
import type { EvidenceRef } from '../../contract/model.ts'
import { endOfWhole } from './gzip-member.ts'

/** `lang-nghe-YYYYMMDD.warc.gz`, from the second of a day on with its number: `lang-nghe-YYYYMMDD-2.warc.gz`. */
export const FILE_NAME = /^lang-nghe-(\d{8})(?:-(\d+))?\.warc\.gz$/
const UNFINISHED = '.part'

export type Place = Omit<EvidenceRef, 'digest'>

export interface DayFiles {
  /** Cuts off what a killed process left half written. */
  mend(): Promise<void>
  append(member: Buffer): Promise<Place>
  sync(): Promise<void>
  /** Copies members as they are into the day's next file; nothing is written where none stays, null is what is not there. */
  rewrite(file: string, stays: readonly Place[]): Promise<(Place | null)[]>
  remove(file: string): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  member: Buffer
  written: (place: Place) => void
  failed: (error: unknown) => void
}

export function createDayFiles(options: {
  folder: string
  now: () => Date
  /** The first member of a new file of this name. */
  opening: (name: string) => Promise<Buffer>
}): DayFiles {
  const { folder, now, opening } = options
  let current: { name: string; day: string; handle: FileHandle; end: number } | null = null
  let waiting: Waiting[] = []
  /** Everything that touches the files, one after the other. */
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work).catch((thrown: unknown) => {
      throw faultOf(thrown, folder)
    })
    queue = done.catch(() => {}) // told to whoever asked; the next one is not concerned
    return done
  }

  async function writeWaiting(): Promise<void> {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    try {
      const file = await fileOfToday()
      await write(file.handle, Buffer.concat(batch.map(({ member }) => member)), file.end)
      for (const { member, written } of batch) {
        written({ file: file.name, offset: file.end, length: member.length })
        file.end += member.length
      }
    } catch (thrown) {
      for (const { failed } of batch) failed(faultOf(thrown, folder))
      // A part of the batch may be there: the file is opened anew next time, and mended.
      const half = current
      current = null
      await half?.handle.close()
    }
  }

  async function fileOfToday() {
    const day = now().toISOString().slice(0, 10).replaceAll('-', '')
    if (current?.day === day) return current
    await release()
    const newest = (await filesOf(day)).at(-1)
    const whole = newest === undefined ? null : mendFile(join(folder, newest))
    const name = newest !== undefined && whole !== null ? newest : await nextName(day)
    const handle = await open(join(folder, name), whole === null ? 'wx+' : 'r+')
    current = { name, day, handle, end: whole ?? 0 }
    if (current.end === 0) {
      const first = await opening(name)
      current.end = await write(handle, first, 0)
      await syncFolder(folder)
    }
    return current
  }

  async function release(): Promise<void> {
    const old = current
    current = null
    if (!old) return
    await old.handle.sync()
    await old.handle.close()
  }

  /** Names of one day's files, or of all, the newest last. */
  async function filesOf(day?: string): Promise<string[]> {
    const key = (name: string) => {
      const [, date, number] = FILE_NAME.exec(name)!
      return `${date}-${(number ?? '1').padStart(6, '0')}`
    }
    return (await readdir(folder))
      .filter((name) => (day === undefined ? FILE_NAME.test(name) : FILE_NAME.exec(name)?.[1] === day))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }

  async function nextName(day: string): Promise<string> {
    const newest = (await filesOf(day)).at(-1)
    if (newest === undefined) return `lang-nghe-${day}.warc.gz`
    return `lang-nghe-${day}-${Number(FILE_NAME.exec(newest)![2] ?? 1) + 1}.warc.gz`
  }

  return {
    mend: () =>
      inTurn(async () => {
        for (const name of await readdir(folder)) if (name.endsWith(UNFINISHED)) await rm(join(folder, name))
        const newest = (await filesOf()).at(-1)
        if (newest !== undefined) mendFile(join(folder, newest))
      }),
    append(member) {
      return new Promise<Place>((written, failed) => {
        waiting.push({ member, written, failed })
        inTurn(writeWaiting).catch(failed)
      })
    },
    sync: () => inTurn(async () => void (await current?.handle.sync())),
    async rewrite(file, stays) {
      const day = FILE_NAME.exec(file)?.[1]
      if (day === undefined) throw new AppError('EVIDENCE_GONE')
      if (stays.length === 0) return []
      const name = await inTurn(() => nextName(day))
      // Not in turn: a long copy holds up nobody's fetching.
      const places = await copyMembers(join(folder, file), join(folder, name), await opening(name), stays)
      await inTurn(async () => {
        await rename(join(folder, name + UNFINISHED), join(folder, name))
        await syncFolder(folder)
        if (current?.day === day) await release()
      })
      return places.map((place) => place && { ...place, file: name })
    },
    remove: (file) =>
      inTurn(async () => {
        if (current?.name === file) await release()
        if (FILE_NAME.test(file)) await rm(join(folder, file), { force: true })
      }),
    close: () => inTurn(release),
  }
}

/** Into `to` + `.part`; null for a member that the file does not hold. */
async function copyMembers(from: string, to: string, first: Buffer, stays: readonly Place[]) {
  const source = await open(from, 'r').catch((cause: unknown) => {
    throw new AppError('EVIDENCE_GONE', {}, { cause })
  })
  const target = await open(to + UNFINISHED, 'w')
  try {
    const places: ({ offset: number; length: number } | null)[] = []
    let end = await write(target, first, 0)
    for (const { offset, length } of stays) {
      const { bytesRead, buffer } = await source.read(Buffer.alloc(length), 0, length, offset)
      places.push(bytesRead === length ? { offset: end, length } : null)
      if (bytesRead === length) end = await write(target, buffer, end)
    }
    await target.sync()
    return places
  } finally {
    await source.close()
    await target.close()
  }
}

/** @returns the new end */
async function write(handle: FileHandle, bytes: Buffer, at: number): Promise<number> {
  for (let done = 0; done < bytes.length;)
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  return at + bytes.length
}

/** @returns the length after half a member is cut off; null where the file is damaged and is better left as it is */
function mendFile(path: string): number | null {
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    const whole = endOfWhole(file, size)
    if (whole !== null && whole < size) ftruncateSync(file, whole)
    return whole
  } finally {
    closeSync(file)
  }
}

/** A new name is on the disk once its folder is; Windows opens no folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** A fault of the file system under its name in the error table. */
export function faultOf(thrown: unknown, path: string): unknown {
  const code = (thrown as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', { path }, { cause: thrown })
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new AppError('STORE_READ_ONLY', { path }, { cause: thrown })
  return thrown
}
