import type { DomainLexicon } from './format.ts'

/** Rubbish, smoke and smells, noise, dust (also from road works), canals, air. */
export const environment: DomainLexicon = {
  domain: 'environment',
  general: {
    3: 'ô nhiễm môi trường, ô nhiễm, vệ sinh môi trường, bảo vệ môi trường, tài nguyên môi trường, pollution, khoáng sản, khai thác cát, cát tặc, unsanitary condition',
    2: 'môi trường, mất vệ sinh, vệ sinh, environment, dirty, dơ bẩn, bẩn thỉu, ruồi nhặng, ruồi muỗi, chuột, rodent',
    1: 'dơ, bẩn',
  },
  topics: {
    'waste-collection': {
      4: 'nước rỉ rác, phí vệ sinh, núi rác, đống rác, bịch rác, tổ thu gom, ngừng thu gom, ngưng thu gom, rác tồn, xe ép rác, lịch lấy rác, giờ lấy rác, rác chưa lấy, bãi tập kết, garbage piling, garbage pile, bao rác, thu gom rác, rác không thu gom, không thu gom rác, không ai thu gom, không thấy thu gom, chưa thu gom, rác chưa thu, rác không ai lấy, không lấy rác, lấy rác, đổ rác hàng ngày, xe rác, xe chở rác, xe thu gom, rác ùn ứ, rác tồn đọng, rác chất đống, giá rác, tiền rác, phí rác, phí thu gom, điểm tập kết rác, tập kết rác, trạm trung chuyển rác, phân loại rác, công nhân vệ sinh, công nhân môi trường, thùng rác, rác đầy, ứ rác, rác không được thu, đình công rác, gom rác, rác sinh hoạt, bãi rác, garbage collection, garbage truck, trash pickup, trash collection, missed collection, garbage not collected, nobody collects, rác mấy ngày, hốt rác, dọn rác, dây rác, rác dân lập, rác ngập',
      3: 'rác, rác thải, thu gom, trash, garbage, rubbish, waste, tập kết',
    },
    'illegal-dumping': {
      4: 'quăng bịch rác, đổ trộm, xả rác bừa bãi, vứt rác bừa bãi, đổ rác bừa bãi, xả rác, vứt rác, đổ rác trộm, đổ trộm rác, đổ xà bần, xà bần, đổ phế thải, phế thải xây dựng, rác thải xây dựng, bãi rác tự phát, rác tự phát, đổ rác trái phép, đổ chất thải, quăng rác, liệng rác, vứt bừa bãi, đổ bừa, xả bậy, đổ trộm phế thải, tiểu bậy, phóng uế, illegal dumping, dumping, dumped, fly tipping, littering, litter, vứt xác, nệm cũ, bãi rác lậu, đổ rác xuống kênh, vứt rác xuống kênh, ném rác, bỏ rác bừa bãi, ai cũng ra đổ rác',
      3: 'bừa bãi, đổ rác, tự phát, vứt, bỏ rác, đất đá',
    },
    'smoke-smell': {
      4: 'khói đốt rác, mùi nhựa, ám mùi, mùi thuốc, đốt dây điện, khói mù, mùi hôi, mùi hôi thối, hôi thối, mùi khét, khói bụi, khói đen, khói thải, đốt rác, đốt rơm, đốt đồng, mùi hóa chất, mùi sơn, khí thải, mùi cao su, mùi nhựa cháy, khét lẹt, nồng nặc, mùi lạ, mùi khó chịu, mùi tanh, mùi hôi nồng nặc, đốt nhựa, đốt phế liệu, không khí ô nhiễm, ô nhiễm không khí, chất lượng không khí, bụi mịn, pm25, aqi, ống khói, smoke, bad smell, stinks, stench, burning trash, burning garbage, air quality, air pollution, smells, smelly, foul smell, odor, trại heo hôi, mùi rác, khói than, khói bếp',
      3: 'bốc mùi, khói, hôi, thối, hôi quá, thúi, hôi rình, khét, smell, fumes, lò đốt, sặc',
      2: 'mùi',
    },
    noise: {
      4: 'ồn ã, tiếng nhạc, nhạc sống, loa công suất lớn, đóng cọc, sủa suốt đêm, chó sủa, cắt sắt, hát tới khuya, mở nhạc lớn, bolero, nhạc ầm ầm, hú còi, tiếng ồn, ồn ào, ồn quá, gây ồn, karaoke, loa kẹo kéo, loa thùng, loa kéo, hát karaoke, mở nhạc, nhạc ầm ĩ, bật nhạc, nhạc to, hát hò, inh ỏi, ầm ĩ, ồn ào đêm khuya, nẹt pô, nhạc xập xình, xập xình, khoan đục, tiếng máy, gây ồn ào, còi xe, bấm còi, loa phường, noise, noisy, loud music, loud party, honking, loudspeaker, noise residential, noise street, noise commercial, quán bar, quán nhậu, beer club, ồn kinh khủng, hát hò ầm ĩ, hú hét, đinh tai, nhức óc, điếc tai, chịu không nổi tiếng',
      3: 'mất ngủ, không ngủ được, ồn, loa, 23h, tra tấn, drilling, loud, barking',
      2: 'hát',
      1: 'nhạc, ngủ, nửa đêm, 23 giờ, nhậu',
    },
    'canal-water': {
      4: 'kênh rạch, kênh đen, nước kênh, kênh ô nhiễm, kênh hôi, rạch ô nhiễm, nước đen ngòm, cá chết, xả thải, nước thải ra kênh, xả thải ra sông, lục bình, nạo vét kênh, rạch hôi, dòng kênh, con kênh, con rạch, bờ kênh, ô nhiễm nguồn nước, nhiêu lộc, tô lịch, sông tô lịch, tham lương, canal, canals, polluted river, dead fish, đen ngòm, kênh bốc mùi, xả nước thải, mặt kênh, nước sông, rác trôi kín kênh',
      3: 'kênh, rạch, dòng sông, ao hồ, mặt hồ, hồ nước, lòng hồ, nước đen',
    },
    dust: {
      4: 'bụi mù, bụi bặm, bụi mù mịt, bụi mịt mù, bụi công trình, bụi xi măng, bụi từ công trình, cát bụi, bụi đất, bụi bay, che chắn bụi, bụi quá, tưới nước chống bụi, rơi vãi đất, rơi vãi, đất cát rơi vãi, vương vãi đất cát, không che bạt, dust, dusty, construction dust, bụi bám, bụi phủ, hít bụi, ăn bụi, bụi trắng, bụi mờ',
      3: 'bụi, mù mịt, đất cát, vãi cát',
    },
  },
}
