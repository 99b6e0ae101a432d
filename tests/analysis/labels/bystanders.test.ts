import { describe, expect, test } from 'vitest'
import { makePost, outcomesOf } from './post.ts'

describe('the fault decides, not who is named in passing', () => {
  test.each([
    ['Công nhân thu gom ngừng việc vì chậm lương, rác ùn ứ khắp hẻm', 'environment', 'waste-collection'],
    ['Học sinh tiểu học lội nước tới trường vì đường ngập sâu', 'flooding', 'flooded-street'],
    ['Phụ huynh đón con kẹt xe cứng ngắc trước trường học', 'traffic', 'jam'],
  ])('%s', (text, domain, topic) => {
    const got = outcomesOf(makePost({ text }))
    expect(got.domain).toMatchObject({ ok: true, value: domain })
    expect(got.topic).toMatchObject({ ok: true, value: topic })
  })

  test('where nothing else is named, the bystanders are what it is about', () => {
    const got = outcomesOf(makePost({ text: 'Phụ huynh và học sinh chờ khai giảng ở trường tiểu học' }))
    expect(got.domain).toMatchObject({ ok: true, value: 'education' })
  })
})

test('the field a report was filed under decides, and a hashtag does not', () => {
  const text = 'Nhờ kiểm tra giúp khu vực trước chợ'
  const filed = outcomesOf(makePost({ kind: 'report', text, categories: ['Ngập nước, thoát nước'] }))
  expect(filed.domain).toMatchObject({ ok: true, value: 'flooding' })
  const tagged = outcomesOf(makePost({ kind: 'post', text, categories: ['Ngập nước, thoát nước'] }))
  expect(tagged.domain).not.toMatchObject({ value: 'flooding' })
})
