import type { Book } from '../types.ts'

export const welfare: Book = {
  say: {
    benefits: {
      angry: ['Danh sách hộ nghèo có nhà hai tầng, còn bà cụ bán vé số thì không, xét kiểu gì vậy phường?'],
      fault: [
        'Trợ cấp người già của nội mình chậm {n} tháng chưa nhận.',
        'Xin xác nhận khuyết tật cho em mà hội đồng giám định hẹn tới năm sau.',
      ],
      ask: [
        'Trợ cấp thất nghiệp nộp ở đâu nếu mình ở {w}?',
        'Mẹ đơn thân có được hỗ trợ gì không mọi người?',
      ],
      thanks: ['Cán bộ {w} mang trợ cấp tới tận nhà cho bà ngoại, ấm lòng.'],
      back: ['Trả lương hưu qua tài khoản tiện hơn, nên hướng dẫn thêm cho mấy cụ.'],
    },
    wages: {
      fault: [
        'Công ty trên {st} nợ lương {n} tháng, công nhân ngồi trước cổng từ sáng.',
        'Nghỉ việc nửa năm chưa chốt được sổ bảo hiểm vì công ty cũ nợ tiền.',
      ],
      angry: ['Báo lao động chuyện nợ lương {lau} mà cơ quan chức năng chỉ gửi giấy mời.'],
      vent: ['Lương về chưa kịp nhìn mặt đã đi trả nợ.', 'Tăng ca tới {dem} mà cuối tháng vẫn ăn mì gói.'],
      ask: ['Thưởng Tết chỗ mọi người bao nhiêu tháng vậy?'],
    },
    'social-housing': {
      ask: ['Đăng ký nhà ở xã hội ở {w} cần thu nhập bao nhiêu?', 'Có ai bốc thăm trúng nhà xã hội chưa?'],
      blame: ['Nhà ở xã hội mà giá vầy thì công nhân mua bằng niềm tin.'],
      fault: ['Khu nhà xã hội {cc} mới ở hai năm mà tường mốc, thang máy kẹt.'],
      glad: ['Bốc trúng căn hộ xã hội rồi, mười năm ở trọ sắp hết!'],
    },
  },
  forum: {
    wages: {
      fault: [
        'Công ty nợ lương, đòi cách nào? // Bộ phận mình {nn} người chưa nhận lương {n} tháng, giám đốc đổi số điện thoại. Ai từng khởi kiện tập thể xin chỉ các bước.',
      ],
    },
    benefits: {
      ask: [
        'Thủ tục trợ cấp cho người cao tuổi ở {w} // Bà mình 75 tuổi, không có lương hưu. Mình đọc quy định mới thấy được hỗ trợ hằng tháng nhưng chưa rõ nộp ở đâu.',
      ],
    },
  },
  press: {
    benefits: {
      tell: [
        '{w} chi trả trợ cấp cho {nnn} người cao tuổi // Việc chi trả qua tài khoản bắt đầu từ tháng này.',
      ],
    },
    wages: {
      plain: [
        'Công nhân ở {w} ngừng việc vì bị nợ lương // Hơn {nnn} người tập trung trước cổng công ty trên {st}.',
      ],
    },
    'social-housing': {
      tell: ['Mở đăng ký {nnn} căn nhà ở xã hội tại {w} // Hồ sơ nhận trực tuyến trong 30 ngày.'],
      glad: ['Công nhân nhận chìa khoá nhà ở xã hội // {nn} gia đình dọn về khu nhà mới ở {w}.'],
    },
  },
  file: {
    benefits: {
      plain: [
        'Gia đình tôi thuộc diện hỗ trợ nhưng chưa được nhận, đề nghị {w} rà soát.',
        'Trợ cấp người cao tuổi tại {w} chi trả chậm, đề nghị thông báo lý do.',
      ],
    },
    wages: { plain: ['Công ty tại {so} nợ lương người lao động {n} tháng, đề nghị can thiệp.'] },
    'social-housing': { plain: ['Khu nhà ở xã hội {cc} xuống cấp, thấm dột, đề nghị chủ đầu tư sửa chữa.'] },
  },
}
