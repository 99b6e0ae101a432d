import type { Book } from '../types.ts'

export const utilities: Book = {
  say: {
    'power-cut': {
      outage: [
        'Cúp điện từ {gio} tới giờ, cả {hem} ngồi ngoài đường quạt tay.',
        'Nóng 37 độ mà {st} mất điện nguyên dãy, em bé khóc suốt.',
        'Nhà có người thở máy mà cúp điện không báo trước, gọi tổng đài toàn nhạc chờ.',
      ],
      off: ['Khu {st} đang mất điện từ {luc}, nghe nói sự cố trạm.'],
      dark: ['Điện lực cúp điện xoành xoạch không báo, đóng tiền trễ một ngày thì doạ cắt.'],
      danger: ['Dây điện trước {so} xẹt lửa mỗi khi mưa, khét lẹt, sợ cháy lắm.'],
      ask: [
        'Lịch cúp điện tuần này xem ở đâu vậy mọi người?',
        'Có ai ở {w} mất điện không hay chỉ nhà mình?',
      ],
      thanks: [
        'Mấy anh điện lực leo trụ sửa lúc {dem} giữa trời mưa, có điện lại là mừng muốn khóc, cảm ơn.',
      ],
      plain: ['Điện ở {hem} chập chờn mỗi tối, đèn lúc tỏ lúc mờ.'],
    },
    'water-cut': {
      outage: [
        'Nước máy cúp {ngay} rồi, cả chung cư xách từng xô.',
        '{st} không có giọt nước nào từ {luc}, tắm rửa chịu thua.',
      ],
      fault: [
        'Nước chảy yếu như sợi chỉ, chờ nửa đêm mới bơm được lên bồn.',
        'Ống nước bể trước {so} phun như đài phun nước, phí không chịu được.',
      ],
      plain: ['Ống nước rò trên {st} gần {cho}, nước chảy tràn ra đường từ {luc}.'],
      dark: ['Cúp nước mà không báo trước một tiếng, công ty cấp nước coi dân ra gì?'],
      thanks: ['Báo bể ống nước, chưa tới hai tiếng đã có thợ xuống vá xong, nhanh thật.'],
    },
    'water-quality': {
      fault: [
        'Nước máy nhà mình có mùi clo nồng, rửa mặt mà cay mắt.',
        'Mở vòi ra thấy nước đục lợn cợn, không dám nấu ăn.',
      ],
      ask: ['Nước máy ở {w} uống trực tiếp được không mọi người?'],
      irony: ['Nước máy {hem} giàu khoáng ghê, khoáng nổi lềnh bềnh luôn.'],
      plain: ['Nước ở {hem} có cặn đen từ {luc}, mình có quay lại.'],
    },
    'utility-bill': {
      angry: ['Tiền điện tháng này gấp đôi mà hỏi thì bảo do trời nóng, giải thích vậy ai chịu?'],
      fault: [
        'Nhà hai người mà hoá đơn điện {trieu}, không hiểu tính kiểu gì.',
        'Chỉ số nước ghi trên hoá đơn cao hơn đồng hồ thật {nn} khối.',
      ],
      vent: ['Mở máy lạnh một tháng, nhìn hoá đơn lạnh cả người.'],
      ask: [
        'Cách xin kiểm định lại đồng hồ nước thế nào mọi người?',
        'Nhà trọ thu điện 4 nghìn một ký là đúng hay sai vậy?',
      ],
      back: ['Lắp công tơ điện tử tự ghi là minh bạch hơn, mình thấy nên làm.'],
    },
  },
  forum: {
    'utility-bill': {
      fault: [
        'Hoá đơn điện tăng vọt, cách mình tự kiểm tra // Tháng này nhà mình {trieu}, tháng trước chưa tới một nửa. Mình tắt hết thiết bị mà công tơ vẫn quay. Đã gửi yêu cầu kiểm tra, sẽ cập nhật kết quả ở đây.',
      ],
    },
    'power-cut': {
      ask: [
        '{cc} nên mua máy phát điện dự phòng không? // Quý này khu mình mất điện {n} lần, thang máy đứng, người già kẹt trên lầu. Chi phí chia ra mỗi hộ chừng {tien} một tháng. Mọi người thấy sao?',
      ],
    },
    'water-cut': {
      plain: [
        'Lịch nước yếu ở {w}, ai theo dõi cùng mình // Mình ghi lại giờ nước mạnh yếu trong hai tuần: ban ngày gần như không lên nổi lầu hai, sau {dem} mới mạnh. Nếu nhiều nhà giống vậy thì mình gửi công ty cấp nước.',
      ],
    },
  },
  press: {
    'power-cut': {
      off: ['Sự cố lưới điện, nhiều khu ở {w} mất điện // Khoảng {nnn} hộ dân quanh {st} mất điện từ {gio}.'],
      tell: [
        'Ngành điện công bố lịch bảo trì tháng này // {w} có {n} đợt tạm ngưng cấp điện, mỗi đợt khoảng ba giờ.',
      ],
    },
    'water-cut': {
      off: [
        '{w} thiếu nước sạch vì vỡ ống chính // Đường ống trên {st} vỡ lúc {gio}, hàng trăm hộ mất nước.',
      ],
      tell: [
        'Tạm ngưng cấp nước đêm {thu} để súc xả đường ống // Khu vực {w} bị ảnh hưởng từ 22 giờ đến 4 giờ sáng.',
      ],
    },
    'water-quality': {
      tell: [
        'Công bố kết quả kiểm tra nước máy tại {n} phường // Các mẫu lấy ở {w} nằm trong giới hạn cho phép.',
      ],
    },
    'utility-bill': {
      plain: [
        'Người dân {w} giật mình vì hoá đơn điện // Nhiều hộ cho biết tiền điện tăng gấp rưỡi dù dùng như cũ.',
      ],
    },
  },
  file: {
    'power-cut': {
      off: ['Toàn bộ {hem} mất điện từ {luc}, đề nghị khắc phục.'],

      plain: ['Điện áp tại {hem} yếu vào buổi tối, đề nghị kiểm tra.'],
      alert: ['Dây điện trần sát mái nhà tại {so} phóng tia lửa, đề nghị xử lý khẩn.'],
    },
    'water-cut': {
      off: ['Khu vực {st} không có nước máy {ngay}, đề nghị cấp nước trở lại.'],
      plain: ['Ống nước bể trước {so}, nước chảy tràn gây lãng phí, đề nghị sửa chữa.'],
    },
    'water-quality': { plain: ['Nước máy tại {so} có mùi lạ và đục, đề nghị kiểm tra chất lượng.'] },
    'utility-bill': { plain: ['Hoá đơn nước kỳ này cao bất thường, đề nghị kiểm tra đồng hồ tại {so}.'] },
  },
}
