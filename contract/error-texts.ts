/**
 * What happened and what to do, for every error code, in Vietnamese and English. `{name}` is filled from the error's
 * parameters. Used by the desk and by the command line; a missing text does not compile.
 */
import type { ErrorCode, ErrorParams } from './errors.ts'

export interface ErrorText {
  what: string
  todo: string
}

const vi: Record<ErrorCode, ErrorText> = {
  BAD_REQUEST: {
    what: 'Yêu cầu không hợp lệ ({detail}).',
    todo: 'Kiểm tra lại những ô vừa nhập rồi thử lại.',
  },
  UNKNOWN_CALL: { what: 'Không có lệnh «{name}».', todo: 'Tải lại trang; có thể giao diện cũ hơn máy chủ.' },
  NOT_FOUND: { what: 'Không tìm thấy {what}.', todo: 'Mục này có thể đã bị xoá; quay lại danh sách.' },
  JOB_RUNNING: { what: 'Đang có một lượt chạy chưa xong.', todo: 'Chờ lượt đó xong hoặc bấm Dừng.' },
  UPLOAD_GONE: { what: 'Tệp đã tải lên không còn.', todo: 'Chọn lại tệp.' },
  WRONG_HOST: { what: 'Yêu cầu gửi tới tên máy lạ.', todo: 'Mở đúng địa chỉ mà Lắng Nghe đã in ra.' },
  WRONG_ORIGIN: { what: 'Yêu cầu đến từ một trang khác.', todo: 'Mở Lắng Nghe ở địa chỉ riêng của nó.' },
  NO_TOKEN: {
    what: 'Phiên làm việc này không có mã truy cập.',
    todo: 'Mở lại bằng địa chỉ đầy đủ mà Lắng Nghe đã in ra.',
  },
  TOO_LARGE_REQUEST: { what: 'Dữ liệu gửi lên quá lớn (tối đa {limit}).', todo: 'Chia nhỏ tệp rồi gửi lại.' },
  ROBOTS_DISALLOW: {
    what: 'Trang {host} không cho phép máy đọc địa chỉ này (robots.txt).',
    todo: 'Xin phép chủ trang, hoặc dùng nguồn khác.',
  },
  ROBOTS_UNREACHABLE: {
    what: 'Không đọc được robots.txt của {host}, nên không lấy gì.',
    todo: 'Lượt sau sẽ thử lại; nếu kéo dài, liên hệ chủ trang.',
  },
  HOST_UNKNOWN: { what: 'Không có máy nào tên {host}.', todo: 'Kiểm tra địa chỉ và kết nối mạng.' },
  UNREACHABLE: {
    what: 'Không kết nối được tới {host}.',
    todo: 'Kiểm tra máy đó có đang bật không và kết nối mạng; lượt sau sẽ thử lại.',
  },
  TIMEOUT: {
    what: '{host} không trả lời trong {seconds} giây.',
    todo: 'Lượt sau sẽ thử lại; nếu kéo dài, giảm nhịp lấy của nguồn.',
  },
  TOO_LARGE: {
    what: 'Câu trả lời của {host} lớn quá {limit}.',
    todo: 'Dùng địa chỉ có ít bài hơn hoặc có phân trang.',
  },
  REDIRECT_LOOP: {
    what: '{host} chuyển hướng vòng quanh.',
    todo: 'Mở địa chỉ bằng trình duyệt rồi sửa lại nguồn.',
  },
  PRIVATE_ADDRESS: {
    what: '{host} là địa chỉ nội bộ, nguồn này chưa được phép.',
    todo: 'Nếu đúng là máy của cơ quan, bật «Cho phép địa chỉ nội bộ» ở nguồn.',
  },
  BAD_ADDRESS: {
    what: 'Địa chỉ «{url}» không dùng được.',
    todo: 'Nhập địa chỉ bắt đầu bằng http:// hoặc https://.',
  },
  HTTP_STATUS: {
    what: '{host} trả lời lỗi {status}.',
    todo: 'Mở địa chỉ bằng trình duyệt để kiểm tra; có thể trang đã đổi chỗ.',
  },
  SERVER_FAULT: {
    what: 'Máy chủ {host} đang hỏng ({status}).',
    todo: 'Không cần làm gì; lượt sau sẽ thử lại.',
  },
  RATE_LIMITED: { what: '{host} yêu cầu chậm lại.', todo: 'Không cần làm gì; lượt sau sẽ lấy tiếp.' },
  TOKEN_REFUSED: { what: '{host} không chấp nhận mã truy cập.', todo: 'Nhập lại mã truy cập của nguồn.' },
  ENDLESS_PAGING: {
    what: '{host} phân trang không có điểm cuối (đã dừng sau {pages} trang).',
    todo: 'Những gì đã lấy vẫn được giữ; kiểm tra cách phân trang của nguồn.',
  },
  STOPPED: { what: 'Đã dừng theo yêu cầu.', todo: 'Bấm Lấy ngay để đi tiếp từ chỗ đã dừng.' },
  EMPTY_ANSWER: {
    what: 'Nguồn trả lời nhưng không có nội dung.',
    todo: 'Mở địa chỉ bằng trình duyệt để kiểm tra.',
  },
  HTML_INSTEAD: {
    what: 'Nguồn trả về một trang web thay vì dữ liệu {format}.',
    todo: 'Kiểm tra địa chỉ; trang có thể đang báo lỗi hoặc đòi đăng nhập.',
  },
  NOT_THIS_FORMAT: {
    what: 'Nội dung không phải định dạng {format}.',
    todo: 'Chọn đúng loại nguồn hoặc đúng tệp.',
  },
  BROKEN_XML: { what: 'XML bị hỏng: {detail}.', todo: 'Báo cho chủ trang; lượt sau sẽ thử lại.' },
  BROKEN_JSON: { what: 'JSON bị hỏng: {detail}.', todo: 'Báo cho chủ trang, hoặc kiểm tra lại tệp.' },
  BROKEN_TABLE: {
    what: 'Bảng bị hỏng ở dòng {line}: {detail}.',
    todo: 'Sửa dòng đó trong tệp rồi nhập lại.',
  },
  BAD_MAPPING: { what: 'Tệp không có cột «{column}» mà bảng ghép cần.', todo: 'Chọn lại cột cho từng mục.' },
  UNKNOWN_KIND: { what: 'Không có loại nguồn «{kind}».', todo: 'Các loại có: {kinds}.' },
  UNKNOWN_PRESET: { what: 'Không có mẫu ghép cột «{preset}».', todo: 'Các mẫu có: {presets}.' },
  FILE_MISSING: { what: 'Không đọc được tệp {path}.', todo: 'Kiểm tra đường dẫn và quyền đọc.' },
  SOURCE_LAYOUT_CHANGED: {
    what: 'Nguồn đã đổi cách trình bày: {detail}.',
    todo: 'Cập nhật Lắng Nghe hoặc sửa lại nguồn.',
  },
  QUOTA_SPENT: {
    what: 'Đã dùng hết hạn mức lấy trong ngày của {host} ({quota}).',
    todo: 'Lượt sau khi hạn mức mở lại sẽ lấy tiếp; có thể xin thêm hạn mức.',
  },
  STREAM_CLOSED: {
    what: 'Luồng dữ liệu của {host} bị ngắt.',
    todo: 'Sẽ nối lại từ chỗ dừng; khoảng thiếu (nếu có) được ghi ở trang nguồn.',
  },
  NEEDS_CONSENT: {
    what: 'Loại nguồn «{kind}» mặc định tắt.',
    todo: 'Đọc lý do ở trang thêm nguồn rồi xác nhận trước khi bật.',
  },
  SECRET_MISSING: {
    what: 'Nguồn này thiếu «{field}».',
    todo: 'Nhập ở trang nguồn, hoặc đặt biến môi trường {variable}.',
  },
  NO_KEY_STORE: {
    what: 'Máy này không có kho khoá của hệ điều hành để giữ mã bí mật.',
    todo: 'Đặt mã bí mật bằng biến môi trường {variable} rồi mở lại.',
  },
  BAD_SCHEDULE: {
    what: 'Lịch «{schedule}» không đọc được.',
    todo: 'Dùng năm phần như «*/15 6-22 * * *», hoặc số phút.',
  },
  CANNOT_BACKFILL: {
    what: 'Loại nguồn «{kind}» không đọc lại được theo ngày.',
    todo: 'Nhập phần còn thiếu bằng tệp, nếu chủ trang cung cấp.',
  },
  BAD_SIGNATURE: {
    what: 'Tin gửi tới không có chữ ký đúng.',
    todo: 'Kiểm tra khoá bí mật của tài khoản OA; tin này không được lưu.',
  },
  EVIDENCE_GONE: {
    what: 'Bản lưu này không còn: đã hết hạn hoặc đã gỡ theo nguồn.',
    todo: 'Bài viết đã đọc vẫn còn; muốn giữ lâu hơn, đổi thời hạn lưu ở trang nguồn.',
  },
  EVIDENCE_BROKEN: {
    what: 'Bản lưu trong tệp {file} không khớp mã băm.',
    todo: 'Khôi phục tệp này từ bản sao lưu; các bài đã đọc không bị ảnh hưởng.',
  },
  STORE_LOCKED: {
    what: 'Cơ sở dữ liệu {path} đang được một cửa sổ Lắng Nghe khác mở.',
    todo: 'Đóng cửa sổ kia, hoặc dùng cửa sổ đó.',
  },
  STORE_NEWER: {
    what: 'Cơ sở dữ liệu {path} do bản Lắng Nghe mới hơn tạo ra (bản {found}, bản này hiểu đến {known}).',
    todo: 'Cập nhật Lắng Nghe; tệp chưa bị thay đổi.',
  },
  STORE_BROKEN: {
    what: 'Tệp {path} không phải cơ sở dữ liệu của Lắng Nghe hoặc đã hỏng.',
    todo: 'Chọn tệp khác hoặc khôi phục bản sao lưu; tệp chưa bị thay đổi.',
  },
  STORE_READ_ONLY: {
    what: 'Không ghi được vào {path}.',
    todo: 'Cấp quyền ghi cho thư mục hoặc chọn thư mục khác.',
  },
  DISK_FULL: {
    what: 'Ổ đĩa chứa {path} đã đầy.',
    todo: 'Giải phóng chỗ rồi chạy lại; những gì đã lưu vẫn còn.',
  },
  MIGRATION_FAILED: {
    what: 'Không nâng cấp được cơ sở dữ liệu (bước {migration}): {detail}.',
    todo: 'Dữ liệu vẫn như trước khi nâng cấp; gửi thông báo này cho người phụ trách kỹ thuật.',
  },
  BROWSER_MISSING: {
    what: 'Máy này không có trình duyệt Chrome, Edge hay Chromium.',
    todo: 'Cài Chromium (Debian: apt-get install chromium) hoặc Google Chrome.',
  },
  PORT_TAKEN: {
    what: 'Cổng {port} đang được chương trình khác dùng.',
    todo: 'Chọn cổng khác bằng --port, hoặc để 0 cho máy tự chọn.',
  },
  NODE_TOO_OLD: { what: 'Node.js {found} quá cũ; cần {needed} trở lên.', todo: 'Cài Node.js bản mới hơn.' },
  INTERNAL: {
    what: 'Lỗi không lường trước: {message}.',
    todo: 'Thử lại; nếu còn, gửi thông báo này cho người phụ trách kỹ thuật.',
  },
}

