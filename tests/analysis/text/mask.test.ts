import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK_TOKENS, maskPersonalData, normalise, prepareText } from '../../../analysis/index.ts'

const { phone, idNumber, account, plate, email, homeAddress } = MASK_TOKENS

describe('personal data goes', () => {
  test.each([
    ['Gọi tôi 0912345678 nhé', `Gọi tôi ${phone} nhé`],
    ['sđt: 0912.345.678.', `sđt: ${phone}.`],
    ['LH 091 234 5678, 038-234-5678', `LH ${phone}, ${phone}`],
    ['+84 912 345 678 hoặc 84912345678', `${phone} hoặc ${phone}`],
    ['nhà bàn (028) 3822 1234', `nhà bàn ${phone}`],
    ['CCCD 079090123456', `CCCD ${idNumber}`],
    ['căn cước của em là 079 090 123 456 ạ', `căn cước của em là ${idNumber} ạ`],
    ['cmnd số 024123456', `cmnd số ${idNumber}`],
    ['chuyển khoản stk 0071000123456 Vietcombank', `chuyển khoản stk ${account} Vietcombank`],
    ['VCB 1012345678 chủ tk Nguyễn A', `VCB ${account} chủ tk Nguyễn A`],
    ['xe 59-X1 234.56 chạy ngược chiều', `xe ${plate} chạy ngược chiều`],
    ['xe tải 51F-123.45, 51F 123.45, 29A12345', `xe tải ${plate}, ${plate}, ${plate}`],
    ['biển số 59x1 23456', `biển số ${plate}`],
    ['thư về nguyen.van.a+1@gmail.com.', `thư về ${email}.`],
    [
      'nhà tôi ở số 12/3 Lê Lợi, phường Bến Thành bị ngập',
      `nhà tôi ở số ${homeAddress}, phường Bến Thành bị ngập`,
    ],
    ['Tôi ngụ tại 45/6A đường Phan Xích Long phường Cầu Kiệu', `Tôi ngụ tại ${homeAddress} phường Cầu Kiệu`],
    ['Địa chỉ nhà: 7 Nguyễn Du, P. Sài Gòn', `Địa chỉ nhà: ${homeAddress}, P. Sài Gòn`],
    ['nha toi o so 12/3 le loi bi ngap', `nha toi o so ${homeAddress} bi ngap`],
    ['I live at 12/3 Le Loi, Ben Thanh ward', `I live at ${homeAddress}, Ben Thanh ward`],
  ])('%j', (told, masked) => {
    expect(maskPersonalData(told).text).toBe(masked)
  })

  test('is counted by kind over title, text and address', () => {
    const { masked } = prepareText({
      title: 'Gọi 0912345678',
      text: 'hoặc 0987654321, a@b.vn',
      address: 'số 47 hẻm 12, LH 0909090909',
    })
    expect(masked).toEqual({ phone: 3, email: 1 })
  })
})

describe('what is nobody’s stays', () => {
  test.each([
    'Gọi 1022, 113, 114, 115 hoặc 19001009',
    'Phạt 2.500.000 đồng, thu 1.200.000.000 đ',
    'Ngày 09/12/2025 lúc 07:30, từ 03-05-2025 đến 09.12.2025 30 phút',
    'Nắp cống trước số nhà 47 hẻm 212/5 đường Lê Lợi bị bể',
    'Ổ gà đối diện số 12/3 Nguyễn Trãi',
    'tài khoản bị trừ 1.500.000 đồng',
    'Nhà tôi 4 người, tôi ở đây 30 năm, nhà tôi 3 tầng',
    'Quyết định số 1207/QĐ-UBND năm 2025, Nghị định 100/2019/NĐ-CP',
    'Ngập 30 cm trên 15 tuyến đường, 21h00 đến 23h30',
    'Giá 25.000 - 30.000 đ/kg, diện tích 120 m2',
    'phường 12 Quận 10, tổ 45 khu phố 3',
  ])('%j', (told) => {
    expect(maskPersonalData(told)).toEqual({ text: told, masked: {} })
  })
})

describe('whatever comes in', () => {
  const dense = fc
    .array(
      fc.constantFrom(
        ...'0123456789 .-/@ ,\nA',
        'stk ',
        'cccd ',
        'nhà tôi ở số ',
        'biển số ',
        '0912345678',
        '51F-',
        'a@b.vn',
        ' đồng',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(fc.oneof(dense, fc.string({ unit: 'grapheme' })), (text) => {
        const once = maskPersonalData(normalise(text))
        expect(maskPersonalData(once.text)).toEqual({ text: once.text, masked: {} })
      }),
      { numRuns: 500 },
    )
  })

  test.each(['a', '1', '0 ', '@', '1.', 'stk ', '⟨', 'nhà tôi ở ', '\u0301', '0912345678', 'oà', ' '])(
    '2 MB of %j takes linear time',
    (unit) => {
      const text = unit.repeat(2_000_000 / unit.length)
      const start = performance.now()
      maskPersonalData(text)
      // 50 ms on an idle core for a single letter; the wide margin is for busy machines, a quadratic rule takes minutes.
      expect(performance.now() - start).toBeLessThan(3_000)
    },
  )
})
