import type { DomainLexicon } from './format.ts'

/** Flooded streets, sewers and their smell, drains, manhole covers, tides. */
export const flooding: DomainLexicon = {
  domain: 'flooding',
  general: {
    3: 'thoát nước, chống ngập, hệ thống thoát nước, máy bơm, trạm bơm, hồ điều tiết, drainage',
    2: 'mưa lớn, mưa to, nước rút, mưa ngập, lụt, chạy lụt, storm, heavy rain',
    1: 'mưa, nước, rain',
  },
  topics: {
    'flooded-street': {
      4: 'tràn vô nhà, tràn vào nhà, vào nhà dân, ngập chừng, nước chảy xiết, kê đồ, kê cao đồ, khu ngập, vùng ngập, knee deep, waist deep water, water came into, soaked, hết ngập, ngập sâu chừng, mưa lớn là, xuồng, đi xuồng, mênh mông, ngập nước, ngập lụt, đường ngập, ngập đường, ngập nặng, ngập sâu, bị ngập, ngập úng, ngập lênh láng, nước ngập, ngập nửa bánh xe, ngập tới đầu gối, ngập cả mét, nước tràn vào nhà, nước vào nhà, nước vô nhà, mưa là ngập, hễ mưa là ngập, cứ mưa là ngập, ngập như sông, thành sông, biến thành sông, điểm ngập, rốn ngập, mênh mông nước, lội nước, lội bì bõm, flooded, flooding, floods, flood, street flooding, under water, waist deep, knee deep water',
      3: 'đoạn trũng, bơm nước, ngập, úng, ngập tới, ngập đến, ngập quá, bì bõm, nước dâng, nước lên, nước chảy ngược, waterlogged, đọng nước, nước đọng, ứ nước, tát nước, lênh láng, ngập hoài, nước không rút, nước lé đé',
      2: 'chết máy',
    },
    'blocked-drain': {
      4: 'miệng cống, hố ga, đổ xuống cống, nước thoát chậm, thoát nước chậm, cống bít, bít kín miệng cống, hố ga bốc mùi, hố ga hôi, thông hố ga, cống nghẹt, nghẹt cống, tắc cống, cống tắc, cống thoát nước, nước cống, mùi cống, hôi cống, nạo vét cống, thông cống, cống rãnh, miệng thu nước, họng thu nước, mương thoát nước, rãnh thoát nước, cống tràn, nước thải tràn, cống bốc mùi, cống bị nghẹt, cống bị tắc, cống hôi, hố ga bị nghẹt, hố ga nghẹt, nước thải chảy, cống trào, cống trào ngược, lòng cống, lưới chắn rác, blocked drain, drain, drains, clogged drain, sewer, sewage, sewer smell, clogged, gutter, catch basin, cống hộp, cống ngầm, mùi hôi từ cống, mùi hôi cống, mùi hôi từ hố ga, mùi hôi từ miệng cống, sewer backup',
      3: 'cống, rãnh, mương, nạo vét, nước thải, nghẹt, cửa thu nước, bùn cống',
    },
    manhole: {
      4: 'nắp cống kênh, cống hở, hố ga hở nắp, nắp cống, nắp hố ga, nắp ga, hố ga mất nắp, cống mất nắp, mất nắp cống, nắp hầm ga, nắp hầm, nắp cống bể, nắp cống bung, nắp cống hở, hố ga hở, hố ga không nắp, hố ga không đậy nắp, cống không nắp, cống không có nắp, hố ga sụp, song chắn rác, nắp đan, tấm đan, đan cống, manhole, manhole cover, man hole, drain cover, hầm ga, miệng cống không có nắp, hố ga bị mất nắp, nắp bể cáp',
      3: 'mất nắp, bể nắp, bung nắp, gãy nắp, nắp bị, không có nắp, nắp đậy, hở nắp, nắp kênh',
    },
    tide: {
      4: 'triều cường, con nước, nước triều, triều dâng, đỉnh triều, cống ngăn triều, ngăn triều, đê bao, bờ bao, vỡ bờ bao, thủy triều, high tide, tide, tidal, king tide, nước lớn ngày rằm, triều lên, van ngăn triều, bể bờ bao',
      3: 'triều, tràn bờ, đê',
    },
  },
}
