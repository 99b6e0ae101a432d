/** The picker: one click on a page's list gives selectors that find every entry of it, on pages as they really are made. */
import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { classesOf } from '../../../renderer/pages/sources/picker/classes.ts'
import {
  all,
  entryAround,
  entryOf,
  escapeName,
  partIn,
} from '../../../renderer/pages/sources/picker/selectors.ts'
import { countsOf, NO_PICKS, withPick, type Picks } from '../../../renderer/pages/sources/picker/picking.ts'
import { nextText } from '../../../renderer/pages/sources/picker/walk.ts'

function bodyOf(html: string): Element {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
}
function pick(root: Element, selector: string, at = 1) {
  const clicked = [...root.querySelectorAll(selector)][at]
  if (!clicked) throw new Error(`no ${selector}`)
  const found = entryAround(clicked, root)
  return { clicked, found, entries: found ? all(root, found.item) : [] }
}
const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('')

describe('one click on a title', () => {
  test('finds the cards of a blog whose entries have classes of their own', () => {
    const root = bodyOf(`
      <aside><ul class="menu">${times(5, (i) => `<li class="menu-item"><a href="/${i}">Mục</a></li>`)}</ul></aside>
      <main>${times(
        6,
        (i) => `<article class="post-${1200 + i} post type-post hentry category-c${i}">
        <h2 class="entry-title"><a href="/p${i}">Tin ${i}</a></h2>
        <div class="entry-meta"><time class="published">0${i}/11</time><a href="/tac-gia">x</a></div>
        <div class="entry-summary"><p>Tóm tắt ${i}</p></div></article>`,
      )}</main>`)
    const { found, entries } = pick(root, 'h2.entry-title a')
    expect(found).toMatchObject({ item: 'article.post' })
    expect(entries).toHaveLength(6)
    expect(partIn(root.querySelectorAll('time')[1]!, entries[1]!, entries)).toBe('time')
    expect(partIn(root.querySelectorAll('.entry-summary p')[1]!, entries[1]!, entries)).toBe(
      'div.entry-summary p',
    )
  })

  test('takes a column of a grid, not its row of three', () => {
    const root = bodyOf(
      `<div class="list">${times(
        4,
        () =>
          `<div class="row">${times(
            3,
            (i) => `
      <div class="col-md-4 news-card"><a class="news-card__title" href="#">T${i}</a><span class="date">1/1</span></div>`,
          )}</div>`,
      )}</div>`,
    )
    const { found, entries } = pick(root, '.news-card__title', 4)
    expect(found!.item).toBe('div.news-card')
    expect(entries).toHaveLength(12)
  })

  test('works where nothing has a class: rows of a table, bullets under a named box', () => {
    const table = bodyOf(
      `<table id="vanban"><tbody>${times(7, (i) => `<tr><td>${i}</td><td><a href="#">Công văn ${i}</a></td><td>0${i}/10/2026</td></tr>`)}</tbody></table>`,
    )
    const rows = pick(table, 'a', 3)
    expect(rows.found!.item).toBe('#vanban tr')
    expect(rows.entries).toHaveLength(7)
    const list = bodyOf(`<ul>${times(3, () => '<li><a href="#">Trang</a></li>')}</ul>
      <div class="thong-bao"><ul>${times(5, (i) => `<li><a href="#">Thông báo ${i}</a> <i>hôm qua</i></li>`)}</ul></div>`)
    const bullets = pick(list, '.thong-bao a')
    expect(bullets.found!.item).toBe('div.thong-bao li')
    expect(bullets.entries).toHaveLength(5)
  })

  test('uses no name that a build made up, no position and no id of one entry', () => {
    const root = bodyOf(
      `<div class="feed css-1x2y3z">${times(
        5,
        (i) => `<div id="tin-${8000 + i}" class="sc-bdVaJa hKxPqZ story ${i === 0 ? 'first active' : ''}">
      <div class="_3kF2d"><h3 class="jsx-2871 heading">T${i}</h3></div></div>`,
      )}</div>`,
    )
    const { found, entries } = pick(root, 'h3', 2)
    expect(found).toMatchObject({ item: 'div.story', part: 'h3' })
    expect(entries).toHaveLength(5)
  })

  test('an entry that is one link is found; a page where nothing repeats has none', () => {
    const cards = bodyOf(
      `<section class="tin">${times(4, (i) => `<a class="the" href="#"><h4>T${i}</h4><p>x</p></a>`)}</section>`,
    )
    expect(pick(cards, 'h4').found!.item).toBe('a.the')
    const single = bodyOf('<main><h1>Một bài</h1><p class="sapo">Chữ</p></main>')
    expect(entryAround(single.querySelector('h1')!, single)).toBeNull()
  })
})

