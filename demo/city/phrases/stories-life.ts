/** Stories of daily life: school, safety, offices, markets. */
import type { StoryBook } from './stories.ts'

export const LIFE_STORIES: readonly StoryBook[] = [
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
          alert: ['Khu vực {st}, {w} thường xuyên xảy ra cướp giật buổi tối, đề nghị tăng cường tuần tra.'],
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
            'Bãi xe trước {bv} ở {w} lấy {gia} một chiếc xe máy, hỏi vé thì trừng mắt.',
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
