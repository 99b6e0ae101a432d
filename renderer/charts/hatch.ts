/** Slanted lines over a part of a canvas: the sign for missing data, told by its shape and not by its colour. */
interface Area {
  left: number
  top: number
  width: number
  height: number
}
const STEP = 6

export function drawHatch(ctx: CanvasRenderingContext2D, area: Area, colour: string): void {
  const { left, top, width, height } = area
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, width, height)
  ctx.clip()
  ctx.globalAlpha = 0.38
  ctx.strokeStyle = colour
  ctx.lineWidth = 1
  ctx.beginPath()
  for (let x = left - height; x < left + width; x += STEP) {
    ctx.moveTo(x, top + height)
    ctx.lineTo(x + height, top)
  }
  ctx.stroke()
  ctx.restore()
}