const en: Record<ErrorCode, ErrorText> = {
  BAD_REQUEST: {
    what: 'The request does not fit ({detail}).',
    todo: 'Check what was entered and try again.',
  },
  UNKNOWN_CALL: {
    what: 'There is no call “{name}”.',
    todo: 'Reload the page; the interface may be older than the host.',
  },
  NOT_FOUND: { what: 'Not found: {what}.', todo: 'It may have been deleted; go back to the list.' },
  JOB_RUNNING: { what: 'A run is still going on.', todo: 'Wait for it to end, or press Stop.' },
  UPLOAD_GONE: { what: 'The uploaded file is no longer there.', todo: 'Choose the file again.' },
  WRONG_HOST: {
    what: 'The request named a foreign host.',
    todo: 'Open exactly the address that Lắng Nghe printed.',
  },
  WRONG_ORIGIN: { what: 'The request came from another site.', todo: 'Open Lắng Nghe at its own address.' },
  NO_TOKEN: {
    what: 'This session has no access token.',
    todo: 'Open the whole address that Lắng Nghe printed.',
  },
  TOO_LARGE_REQUEST: {
    what: 'What was sent is too large (at most {limit}).',
    todo: 'Split the file and send it in parts.',
  },
  ROBOTS_DISALLOW: {
    what: '{host} does not allow machines to read this address (robots.txt).',
    todo: 'Ask the site’s owner, or use another source.',
  },
  ROBOTS_UNREACHABLE: {
    what: 'robots.txt of {host} could not be read, so nothing is fetched.',
    todo: 'The next run tries again; if it lasts, write to the site’s owner.',
  },
  HOST_UNKNOWN: { what: 'No machine is named {host}.', todo: 'Check the address and the network.' },
  UNREACHABLE: {
    what: '{host} could not be reached.',
    todo: 'Check that the machine is on and the network; the next run tries again.',
  },
  TIMEOUT: {
    what: '{host} did not answer within {seconds} seconds.',
    todo: 'The next run tries again; if it lasts, lower the pace of this source.',
  },
  TOO_LARGE: {
    what: 'The answer of {host} is larger than {limit}.',
    todo: 'Use an address with fewer items, or with paging.',
  },
  REDIRECT_LOOP: {
    what: '{host} redirects in a circle.',
    todo: 'Open the address in a browser and correct the source.',
  },
  PRIVATE_ADDRESS: {
    what: '{host} is an internal address that this source may not reach.',
    todo: 'If it is your own machine, allow internal addresses for this source.',
  },
  BAD_ADDRESS: {
    what: 'The address “{url}” cannot be used.',
    todo: 'Enter an address that begins with http:// or https://.',
  },
  HTTP_STATUS: {
    what: '{host} answered with error {status}.',
    todo: 'Open the address in a browser; the page may have moved.',
  },
  SERVER_FAULT: {
    what: 'The server of {host} is failing ({status}).',
    todo: 'Nothing to do; the next run tries again.',
  },
  RATE_LIMITED: { what: '{host} asks to slow down.', todo: 'Nothing to do; the next run goes on.' },
  TOKEN_REFUSED: { what: '{host} refused the access token.', todo: 'Enter the token of this source again.' },
  ENDLESS_PAGING: {
    what: 'The paging of {host} has no end (stopped after {pages} pages).',
    todo: 'What was gathered is kept; check the paging of this source.',
  },
  STOPPED: { what: 'Stopped on request.', todo: 'Press Gather now to go on from where it stopped.' },
  EMPTY_ANSWER: {
    what: 'The source answered with nothing.',
    todo: 'Open the address in a browser to check it.',
  },
  HTML_INSTEAD: {
    what: 'The source gave a web page instead of {format}.',
    todo: 'Check the address; the site may show an error or ask for a login.',
  },
  NOT_THIS_FORMAT: {
    what: 'The content is not {format}.',
    todo: 'Choose the right kind of source, or the right file.',
  },
  BROKEN_XML: {
    what: 'The XML is broken: {detail}.',
    todo: 'Tell the site’s owner; the next run tries again.',
  },
  BROKEN_JSON: { what: 'The JSON is broken: {detail}.', todo: 'Tell the site’s owner, or check the file.' },
  BROKEN_TABLE: {
    what: 'The table is broken at line {line}: {detail}.',
    todo: 'Mend that line in the file and import it again.',
  },
  BAD_MAPPING: {
    what: 'The file has no column “{column}” that the mapping needs.',
    todo: 'Choose the columns again.',
  },
  UNKNOWN_KIND: { what: 'There is no kind of source “{kind}”.', todo: 'The kinds are: {kinds}.' },
  UNKNOWN_PRESET: { what: 'There is no mapping preset “{preset}”.', todo: 'The presets are: {presets}.' },
  FILE_MISSING: {
    what: 'The file {path} cannot be read.',
    todo: 'Check the path and the permission to read it.',
  },
  SOURCE_LAYOUT_CHANGED: {
    what: 'The source has changed its layout: {detail}.',
    todo: 'Update Lắng Nghe, or correct the source.',
  },
  QUOTA_SPENT: {
    what: "The day's quota of {host} is spent ({quota}).",
    todo: 'Gathering goes on when the quota opens again; more can be asked for.',
  },
  STREAM_CLOSED: {
    what: 'The stream of {host} was cut off.',
    todo: "It is joined again where it stopped; what was missed, if anything, is told on the source's page.",
  },
  NEEDS_CONSENT: {
    what: 'The kind “{kind}” is off by default.',
    todo: 'Read why on the page for adding sources, and confirm before switching it on.',
  },
  SECRET_MISSING: {
    what: 'This source lacks its “{field}”.',
    todo: "Enter it on the source's page, or set the environment variable {variable}.",
  },
  NO_KEY_STORE: {
    what: 'This machine has no key store of the operating system to keep secrets in.',
    todo: 'Give the secret by the environment variable {variable} and open again.',
  },
  BAD_SCHEDULE: {
    what: 'The schedule “{schedule}” cannot be read.',
    todo: 'Use five parts such as “*/15 6-22 * * *”, or a number of minutes.',
  },
  CANNOT_BACKFILL: {
    what: 'The kind “{kind}” cannot read a span of days again.',
    todo: "Import what is missing from a file, if the site's owner gives one.",
  },
  BAD_SIGNATURE: {
    what: 'What was sent bears no right signature.',
    todo: 'Check the secret key of the official account; nothing of this was stored.',
  },
  EVIDENCE_GONE: {
    what: 'This stored copy is gone: its time was up, or the source withdrew it.',
    todo: "The posts read from it stay; to keep copies longer, change the span on the source's page.",
  },
  EVIDENCE_BROKEN: {
    what: 'The stored copy in the file {file} does not match its hash.',
    todo: 'Restore this file from a backup; the posts that were read are not affected.',
  },
  STORE_LOCKED: {
    what: 'The database {path} is open in another Lắng Nghe.',
    todo: 'Close that one, or use it.',
  },
  STORE_NEWER: {
    what: 'The database {path} was made by a newer Lắng Nghe (version {found}; this one knows up to {known}).',
    todo: 'Update Lắng Nghe; the file was not changed.',
  },
  STORE_BROKEN: {
    what: '{path} is not a database of Lắng Nghe, or it is damaged.',
    todo: 'Choose another file or restore a backup; the file was not changed.',
  },
  STORE_READ_ONLY: {
    what: '{path} cannot be written.',
    todo: 'Give the folder write permission, or choose another.',
  },
  DISK_FULL: {
    what: 'The disk of {path} is full.',
    todo: 'Free some space and run again; what was stored is still there.',
  },
  MIGRATION_FAILED: {
    what: 'The database could not be upgraded (step {migration}): {detail}.',
    todo: 'The data is as it was before; send this message to your technical contact.',
  },
  BROWSER_MISSING: {
    what: 'This machine has no Chrome, Edge or Chromium.',
    todo: 'Install Chromium (Debian: apt-get install chromium) or Google Chrome.',
  },
  PORT_TAKEN: {
    what: 'Port {port} is used by another program.',
    todo: 'Choose another with --port, or 0 to let the system choose.',
  },
  NODE_TOO_OLD: {
    what: 'Node.js {found} is too old; {needed} or later is needed.',
    todo: 'Install a newer Node.js.',
  },
  INTERNAL: {
    what: 'Unexpected error: {message}.',
    todo: 'Try again; if it stays, send this message to your technical contact.',
  },
}

export const ERROR_TEXTS = { vi, en }

/** The error in words. Parameters that are missing show as `…`. */
export function errorText(code: ErrorCode, params: ErrorParams, language: 'vi' | 'en'): ErrorText {
  const text = ERROR_TEXTS[language][code]
  const fill = (pattern: string) =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
  return { what: fill(text.what), todo: fill(text.todo) }
}
