import type { DomainLexicon } from './format.ts'

/** Roads, potholes, jams, signals and traffic signs, parking, buses, metro. */
export const traffic: DomainLexicon = {
  domain: 'traffic',
  general: {
    3: 'giao thông, an toàn giao thông, tai nạn giao thông, csgt, cảnh sát giao thông, vi phạm giao thông, phạt nguội, lạng lách, chạy ngược chiều, đi ngược chiều, chạy quá tốc độ, nồng độ cồn, gờ giảm tốc, vượt đèn đỏ, cầu vượt, hầm chui, tông xe, va chạm, xe ba gác, xe dù, traffic, road condition, highway, cao tốc, traffic accident',
    2: 'cầu, xe tải, xe ben, xe container, xe máy, ô tô, xe hơi, lưu thông, tốc độ, tai nạn, bằng lái, tuyến đường, vành đai, cầu đường, đường hẹp, con đường, speeding, road, bridge, chạy ẩu, phóng nhanh, qua đường, dải phân cách, lấn làn, làn đường, xe buýt nhanh, trạm thu phí, bot, xe công nghệ, đường sá',
    1: 'đường, xe, ngã tư, ngã ba, vòng xoay, street, đại lộ, quốc lộ',
  },
  topics: {
    pothole: {
      4: 'lọt ổ gà, bể vành, phí bảo trì đường bộ, ổ gà, ổ voi, ổ trâu, hố tử thần, mặt đường hư hỏng, mặt đường hư, mặt đường hỏng, đường hư hỏng, đường xuống cấp, mặt đường xuống cấp, mặt đường bong tróc, mặt đường nứt, sụt lún, lún đường, sụp đường, đường lún, mặt đường lún, mặt đường lồi lõm, đường lồi lõm, lồi lõm, đường gồ ghề, đường nát, đường hỏng, đường hư, đường xấu, vá đường, dặm vá, thảm nhựa, bong tróc nhựa, mặt đường bị lún, mặt đường bị sụt, hố sụt, pothole, potholes, pot hole, broken road, sinkhole, road surface, damaged road, street condition pothole',
      3: 'gồ ghề, xuống cấp, bong tróc, hố sâu, cái hố, mặt đường, sụp lún, sụt, hố to, nhựa đường, vấp ổ, sập hố, lún, đường đất lầy lội, lầy lội, đường nhựa',
      2: 'dằn xóc, té xe, té ngã, xóc',
    },
    jam: {
      4: 'tê liệt giao thông, giờ tan ca, giờ tan tầm, xe cộ đông, jammed, stuck in traffic, bumper to bumper, đang ùn, kẹt mấy tiếng, kẹt xe, kẹt cứng, ùn tắc, tắc đường, ùn ứ, kẹt đường, kẹt xe kinh khủng, kẹt dài, điểm đen kẹt xe, giờ cao điểm, traffic jam, traffic jams, gridlock, congestion, congested, ùn ứ giao thông, ùn tắc giao thông, tắc nghẽn giao thông, kẹt ngã tư, traffic is stuck',
      3: 'ùn, xe đông, tê liệt, xe container chen, nhích từng chút, nhích từng mét, nhích từng tí, xe đông nghẹt, phân luồng, cấm tải, rush hour, kẹt, xe nối đuôi',
      2: 'tắc, đông xe',
    },
    signal: {
      4: 'đèn giao thông, đèn tín hiệu, đèn xanh đèn đỏ, đèn đỏ, đèn xanh, tín hiệu giao thông, biển báo, biển cấm, vạch kẻ đường, vạch sơn, biển báo giao thông, cột đèn giao thông, vạch sang đường, vạch đi bộ, đèn vàng, đếm ngược, traffic light, traffic lights, traffic signal, traffic signs, road sign, stop sign, crosswalk, biển chỉ dẫn, biển chỉ đường, biển một chiều, gương cầu, gương cầu lồi, traffic signal condition',
      3: 'vạch kẻ, tín hiệu đèn, biển tốc độ, sơn vạch',
      2: 'kẻ vạch',
    },
    'road-works': {
      4: 'hố đào, đào lên lấp xuống, đào đường rồi bỏ, nhà thầu đào, hố công trình, thi công đường, đào đường, rào chắn, lô cốt, tái lập mặt đường, tái lập, công trình đào, thi công chậm, thi công ì ạch, thi công kéo dài, thi công dở dang, mở rộng đường, mở đường, sửa đường, làm đường, nâng cấp đường, đào xới, đào lên, đào bới, thi công ẩu, roadworks, road works, road work, dug up, rào công trình, hoàn trả mặt đường, nâng cấp mặt đường, nâng hẻm, construction barrier',
      3: 'thi công, công trình, barie, rào tôn, đơn vị thi công, tiến độ thi công, dở dang',
    },
    parking: {
      4: 'đậu xe, đỗ xe, đậu đỗ, gửi xe, bãi xe, bãi giữ xe, bãi đỗ xe, bãi đậu xe, đậu xe trái phép, đỗ xe trái phép, dừng đỗ, dừng đậu, giá giữ xe, tiền gửi xe, phí giữ xe, chắn lối, chắn cửa, chắn đầu hẻm, chỗ đậu, chỗ đỗ, đậu chắn, đỗ chắn, đậu chình ình, parking, parked, illegal parking, blocked driveway, parking lot, đậu ngay, đậu kín, đỗ kín, đậu hàng dài',
      3: 'giữ xe, lấy giá giữ, garage, double parked',
      2: 'đậu, đỗ',
    },
    'bus-metro': {
      4: 'xe buýt, xe bus, metro, tuyến buýt, tàu điện, bến xe, trạm xe buýt, nhà chờ xe buýt, trạm buýt, bỏ trạm, bỏ bến, tài xế xe buýt, tiếp viên xe buýt, buýt nhanh, brt, buýt điện, ga metro, vé tháng, buýt sông, xe khách, buýt, bus, buses, bus stop, bus driver, train station, tàu metro, đường sắt đô thị, ga bến thành, phương tiện công cộng, vận tải công cộng, giao thông công cộng, public transport',
      3: 'tài xế, tiếp viên, chuyến xe, nhà chờ, lơ xe, tuyến số',
      2: 'ga, tàu, chuyến',
    },
  },
}
