/** Stories of streets, noise and trees. */
import type { StoryBook } from './stories.ts'

export const STREET_STORIES: readonly StoryBook[] = [
  {
    id: 'dug-up-road',
    domain: 'traffic',
    posts: 58,
    from: -6,
    to: 1,
    book: {
      say: {
        'road-works': {
          angry: [
            '{st} ở {w} bị đào đặt ống nước rồi bỏ đó, lô cốt án ngữ trước nhà dân.',
            'Nhà thầu đặt ống trên {st} ({w}) biến mất luôn, rào chắn còn nguyên, phường thì im.',
          ],
          fault: [
            'Lô cốt đặt ống nước trên {st}, {w} làm tiệm mình mất hết khách.',
            'Chạy qua rào chắn {st} ở {w} hôm nào cũng quẹt xe, lối còn đúng một mét.',
          ],
          plain: ['Rào chắn đặt ống trên {st}, {w} hôm nay vẫn không có công nhân.'],
          irony: ['Lô cốt {st} ở {w} sắp tròn tuổi, ai rảnh qua cắt bánh mừng.'],
          danger: ['Hố đặt ống trên {st}, {w} tối qua có xe lọt xuống, không đèn báo gì hết.'],
        },
      },
      file: {
        'road-works': {
          plain: [
            'Công trình đặt ống nước trên {st}, {w} ngưng thi công nhưng không tháo rào chắn, đề nghị xử lý.',
            'Đề nghị tái lập mặt đường {st}, {w} sau khi đặt ống nước.',
          ],
        },
      },
      press: {
        'road-works': {
          plain: [
            'Lô cốt đặt ống nước trên {st} “hành” dân {w} // Rào chắn chiếm hai phần ba mặt đường, công trường vắng bóng công nhân.',
          ],
        },
      },
      forum: {
        'road-works': {
          angry: [
            'Lô cốt {st}, {w}: nhật ký từng ngày // Mình chụp mỗi sáng một tấm công trình đặt ống nước. Đã {nn} tấm mà rào chắn không nhúc nhích. Ai có số của chủ đầu tư cho mình xin.',
          ],
        },
      },
    },
  },
  {
    id: 'loud-bar',
    domain: 'environment',
    posts: 52,
    from: -10,
    to: 1,
    book: {
      say: {
        noise: {
          angry: [
            'Quán karaoke Đêm Xanh trên {st}, {w} lại quậy tới {dem}, phạt kiểu gì mà vẫn mở?',
            'Báo karaoke Đêm Xanh ở {w} bao nhiêu lần, xử lý như phủi bụi.',
          ],
          fault: [
            'Bass từ karaoke Đêm Xanh ({st}, {w}) dội rung cả kính cửa sổ.',
            'Con mình sắp thi mà karaoke Đêm Xanh ở {w} hát tới {dem}.',
            'Khách karaoke Đêm Xanh ở {st}, {w} ra về còn nẹt pô giữa khuya.',
          ],
          plain: ['{dem} rồi mà karaoke Đêm Xanh trên {st}, {w} vẫn còn mở nhạc.'],
          irony: ['Karaoke Đêm Xanh ở {w} cho cả xóm thưởng thức album “Nỗi đau hàng xóm” mỗi đêm.'],
          thanks: ['Tối qua công an {w} xuống lập biên bản karaoke Đêm Xanh, cả xóm ngủ ngon, cảm ơn.'],
        },
      },
      file: {
        noise: {
          plain: [
            'Karaoke Đêm Xanh ở {w} gây ồn hằng đêm, người già trong xóm mất ngủ phải đi viện.',
            'Karaoke Đêm Xanh tại {so}, {w} hoạt động quá giờ, tiếng ồn lớn, đề nghị xử phạt.',
          ],
        },
      },
      press: {
        noise: {
          plain: [
            'Dân {w} mất ngủ vì karaoke Đêm Xanh // Cơ sở trên {st} bị phản ánh mở nhạc quá giờ suốt {lau}.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'dark-street',
    domain: 'urban',
    posts: 44,
    from: -16,
    to: -3,
    book: {
      say: {
        'street-light': {
          fault: [
            'Cả dãy đèn đường {st} ở {w} tắt, tối đi làm về phải rọi điện thoại.',
            'Con gái mình đi học thêm về ngang {st}, {w} tối om, sợ quá phải ra đón.',
          ],
          outage: ['Nguyên tuyến {st}, {w} tối thui, không có lấy một bóng đèn sáng.'],
          angry: ['Đèn {st} ở {w} tắt {lau}, điện lực với phường đá qua đá lại như đá banh.'],
          plain: ['Đèn đường {st}, {w} từ {so} trở đi chưa sáng lại.'],
          irony: ['{st} ở {w} đang hưởng ứng Giờ Trái Đất, hưởng ứng cả quý luôn.'],
          danger: ['Đèn {st} ở {w} tắt nên tối qua xe tông vào dải phân cách, nguy hiểm thật sự.'],
        },
      },
      file: {
        'street-light': {
          off: ['Toàn bộ đèn chiếu sáng {st}, {w} không hoạt động, đề nghị sửa chữa.'],
          plain: ['Đề nghị kiểm tra tủ điện chiếu sáng {st}, {w}.'],
        },
      },
      press: {
        'street-light': {
          plain: [
            '{st} ở {w} chìm trong bóng tối // Hàng chục trụ đèn tắt, người dân thắp đèn trước nhà cho đỡ tối.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'leaning-tree',
    domain: 'urban',
    posts: 24,
    from: -5,
    to: -1,
    book: {
      say: {
        'tree-park': {
          danger: [
            'Cây sọ khỉ trên {st}, {w} nghiêng sát dây điện, gió lên là đổ.',
            'Gốc cây sọ khỉ {st}, {w} bật rễ rồi, dưới là quán nước đông người!',
          ],
          alert: ['Cây lớn ở {so}, {w} nghiêng thêm sau mưa, bà con đừng đậu xe bên dưới.'],
          alarm: ['Báo cây sọ khỉ sắp ngã ở {st}, {w} cả tuần mà công ty cây xanh chưa thèm xuống.'],
        },
      },
      file: {
        'tree-park': {
          alert: ['Cây sọ khỉ trước {so}, {w} nghiêng nặng có nguy cơ ngã đổ, đề nghị đốn hạ khẩn cấp.'],
        },
      },
      press: {
        'tree-park': {
          alert: [
            'Cây cổ thụ nghiêng trên {st}, dân {w} thấp thỏm // Gốc cây bật rễ sau mưa lớn, bên dưới là hàng quán.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'yellow-water',
    domain: 'utilities',
    posts: 40,
    from: -13,
    to: -7,
    book: {
      say: {
        'water-quality': {
          fault: [
            'Nước máy {w} vàng khè, để qua đêm lắng cặn nâu ở đáy xô.',
            'Giặt áo trắng bằng nước máy ở {st}, {w} ra áo màu cháo lòng.',
            'Nước máy ở {w} có mùi tanh sắt, nấu cơm cũng vàng.',
          ],
          angry: ['Nước vàng cả {w} mà công ty cấp nước nói đạt chuẩn, mời uống thử coi?'],
          irony: ['Nước máy {w} pha sẵn màu trà, tiện lợi cho ai thích uống trà đá.'],
          plain: ['Mình hứng nước lúc {gio} ở {hem}, {w}: màu vàng nhạt, có cặn.'],
        },
      },
      file: {
        'water-quality': {
          plain: ['Nước máy tại {hem}, {w} có màu vàng và cặn, đề nghị lấy mẫu xét nghiệm.'],
        },
      },
      press: {
        'water-quality': {
          plain: [
            'Nước máy vàng đục, dân {w} mua nước bình nấu ăn // Nhiều hộ trên {st} cho biết nước có cặn và mùi tanh.',
          ],
        },
      },
      forum: {
        'water-quality': {
          fault: [
            'Nước máy {w} bị vàng, ai cùng cảnh điểm danh // Nhà mình ở {st}, nước vàng từ đầu tuần. Mình để chai nước lắng ba ngày ra lớp cặn nâu. Ai có bộ thử thì đo giúp rồi mình gửi một lượt.',
          ],
        },
      },
    },
  },
  {
    id: 'school-lunch',
    domain: 'education',
    posts: 30,
    from: -4,
    to: 0,
    book: {
      say: {
        'school-meal': {
          fault: [
            'Suất ăn bán trú {truong} ở {w} có {gia} mà lèo tèo hai miếng chả.',
            'Con mình học {truong} ({w}) về than đói, cơm trưa toàn canh loãng.',
          ],
          angry: ['Họp phụ huynh {truong} ở {w} hỏi chuyện bữa ăn thì ban giám hiệu lảng sang chuyện khác.'],
          ask: ['Phụ huynh {truong} ({w}) có ai được xem bếp ăn chưa?'],
          irony: ['Bữa trưa {truong} ở {w} rất khoa học: cơm trắng dạy các con biết trân trọng hạt gạo.'],
        },
      },
      file: {
        'school-meal': { plain: ['Đề nghị kiểm tra khẩu phần bán trú tại {truong}, {w} so với mức thu.'] },
      },
      press: {
        'school-meal': {
          plain: [
            'Phụ huynh {truong} bức xúc vì bữa ăn bán trú // Hình ảnh khay cơm ít ỏi ở {w} được chia sẻ rộng rãi.',
          ],
        },
      },
      forum: {},
    },
  },
]
