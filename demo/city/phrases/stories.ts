/** Concrete things, each in one ward on one street, that come up over some weeks (0: the week of the founding). */
import type { Domain } from '../../../contract/taxonomy.ts'
import type { Book } from '../types.ts'

export interface StoryBook {
  id: string
  domain: Domain
  posts: number
  from: number
  to: number
  book: Book
}

export const STORIES: readonly StoryBook[] = [
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
          plain: ['Karaoke Đêm Xanh tại {so}, {w} hoạt động quá giờ, tiếng ồn lớn, đề nghị xử phạt.'],
          fault: ['Karaoke Đêm Xanh ở {w} gây ồn hằng đêm, người già trong xóm mất ngủ phải đi viện.'],
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
          danger: ['Cây sọ khỉ trước {so}, {w} nghiêng nặng có nguy cơ ngã đổ, đề nghị đốn hạ khẩn cấp.'],
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
            'Suất ăn bán trú {truong} ở {w} có {tien} mà lèo tèo hai miếng chả.',
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
  {
    id: 'snatchers',
    domain: 'security',
    posts: 36,
    from: -12,
    to: -1,
    book: {
      say: {
        theft: {
          danger: [
            'Lại giật điện thoại trên {st}, {w}, hai thằng đi xe không biển số, tụi nó còn lảng vảng.',
            'Khúc {cau} gần {st}, {w} giật túi liên tục, chị em đi một mình cẩn thận.',
          ],
          fault: [
            'Mình vừa bị giật dây chuyền ở {st}, {w}, trầy hết tay.',
            'Tiệm mình trên {st}, {w} có camera quay được cảnh giật đồ, ai cần mình gửi.',
          ],
          angry: ['{st} ở {w} giật đồ như cơm bữa mà chốt tuần tra trống trơn.'],
          thanks: ['Công an {w} bắt được nhóm giật đồ ở {st} rồi, quá giỏi.'],
        },
      },
      file: {
        theft: {
          danger: ['Khu vực {st}, {w} thường xuyên xảy ra cướp giật buổi tối, đề nghị tăng cường tuần tra.'],
        },
      },
      press: {
        theft: {
          plain: [
            'Nhiều vụ giật điện thoại trên {st} // Người dân {w} đề nghị lắp thêm camera và chốt tuần tra.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'overcharged-parking',
    domain: 'traffic',
    posts: 22,
    from: -20,
    to: -12,
    book: {
      say: {
        parking: {
          fault: [
            'Bãi xe trước {bv} ở {w} lấy {tien} một chiếc xe máy, hỏi vé thì trừng mắt.',
            'Đi thăm bệnh {bv} ({w}) gửi xe ba lượt bằng tô phở.',
          ],
          angry: ['Bãi xe chặt chém trước {bv}, {w} ngang nhiên vậy mà phường không thấy?'],
          plain: ['Bãi giữ xe cạnh {bv}, {w} không niêm yết giá.'],
        },
      },
      file: { parking: { plain: ['Bãi giữ xe trước {bv}, {w} thu quá giá quy định, đề nghị kiểm tra.'] } },
      press: {
        parking: {
          plain: [
            'Bãi xe trước {bv} “chặt chém” người nhà bệnh nhân // Giá gửi xe ở {w} cao gấp nhiều lần quy định.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'burning-plastic',
    domain: 'environment',
    posts: 32,
    from: -18,
    to: -10,
    book: {
      say: {
        'smoke-smell': {
          fault: [
            'Xưởng tái chế nhựa trong {hem}, {w} xả khói khét lẹt mỗi tối.',
            'Mùi nhựa cháy từ xưởng tái chế ở {st}, {w} nhức đầu không chịu nổi.',
            'Đóng hết cửa mà khói xưởng nhựa {w} vẫn len vô phòng ngủ.',
          ],
          angry: ['Xưởng nhựa ở {st}, {w} bị đình chỉ rồi mà tối vẫn đốt, ai chống lưng?'],
          plain: ['{gio} tối nay xưởng tái chế ở {st}, {w} lại nhả khói đen.'],
        },
      },
      file: {
        'smoke-smell': {
          plain: ['Xưởng tái chế nhựa tại {so}, {w} xả khói khét, đề nghị kiểm tra giấy phép môi trường.'],
        },
      },
      press: {
        'smoke-smell': {
          plain: [
            'Xưởng tái chế nhựa “đầu độc” khu dân cư {w} // Khói và mùi khét từ {st} bủa vây hàng trăm hộ dân.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'one-stop-broken',
    domain: 'administration',
    posts: 28,
    from: -3,
    to: 1,
    book: {
      say: {
        'one-stop-queue': {
          fault: [
            'Máy lấy số ở UBND {w} hư, mọi người giành nhau ghi tên ra giấy.',
            'Chờ sao y ở UBND {w} từ sáng, tới số thì hết giờ.',
          ],
          angry: ['UBND {w} bốn quầy mở một, dân đứng tràn ra sân mà cán bộ trong kia cười nói.'],
          plain: ['UBND {w} sáng nay máy lấy số vẫn chưa sửa, bà con đi sớm.'],
          irony: ['UBND {w} rèn cho dân đức kiên nhẫn, ngồi một buổi là tu thành chánh quả.'],
        },
      },
      file: {
        'one-stop-queue': { plain: ['Máy lấy số tại bộ phận một cửa UBND {w} hỏng {lau}, đề nghị sửa.'] },
      },
      press: {
        'one-stop-queue': {
          plain: [
            'Dân chen chân tại bộ phận một cửa {w} // Máy lấy số hỏng, nhiều người phải về khi chưa đến lượt.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'market-pavement',
    domain: 'urban',
    posts: 34,
    from: -22,
    to: -14,
    book: {
      say: {
        'pavement-taken': {
          fault: [
            'Vỉa hè quanh {cho} ở {w} thành chợ nổi trên cạn, người đi bộ xuống đường hết.',
            'Đẩy xe nôi qua {cho} ({w}) không có lấy một lối nhỏ.',
          ],
          angry: ['Sáng dẹp chiều bày, {cho} ở {w} chiếm vỉa hè ai thu tiền chỗ vậy?'],
          thanks: ['Vỉa hè quanh {cho}, {w} dẹp xong thoáng hẳn, khen tổ trật tự.'],
          plain: ['Hàng rong quanh {cho}, {w} lại lấn ra nửa lòng đường.'],
          back: ['Kẻ vạch cho buôn bán một phần vỉa hè ở {cho}, {w} là cách làm hợp tình hợp lý.'],
        },
      },
      file: {
        'pavement-taken': {
          plain: ['Vỉa hè quanh {cho}, {w} bị lấn chiếm buôn bán, đề nghị lập lại trật tự.'],
        },
      },
      press: {
        'pavement-taken': {
          plain: ['Vỉa hè quanh {cho} tái lấn chiếm // Người đi bộ ở {w} phải đi xuống lòng đường.'],
        },
      },
      forum: {},
    },
  },
  {
    id: 'power-flicker',
    domain: 'utilities',
    posts: 26,
    from: -24,
    to: -18,
    book: {
      say: {
        'power-cut': {
          outage: [
            '{w} cúp điện lần thứ {n} trong tuần, lần nào cũng đúng giờ nấu cơm.',
            'Trạm biến áp trên {st}, {w} nổ cái đùng rồi tối thui cả khu.',
          ],
          dark: ['Trạm biến áp {st}, {w} quá tải ai cũng biết mà điện lực để cúp hoài.'],
          off: ['Từ {gio} khu {st}, {w} mất điện do trạm biến áp.'],
          ask: ['Trạm {st}, {w} bao giờ thay máy mới, ai có thông tin không?'],
        },
      },
      file: {
        'power-cut': {
          off: ['Khu vực {st}, {w} mất điện nhiều lần do trạm biến áp quá tải, đề nghị nâng công suất.'],
        },
      },
      press: {
        'power-cut': {
          plain: [
            'Trạm biến áp quá tải, {w} cúp điện liên miên // Người dân {st} mất điện {n} lần trong một tuần.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'new-park',
    domain: 'urban',
    posts: 24,
    from: -7,
    to: 0,
    book: {
      say: {
        'tree-park': {
          thanks: [
            'Công viên mới trên {st}, {w} quá xịn, cảm ơn phường đã giữ mảnh đất này cho dân.',
            'Khu đất rác ngày xưa ở {st}, {w} thành công viên, không tin nổi, làm tốt lắm.',
          ],
          glad: ['Chiều dắt con ra công viên mới {st}, {w}, gió mát, tụi nhỏ chạy tung tăng.'],
          ask: ['Công viên mới {st}, {w} mấy giờ đóng cửa vậy mọi người?'],
        },
      },
      file: {
        'tree-park': { plain: ['Công viên mới trên {st}, {w} thiếu thùng rác và ghế, đề nghị bổ sung.'] },
      },
      press: {
        'tree-park': {
          glad: [
            'Khu đất bỏ hoang ở {w} hoá công viên // Công viên trên {st} mở cửa, người dân đến chơi đông mỗi chiều.',
          ],
        },
      },
      forum: {},
    },
  },
  {
    id: 'fake-parcel',
    domain: 'security',
    posts: 20,
    from: -6,
    to: 0,
    book: {
      say: {
        scam: {
          fault: ['Mẹ mình ở {w} vừa bị lừa {trieu} vì tin nhắn “đơn hàng hoàn tiền”.'],
          plain: [
            'Ở {w} đang có người giả giao hàng thu {tien} tiền cọc, bà con đừng đưa.',
            'Cảnh giác shipper giả ở {w}: giao hộp rỗng, đòi chuyển khoản.',
          ],
          thanks: ['Công an {w} gọi nhắc từng nhà về vụ shipper giả, cẩn thận vậy là tốt.'],
        },
      },
      file: {
        scam: {
          plain: ['Có đối tượng giả nhân viên giao hàng thu tiền cọc tại {hem}, {w}, đề nghị xác minh.'],
        },
      },
      press: {
        scam: {
          tell: [
            'Cảnh báo shipper giả ở {w} // Kẻ gian giao hộp rỗng, yêu cầu người nhận chuyển khoản tiền cọc.',
          ],
        },
      },
      forum: {},
    },
  },
]
