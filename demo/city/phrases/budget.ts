import type { Book } from '../types.ts'

export const budget: Book = {
  say: {
    'public-works': {
      angry: [
        'Cổng chào {trieu} chưa kể tiền hoa, còn cái cầu ván dân đi mỗi ngày thì kêu hết kinh phí.',
        'Lát lại vỉa hè {st} còn mới tinh, cuối năm phải tiêu cho hết tiền hả?',
      ],
      irony: ['Công trình nghìn tỉ ở {w} dùng để nuôi cỏ, cỏ lên rất tốt.'],
      fault: ['Nhà văn hoá {w} xây xong bỏ không, cửa kính vỡ hết.'],
      ask: ['Có ai biết dự án hồ điều tiết ở {w} bao giờ làm tiếp không?'],
      back: ['Vay vốn làm metro tuy nợ nhưng đáng, thành phố nên mạnh dạn.'],
      blame: ['Đầu tư thì dàn trải, chỗ cần thì không có, chỗ có thì không cần.'],
    },
    disclosure: {
      angry: ['Hỏi quyết toán tiền làm hẻm ở {w} mà phường cứ hẹn lần hẹn lữa.'],
      ask: ['Công khai ngân sách phường xem ở đâu vậy mọi người?'],
      thanks: ['UBND {w} dán bảng thu chi làm hẻm rõ từng bao xi măng, minh bạch đáng khen.'],
      plain: ['Bảng công khai kinh phí công trình trên {st} không ghi đơn vị giám sát.'],
    },
  },
  forum: {
    disclosure: {
      plain: [
        'Ai đọc hiểu bảng quyết toán của {w} giúp mình // Trang của phường có tệp quét mờ, cộng lại không khớp tổng. Mình gõ lại thành bảng tính, nhờ anh chị kế toán kiểm tra.',
      ],
    },
  },
  press: {
    'public-works': {
      plain: [
        'Nhà văn hoá tiền tỉ ở {w} bỏ hoang // Công trình hoàn thành {n} năm nhưng chưa đưa vào sử dụng.',
      ],
      tell: ['Thành phố mẫu giải ngân {nn} % vốn đầu tư công // {w} có {n} dự án chậm tiến độ.'],
    },
    disclosure: {
      tell: ['{w} công khai thu chi trên bảng tin khu phố // Người dân có thể góp ý trong 15 ngày.'],
    },
  },
  file: {
    'public-works': { plain: ['Công trình công cộng tại {so} bỏ hoang {lau}, đề nghị đưa vào sử dụng.'] },
    disclosure: { plain: ['Đề nghị {w} công khai quyết toán công trình nâng cấp {hem}.'] },
  },
}
