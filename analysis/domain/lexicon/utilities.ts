import type { DomainLexicon } from './format.ts'

/** Power and water: outages, pressure, quality, bills. */
export const utilities: DomainLexicon = {
  domain: 'utilities',
  general: {
    3: 'điện lực, evn, công ty cấp nước, cấp nước, sawaco, đồng hồ nước, đồng hồ điện, điện mặt trời, xăng dầu, trạm sạc, evnhcmc, hòa lưới, tiết kiệm điện, gas pipe',
    2: 'ống nước, điện nước, lưới điện, trạm biến áp, biến áp, máy phát điện, xăng, electricity, water system',
    1: 'điện, nước máy, heat hot water',
  },
  topics: {
    'power-cut': {
      4: 'ngành điện, lịch bảo trì điện, tạm ngưng cấp, trạm điện, mất điện nguyên, điện nhấp nháy, phục hồi điện, mất điện, cúp điện, cắt điện, mất điện đột ngột, điện chập chờn, điện yếu, điện áp, sự cố điện, ngừng cung cấp điện, tạm ngừng cung cấp điện, lịch cúp điện, có điện lại, nhảy aptomat, chưa có điện, nổ bình điện, nổ trạm biến áp, điện lúc có lúc không, power cut, power cuts, power outage, blackout, no electricity, no power, electricity outage, cup dien, mất điện cả, không có điện, ngừng cấp điện, tạm ngưng cung cấp điện, electricity went out, power is out, power went out, lịch tạm ngừng',
      3: 'mất nguồn, chập điện, điện giảm áp',
    },
    'water-cut': {
      4: 'running water, giọt nước, bồn nước cạn, xách từng xô, xe bồn, mất nước, cúp nước, cắt nước, nước yếu, không có nước, nước chảy yếu, nước nhỏ giọt, thiếu nước sinh hoạt, áp lực nước, ngưng cung cấp nước, ngừng cấp nước, tạm ngưng cấp nước, tạm ngừng cấp nước, chưa có nước, hết nước, bể ống nước, vỡ ống nước, rò rỉ nước sạch, bể ống, vỡ ống, rò rỉ nước, ống nước bể, ống nước vỡ, ống nước bị vỡ, xì nước, nước phun, không có giọt nước nào, no water, water outage, water pressure, low water pressure, burst pipe, water leak, leaking pipe, thiếu nước, xách nước, nước sạch mấy ngày, không có nước xài, mua nước bình, không có nước sạch, có nước lại',
      3: 'nước sinh hoạt, rò rỉ, chờ nước, hứng nước, yếu xìu, ống cái',
    },
    'water-quality': {
      4: 'nước đục, nước bẩn, nước vàng, nước có mùi, nước máy đục, nước máy bẩn, nước máy có mùi, nước phèn, nhiễm phèn, nước máy hôi, nước có cặn, nước sạch không đảm bảo, nước máy bị đục, nước nhiễm mặn, chất lượng nước, mùi clo, nước hôi clo, nước sinh hoạt có mùi, nước đen xì, váng, nước sinh hoạt bị, nước bị đục, nước bị vàng, tap water, water is brown, brown water, dirty water, water quality, nước sạch bẩn, cặn đen, cặn vàng, nước máy vàng, nước máy màu, nước có màu, đục ngầu, vàng khè, nước ra màu, water smells',
      3: 'nước máy, nước sạch, phèn, cặn, clo',
    },
    'utility-bill': {
      4: 'công tơ điện, công tơ, thu điện, thu tiền điện, giá điện trọ, một ký điện, hóa đơn tiền, ghi điện, hóa đơn điện, hóa đơn nước, tiền điện, tiền nước, giá điện, giá nước, chỉ số điện, chỉ số nước, ghi sai chỉ số, tính sai tiền điện, tiền điện tăng, ghi chỉ số, electricity bill, water bill, power bill, electric bill, utility bill, bậc thang điện, giá điện tăng, tăng giá điện, định mức nước, tiền điện tháng này',
      3: 'hóa đơn, bill, chỉ số, kwh, số điện, khối nước',
    },
  },
}
