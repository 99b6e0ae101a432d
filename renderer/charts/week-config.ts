/** The chart of posts by week as Chart.js takes it: stacked by tone from an honest zero, with the usual level as a line. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { ChartConfiguration, Plugin } from 'chart.js'
import { color as mixable } from 'chart.js/helpers'
import type { WeekCount } from '../../contract/api.ts'
import { addDays } from '../lib/format.ts'
import type { Format } from '../lib/format.ts'
import type { Palette } from './palette.ts'
import { drawHatch } from './hatch.ts'
import { usualBefore } from './usual.ts'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
)

export { Chart }
export type WeekChartConfig = ChartConfiguration<'bar' | 'line', (number | null)[], string>
export const TONE_ORDER = ['negative', 'neutral', 'positive', 'unsure'] as const

export interface WeekChartText {
  tones: Record<(typeof TONE_ORDER)[number], string>
  posts: string
  usual: string
  partial: string
}

export interface WeekChartInput {
  weeks: readonly WeekCount[]
  /** The last week is not over: its bar is drawn lighter and its tooltip says so. */
  partial: boolean
  palette: Palette
  format: Format
  text: WeekChartText
  /** Weeks in which sources were silent: a line of words a source. */
  silences: ReadonlyMap<string, readonly string[]>
  onweek: (week: string) => void
}

export function weekChartConfig({
  weeks,
  partial,
  palette,
  format,
  text,
  silences,
  onweek,
}: WeekChartInput): WeekChartConfig {
  const usual = usualBefore(weeks.map(({ posts }) => posts))
  const last = weeks.length - 1
  const font = { family: palette.font, size: 11 }
  return {
    type: 'bar',
    plugins: [silenceMarks(weeks, silences, palette)],
    data: {
      labels: weeks.map(({ week }) => week),
      datasets: [
        {
          type: 'line',
          label: text.usual,
          data: usual,
          borderColor: palette.ink2,
          borderWidth: 1.25,
          borderDash: [4, 3],
          pointRadius: 0,
          pointHoverRadius: 0,
          order: 0,
        },
        ...TONE_ORDER.map((tone) => {
          const colours = weeks.map((_, i) =>
            partial && i === last ? faded(palette[tone], palette.card) : palette[tone],
          )
          return {
            type: 'bar' as const,
            label: text.tones[tone],
            data: weeks.map((week) => week.tone[tone]),
            backgroundColor: colours,
            hoverBackgroundColor: colours,
            stack: 'tone',
            order: 1,
            barPercentage: 0.86,
            categoryPercentage: 0.92,
            maxBarThickness: 30,
          }
        }),
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 6 } },
      onClick: (_, elements) => {
        const week = weeks[elements[0]?.index ?? -1]
        if (week) onweek(week.week)
      },
      onHover: (event, elements) => {
        const canvas = event.native?.target
        if (canvas instanceof HTMLElement) canvas.style.cursor = elements.length > 0 ? 'pointer' : ''
      },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: palette.line },
          ticks: {
            color: palette.ink3,
            font,
            maxRotation: 0,
            autoSkipPadding: 18,
            callback: (_, i) => format.day(weeks[i]?.week ?? '', false),
          },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: palette.ink3,
            font,
            padding: 8,
            maxTicksLimit: 5,
            precision: 0,
            callback: (value) => format.axis(Number(value)),
          },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: palette.card,
          borderColor: palette.line,
          borderWidth: 1,
          titleColor: palette.ink,
          bodyColor: palette.ink2,
          footerColor: palette.ink,
          titleFont: { family: palette.font, size: 12, weight: 600 },
          bodyFont: { family: palette.font, size: 12 },
          footerFont: { family: palette.font, size: 12, weight: 600 },
          padding: 10,
          cornerRadius: 7,
          boxWidth: 8,
          boxHeight: 8,
          boxPadding: 5,
          caretSize: 0,
          multiKeyBackground: palette.card,
          itemSort: (a, b) => a.datasetIndex - b.datasetIndex,
          filter: (item) => item.raw !== null && (item.dataset.type === 'line' || item.raw !== 0),
          callbacks: {
            title: (items) => {
              const i = items[0]?.dataIndex ?? 0
              const week = weeks[i]?.week ?? ''
              const range = format.dayRange(week, addDays(week, 6))
              return partial && i === last ? `${range} (${text.partial})` : range
            },
            labelColor: ({ dataset, dataIndex }) => {
              const fill = dataset.type === 'line' ? dataset.borderColor : dataset.backgroundColor
              const colour = String(Array.isArray(fill) ? fill[dataIndex] : fill)
              return { borderColor: colour, backgroundColor: colour, borderWidth: 0, borderRadius: 2 }
            },
            label: (item) => `${item.dataset.label ?? ''}: ${format.number(Number(item.raw))}`,
            footer: (items) => {
              const week = weeks[items[0]?.dataIndex ?? 0]
              const silent = silences.get(week?.week ?? '') ?? []
              return [`${text.posts}: ${format.number(week?.posts ?? 0)}`, ...silent]
            },
          },
        },
      },
    },
  }
}

/** A hatched ground behind the weeks in which something is missing. */
function silenceMarks(
  weeks: readonly WeekCount[],
  silences: WeekChartInput['silences'],
  palette: Palette,
): Plugin<'bar' | 'line'> {
  return {
    id: 'silences',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales['x']
      if (!x || silences.size === 0) return
      const width = (chartArea.right - chartArea.left) / weeks.length
      for (const [i, { week }] of weeks.entries()) {
        if (!silences.has(week)) continue
        const left = x.getPixelForValue(i) - width / 2
        drawHatch(ctx, { left, top: chartArea.top, width, height: chartArea.height }, palette.gap)
      }
    },
  }
}

/** The same colour, half way to the ground: a week that is not over. */
const faded = (colour: string, ground: string): string =>
  mixable(colour).mix(mixable(ground), 0.5).rgbString()
