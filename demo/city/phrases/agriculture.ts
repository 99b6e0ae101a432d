import type { Book } from '../types.ts'

export const agriculture: Book = {
  say: {
    crops: {
      fault: [
        'Nước mặn vô tới ruộng rồi, rau muống cháy lá hết.',
        'Cống thuỷ lợi ở {w} không xả nước, lúa khô đầu bông.',
      ],
      vent: ['Được mùa thì mất giá, được giá thì mất mùa.'],
      ask: ['Trồng rau sân thượng bị rầy trắng thì xịt gì vậy bà con?'],
      glad: ['Vườn bưởi đầu {w} năm nay sai trái, nhìn mà mê.'],
      thanks: ['Khuyến nông {w} xuống chỉ bà con trị rầy, hiệu quả thấy rõ.'],
    },
    livestock: {
      fault: [
        'Trại heo trong {hem} xả thẳng ra {kenh}, ruộng dưới chết cá.',
        'Gà nhà mình chết {nn} con trong hai ngày, chưa thấy thú y.',
      ],
      plain: ['Có xác heo trôi trên {kenh} đoạn {cau}.'],
      ask: ['Chích ngừa dại cho chó ở {w} bữa nào vậy mọi người?'],
    },
  },
  forum: {
    crops: {
      ask: [
        'Chia sẻ cách trồng rau sạch trong phố // Mình ở {w}, sân thượng 12 mét vuông, trồng được rau muống, mồng tơi. Mấy tháng nay bị rầy nhiều, bà con có cách gì không dùng thuốc hoá học?',
      ],
    },
  },
  press: {
    crops: {
      tell: ['Nông dân ngoại thành chuyển sang hoa kiểng // Nhiều hộ ở {w} trồng mai và lan thay lúa.'],
      plain: ['Mặn xâm nhập sớm, rau màu ở {w} cháy lá // Cống ngăn mặn trên {kenh} chưa vận hành.'],
    },
    livestock: { tell: ['{w} tiêm phòng dại cho {nnn} chó mèo // Đợt tiêm kéo dài đến cuối tháng.'] },
  },
  file: {
    crops: { plain: ['Kênh thuỷ lợi tại {w} bị bồi lấp, thiếu nước tưới, đề nghị nạo vét.'] },
    livestock: {
      plain: [
        'Hộ chăn nuôi tại {hem} xả thải ra {kenh}, đề nghị kiểm tra.',
        'Có gia cầm chết hàng loạt tại {w}, đề nghị thú y kiểm tra.',
      ],
    },
  },
}
