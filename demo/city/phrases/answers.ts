/** What offices write to those who report: about a third of the answers tell of a repair. */

export const ANSWERS = {
  first: [
    'Đơn vị đã tiếp nhận phản ánh và đang cho kiểm tra hiện trường.',
    'Cảm ơn ông/bà đã phản ánh. Nội dung đã được chuyển bộ phận chuyên môn.',
    'Đã ghi nhận, sẽ thông tin kết quả khi có.',
    'Đã phân công cán bộ khu phố xác minh.',
    'Đơn vị đang phối hợp với các bên liên quan để làm rõ.',
    'Đã nhận. Dự kiến khảo sát trong ngày làm việc tiếp theo.',
  ],
  repair: [
    'Đơn vị đã khắc phục xong trong ngày, đã chụp ảnh hiện trường sau xử lý.',
    'Đã cử tổ công tác đến xử lý dứt điểm, người dân xác nhận.',
    'Đã sửa chữa hoàn tất, khu vực trở lại bình thường.',
    'Đã thu dọn và làm sạch vị trí phản ánh.',
    'Đã nhắc nhở, lập biên bản và buộc tháo dỡ ngay tại chỗ.',
    'Đã thay thế thiết bị hỏng, hiện hoạt động ổn định.',
  ],
  result: {
    repair: {
      weight: 34,
      notes: [
        'Đơn vị đã khắc phục xong, đã chụp ảnh hiện trường sau xử lý.',
        'Đã sửa chữa hoàn tất vào sáng nay, khu vực trở lại bình thường.',
        'Đã thu dọn, làm sạch vị trí phản ánh và nhắc nhở các hộ xung quanh.',
        'Đã kiểm tra, lập biên bản và buộc khôi phục hiện trạng.',
        'Đã thay thế thiết bị hỏng, hiện hoạt động ổn định.',
        'Tổ trật tự đã xử lý tại chỗ, vật cản đã được dời đi.',
      ],
    },
    datedPromise: {
      weight: 14,
      notes: [
        'Đơn vị sẽ thi công khắc phục, dự kiến hoàn thành trước ngày 25 tháng này.',
        'Đã đưa vào kế hoạch duy tu, thực hiện trong tuần sau.',
        'Nhà thầu cam kết tái lập mặt đường trước ngày 15 tháng tới.',
      ],
    },
    promise: {
      weight: 20,
      notes: [
        'Đơn vị ghi nhận và sẽ bố trí xử lý trong thời gian tới.',
        'Sẽ tăng cường kiểm tra khu vực người dân phản ánh.',
        'Nội dung đã được đưa vào danh mục đề xuất sửa chữa khi có kinh phí.',
        'Phường tiếp tục vận động, nhắc nhở các hộ dân chấp hành.',
      ],
    },
    handover: {
      weight: 16,
      notes: [
        'Nội dung không thuộc thẩm quyền của đơn vị, đã chuyển cơ quan liên quan giải quyết.',
        'Đã có văn bản chuyển chủ đầu tư công trình xử lý theo quy định.',
        'Đã chuyển đơn vị quản lý hạ tầng kỹ thuật tiếp tục xử lý.',
      ],
    },
    explanation: {
      weight: 11,
      notes: [
        'Qua kiểm tra, công trình có giấy phép và đang thi công đúng phạm vi được cấp.',
        'Sự việc do mưa lớn vượt khả năng thoát nước của hệ thống hiện hữu.',
        'Thời điểm kiểm tra không ghi nhận vi phạm như phản ánh.',
      ],
    },
    refusal: {
      weight: 5,
      notes: [
        'Nội dung phản ánh chưa đủ cơ sở để xem xét, đề nghị ông/bà bổ sung hình ảnh.',
        'Vụ việc đã có trả lời trước đó, đơn vị không xem xét lại.',
      ],
    },
  },
}

export const REOPENINGS = [
  'Người dân báo chưa được xử lý như trả lời, đề nghị kiểm tra lại.',
  'Tình trạng tái diễn chỉ sau vài ngày.',
  'Người phản ánh không đồng ý với kết quả, đề nghị làm rõ.',
]
