import type { Book } from '../types.ts'

export const economy: Book = {
  say: {
    prices: {
      vent: ['Tô bún giờ {gia}, ăn xong phải nhịn bữa chiều.', 'Đi chợ cầm {gia} mà về xách nhẹ tênh.'],
      ask: ['Giá gas tháng này bao nhiêu rồi mọi người?'],
      tell: ['Trứng ở {cho} hôm nay xuống giá, ai cần ghé sớm.'],
      back: ['Bình ổn giá mấy mặt hàng thiết yếu là cần, nên làm dài hơn.'],
      fault: ['Tiệm trên {st} bán đồ không niêm yết giá, tính tiền kiểu nhìn mặt.'],
    },
    market: {
      fault: [
        '{cho} mái tôn dột, mưa là tiểu thương che bạt chạy lòng vòng.',
        'Hàng giả nhãn hiệu bày tràn lan ở {cho}.',
      ],
      angry: ['Ban quản lý {cho} thu tiền sạp tăng đều mà nhà vệ sinh thì khỏi nói.'],
      plain: ['Cân ở mấy sạp trong {cho} thiếu, mua một ký về còn tám lạng.'],
      glad: ['Sáng đi {cho} mua được bó rau tươi rói, cô bán còn dúi thêm nắm hành.'],
      ask: ['{cho} dời đi đâu vậy mọi người, thấy rào lại rồi?'],
    },
    tax: {
      ask: ['Hộ kinh doanh nhỏ ở {w} có phải xuất hoá đơn điện tử không?'],
      blame: ['Quy định thuế thay đổi xoành xoạch, bán tạp hoá mà phải học như kế toán.'],
      fault: ['Mã số thuế của mình bị trùng, đi lại {n} lần chưa gỡ được.'],
      thanks: ['Cán bộ thuế xuống tận {cho} chỉ từng bước làm hoá đơn, dễ hiểu.'],
    },
  },
  forum: {
    tax: {
      ask: [
        'Bán hàng online ở nhà có phải đăng ký không? // Mình bán bánh qua mạng, tháng chừng {trieu}. Nghe nói quy định mới phải kê khai. Ai đã làm ở {w} chỉ mình với.',
      ],
    },
  },
  press: {
    prices: { tell: ['Giá rau tăng nhẹ sau mưa // Tại {cho}, rau lá tăng khoảng 10 % so với tuần trước.'] },
    market: {
      plain: ['Tiểu thương {cho} than chợ xuống cấp // Mái dột, cống nghẹt, sức mua giảm một nửa.'],
      tell: ['Tu sửa {cho} trong {n} tháng // Tiểu thương được bố trí chỗ bán tạm trên {st}.'],
    },
    tax: {
      tell: ['Hộ kinh doanh {w} làm quen hoá đơn điện tử // {nn} buổi hướng dẫn được tổ chức tại chợ.'],
    },
  },
  file: {
    market: {
      plain: [
        '{cho} mất vệ sinh, cống nghẹt, đề nghị ban quản lý khắc phục.',
        'Một số sạp tại {cho} cân thiếu, đề nghị kiểm tra.',
      ],
    },
    prices: { plain: ['Cửa hàng tại {so} không niêm yết giá, đề nghị kiểm tra.'] },
    tax: { plain: ['Mã số thuế cá nhân bị trùng, đề nghị cơ quan thuế hướng dẫn xử lý.'] },
  },
}
