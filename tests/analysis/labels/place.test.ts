import { describe, expect, test } from 'vitest'
import { loadPlaces, loadProvinces } from '../../../analysis/index.ts'
import { CITY, makePost, outcomesOf } from './post.ts'

const places = loadPlaces()
const codeOf = (name: string, province = '79') =>
  places.find((place) => place.name === name && place.provinceCode === province)!.code
const placeOf = (given: Parameters<typeof makePost>[0], provinceCode: string | null = '79') => {
  const { place } = outcomesOf(makePost(given), { ...CITY, provinceCode })
  return place?.ok ? place.value : null
}

test('the gazetteer holds every ward in force', () => {
  expect(places).toHaveLength(3321)
  expect(loadProvinces()).toHaveLength(34)
  expect(new Set(places.map(({ code }) => code)).size).toBe(3321)
  expect(
    places.every(
      ({ latitude, longitude }) => latitude > 6 && latitude < 24 && longitude > 102 && longitude < 118,
    ),
  ).toBe(true)
})

describe('names', () => {
  test.each([
    ['Ngập ở phường Bến Thành', 'Bến Thành'],
    ['ngap o phuong ben thanh', 'Bến Thành'],
    ['P. Bình Thạnh rác nhiều quá', 'Bình Thạnh'],
    ['kẹt xe p.tân định', 'Tân Định'],
    ['xã Củ Chi', 'Củ Chi'],
    ['Đặc khu Côn Đảo mất điện', 'Côn Đảo'],
    ['Flooding in Ben Thanh ward', 'Ben Thanh'],
    ['Phường Tân Sơn Hoà', 'Tân Sơn Hòa'],
    ['Đường ngập ở Gò Vấp', 'Gò Vấp'],
  ])('%s', (text, name) => {
    expect(placeOf({ text })).toBe(codeOf(name === 'Ben Thanh' ? 'Bến Thành' : name))
  })

  test('the address speaks before the text', () => {
    expect(placeOf({ text: 'Gần phường Bến Thành', address: '12 Lê Lợi, Phường Sài Gòn' })).toBe(
      codeOf('Sài Gòn'),
    )
  })

  test.each([
    'P.5 Q.10',
    'Phường 12, Quận 3',
    'Quận 10',
    'ở xã hội này',
    'đường hòa bình ở đâu',
    'phường nào cũng vậy',
  ])('no guess: %s', (text) => {
    expect(placeOf({ text })).toBeNull()
  })

  test('a name that several wards bear needs a province or a point', () => {
    expect(placeOf({ text: 'xã Tân Tiến mất nước' }, null)).toBeNull()
    const one = places.find(({ name }) => name === 'Tân Tiến')!
    expect(
      placeOf({ text: 'xã Tân Tiến mất nước', latitude: one.latitude, longitude: one.longitude }, null),
    ).toBe(one.code)
  })
})

test('coordinates find the nearest centre, and nothing out at sea', () => {
  const benThanh = places.find(({ code }) => code === codeOf('Bến Thành'))!
  expect(placeOf({ text: 'Ngập', latitude: benThanh.latitude, longitude: benThanh.longitude })).toBe(
    benThanh.code,
  )
  expect(placeOf({ text: 'Ngập', latitude: 9, longitude: 112 })).toBeNull()
})
