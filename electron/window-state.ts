/** Where the window was and how large, kept between launches. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const size = z.number().int().min(100).max(20_000)
const WindowState = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: size,
  height: size,
  maximized: z.boolean(),
})
/** Screen pixels. Without a place, the system chooses one. */
export type WindowState = z.infer<typeof WindowState>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const DEFAULT: WindowState = { width: 1360, height: 860, maximized: false }

/** How much of the window must lie on some screen for a person to be able to grasp it. */
const GRASP = 80

/** @returns the default where nothing usable is kept: a window's place is never worth an error */
export function readWindowState(path: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { ...DEFAULT }
  }
}

/** Written beside and renamed, so that a kill leaves the old state whole. */
export function writeWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify(state))
  renameSync(`${path}.new`, path)
}

/**
 * The state made fit for the screens that are there now: no larger than the largest one, and with a place only where
 * its top lies on one of them (a second screen may have gone).
 * @param screens work areas
 */
export function fitToScreens(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y, maximized } = state
  const width = Math.min(state.width, Math.max(...screens.map((screen) => screen.width)))
  const height = Math.min(state.height, Math.max(...screens.map((screen) => screen.height)))
  const visible = screens.some(
    (screen) =>
      x !== undefined &&
      y !== undefined &&
      x + width >= screen.x + GRASP &&
      x <= screen.x + screen.width - GRASP &&
      y >= screen.y &&
      y <= screen.y + screen.height - GRASP,
  )
  return visible ? { x, y, width, height, maximized } : { width, height, maximized }
}