describe('further clicks', () => {
  const root = bodyOf(
    `<div class="ds">${times(
      4,
      (i) => `<div class="tin"><h3><a href="#">T${i}</a></h3>
    <p class="meta"><time datetime="2026-11-0${i + 1}T08:00:00+07:00">hôm qua</time></p>
    ${i === 2 ? '' : `<p class="sapo">Tóm tắt ${i}</p>`}</div>`,
    )}</div><p class="cuoi">Hết</p>`,
  )
  const picks = withPick(NO_PICKS, 'title', root.querySelector('h3 a')!, root) as Picks

  test('the title brings its entry and its link', () => {
    expect(picks).toEqual({ item: 'div.tin', title: 'h3 a', link: 'h3 a', date: '', body: '' })
  })
  test('a date that machines can read is read from where it says so', () => {
    const dated = withPick(picks, 'date', root.querySelector('time')!, root) as Picks
    expect(dated.date).toBe('time@datetime')
    const whole = withPick(dated, 'body', root.querySelector('.sapo')!, root) as Picks
    expect(whole.body).toBe('p.sapo')
    expect(countsOf(whole, root)).toEqual({ item: 4, title: 4, link: 4, date: 4, body: 3 })
  })
  test('a click that tells nothing says why, and a selector half typed counts nothing', () => {
    expect(withPick(picks, 'date', root.querySelector('.cuoi')!, root)).toBe('outside')
    expect(withPick(picks, 'body', root.querySelector('.tin')!, root)).toBe('notInOthers')
    expect(withPick(NO_PICKS, 'title', root.querySelector('.cuoi')!, root)).toBe('nothingRepeats')
    expect(countsOf({ ...picks, item: 'div.[', date: 'x >' }, root).item).toBe(0)
  })
  test('keys go from text to text, both ways, and stop at the ends', () => {
    const walk = (way: 1 | -1) => {
      const seen: string[] = []
      for (let at = nextText(root, undefined, way); at; at = nextText(root, at, way)) seen.push(at.localName)
      return seen
    }
    expect(walk(1).slice(0, 4)).toEqual(['a', 'time', 'p', 'a'])
    expect(walk(-1)).toEqual(walk(1).reverse())
  })
})

test('whatever a list looks like, the clicked title is found in its own entry and every entry is found', () => {
  const word = fc.constantFrom('tin', 'story', 'bai-viet', 'item', 'entry', 'post', 'card')
  const shape = fc.record({
    n: fc.integer({ min: 2, max: 12 }),
    at: fc.nat(),
    tag: fc.constantFrom('li', 'div', 'article', 'tr'),
    name: fc.option(word),
    title: fc.constantFrom('h2', 'h3', 'a', 'strong'),
    titleName: fc.option(fc.constantFrom('title', 'tieu-de', 'headline')),
    wrap: fc.integer({ min: 0, max: 3 }),
    noise: fc.boolean(),
    own: fc.boolean(),
  })
  fc.assert(
    fc.property(shape, ({ n, at, tag, name, title, titleName, wrap, noise, own }) => {
      const head = `<${title}${titleName ? ` class="${titleName}"` : ''}>T</${title}>`
      const wrapped = '<div>'.repeat(wrap) + head + '</div>'.repeat(wrap)
      const cell = tag === 'tr' ? `<td>${wrapped}</td>` : wrapped
      const entries = times(
        n,
        (i) =>
          `<${tag} class="${[name, own ? `x-${1000 + i}` : ''].filter(Boolean).join(' ')}">${cell}<p>lời</p></${tag}>`,
      )
      const menu = noise ? `<nav>${times(4, () => '<div class="menu"><b>m</b></div>')}</nav>` : ''
      const box =
        tag === 'tr'
          ? `<table class="danh-sach">${entries}</table>`
          : `<div class="danh-sach">${entries}</div>`
      const root = bodyOf(menu + box)
      const titles = [...root.querySelectorAll(`.danh-sach ${title}`)]
      const clicked = titles[at % n]!
      const found = entryAround(clicked, root)
      expect(found).not.toBeNull()
      const matches = all(root, found!.item)
      expect(matches).toHaveLength(n)
      expect(entryOf(clicked, matches)).toBe(found!.entry)
      expect(all(found!.entry, found!.part)[0]).toBe(clicked)
      expect(found!.item).not.toMatch(/nth-|x-1\d{3}/)
    }),
    { numRuns: 120 },
  )
})

test('names that a build made up are told from names that people gave', () => {
  const element = bodyOf('<p></p>').firstElementChild!
  const kept = (names: string) => {
    element.setAttribute('class', names)
    return classesOf(element)
  }
  expect(kept('css-1q2w3e sc-gsnTZi jsx-38291 _2Xy9 svelte-1a2b3c')).toEqual([])
  expect(kept('col-md-6 story-card active odd post-99123 is-hot')).toEqual(['story-card', 'col-md-6'])
  expect(kept('box-title h2-title tieuDe md:flex')).toEqual(['h2-title', 'tieuDe', 'box-title'])
})

test('a name is written so that a selector finds it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9_.:+#-]{1,8}$/), (name) => {
      fc.pre(name !== '-' && !/^-\d/.test(name))
      expect(escapeName(name)).toMatch(/^(?:\\[0-9a-f]+ |\\.|[\w-])+$/)
    }),
  )
  expect(escapeName('2col')).toBe('\\32 col')
  expect(escapeName('a.b')).toBe('a\\.b')
})
