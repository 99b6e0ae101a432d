/** Words that carry grammar, courtesy or time and say nothing of what a post is about. */

/** For likeness: folded, because half of the posts are typed without diacritics. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'a ah ai anh ba ban bao bi boi cac cai can cang cam chao chi cho chu chua chung co con cua cung da dang de den di ' +
    'do du duoc em gi gui ha hay hon ho kinh khi khong la lai lam len luc luon ma may minh moi mong mot muon ' +
    'nao nay neu nen nha nhe nhi nhieu nhu nhung no noi o oi ok on phai qua ra rang rat roi sao sap sau se si ' +
    'suot tai that thay the theo thi thoi toi tren trong truoc tu tung u ung va vai van vang vay ve vi voi vui ' +
    'xem xin y duong phuong xa quan huyen tp thanh pho so ngay thang nam gio hom ' +
    'nguoi viec hoai ghe riet ne ka kia dau het xong giup gium mn moi tui ta vua deu cha chac luu ho bua lan hem ' +
    'nghi kien phan anh kiem xu ly ' +
    'the and of to in is it for on at by an be are was with that this from have has you your we our they not but or as ' +
    'been were will would can could there here so very just my me its'
  ).split(' '),
)

/** For names, with diacritics: folded, half of them would be other words (đề, để; cửa, của). A phrase ends before one. */
const LINKING =
  'à ạ ai anh ấy bác bạn bao bởi các cái càng cả chỉ chị cho chú chứ chúng có còn con cô của cũng dạ dù đã đang đây ' +
  'để đến đều đó được em gì hay hãy hả hơn khi kính là lại lần lắm làm lên lúc luôn mà mấy mình mỗi mọi mong một ' +
  'muốn nào này nay nếu nên nhé nhiều như nhưng những nhất nó nơi nữa ở phải qua quá rằng rất rồi sao sắp sau sẽ ' +
  'suốt tại thấy thật thế theo thì thôi tôi tới trên trong trước từ từng tự vẫn vậy vẻ về vì với vừa xin phường xã ' +
  'quận huyện tp thành phố số ngày tháng năm tuần giờ hôm phút mét hai ba bốn đầu cuối mới quý ông bà dân xóm hẻm ' +
  'cứ đâu hết hoài ghê riết nè kìa kia bị do và hoặc vô hẳn ngay xong giúp giùm gần mn tui ta nghe nói biết cùng ' +
  'mời nhờ hồi bữa sáng trưa chiều tối thêm đúng chỗ mùa vài đợt quanh dưới giữa bên thấp nhỏ bé chịu liền lun nhìn ' +
  'thú dậy nghĩ hy vọng cảm ơn tuy bằng'
/** At these a phrase may begin, or have them inside ("chưa thu gom", "tràn vào nhà"), but not end. */
export const OPENING: ReadonlySet<string> = new Set('không chưa chậm thiếu mất hết'.split(' '))
export const INNER: ReadonlySet<string> = new Set(
  'vào ra xuống lên tới bị đến không chưa dân một giữa'.split(' '),
)

const ENGLISH =
  'the a an and of to in is it for on at by be are was with that this from have has had you your we our they he she his her not ' +
  'but or as been were will would can could there here so very just my me its no all any some more than then them their ' +
  'what when where who why how do does did again still please thank thanks nobody every each about into out up down over ' +
  'after before since because if also get got went one two ward street alley today yesterday week weeks day days'

export const LINKS: ReadonlySet<string> = new Set(`${LINKING} ${ENGLISH}`.split(/\s+/))
const UNMARKED_LINKS: ReadonlySet<string> = new Set([...EMPTY, ...ENGLISH.split(' ')])

/** What ends a phrase in a text that is typed with (or without) diacritics. */
export const linksOf = (marked: boolean): ReadonlySet<string> => (marked ? LINKS : UNMARKED_LINKS)

/** What a resident or an office says of everything; it names nothing. */
export const OFFICIALESE =
  /đề nghị|trả lời|thông cảm|ý kiến|yêu cầu|ứng dụng|hướng dẫn|tổng đài|hình ảnh|quy định|kiến nghị|kiểm tra|xử lý|phản ánh|người dân|khu vực|cơ quan|chức năng|thường xuyên|tình trạng|chính quyền|bà con|cảm ơn|nhanh chóng|xem xét|khẩn trương|tổ dân phố|khu phố|khu dân cư|đơn vị|nguy hiểm|hiện nay|phát hiện|cập nhật|tìm hiểu thêm|liên hệ|so với cùng kỳ|cùng kỳ|trụ sở|đi ngang|mọi người|thông báo|lãnh đạo|thành phố|bao giờ|mỗi ngày|de nghi|kien nghi|kiem tra|xu ly|phan anh|nguoi dan|khu vuc|co quan|chuc nang|tinh trang|chinh quyen|ba con|cam on|moi nguoi|thong bao/gu
