/**
 * `lang-nghe <command>`. Results go to stdout (`--json`: for machines), everything else to stderr.
 * Exit codes: 0 done · 1 a named error (contract/errors.ts) · 2 the command's words are off.
 */
import { Command, Option } from 'commander'
import { asAppError } from '../contract/errors.ts'
import { errorText } from '../contract/error-texts.ts'
import { doctor } from './commands/doctor.ts'
import { dayOf, gather } from './commands/gather.ts'
import { importFile } from './commands/import.ts'
import { evidence, ledger } from './commands/ledger.ts'
import { parse } from './commands/parse.ts'
import { demo, serveDesk } from './commands/serve.ts'
import { sources } from './commands/sources.ts'
import { VERSION } from './main.ts'

const program = new Command('lang-nghe')
  .description(
    'Lắng Nghe: nghe người dân nói, theo từng vụ việc đến khi có lời đáp. / Listens to what residents say.',
  )
  .version(VERSION)
  .option('--data <folder>', 'thư mục dữ liệu / data folder')
  .option('--json', 'kết quả cho máy đọc / machine-readable output')
  .addOption(new Option('--language <language>', 'ngôn ngữ / language').choices(['vi', 'en']))
  .addOption(
    new Option('--log-level <level>', 'nhật ký ra stderr / log to stderr').choices([
      'silent',
      'error',
      'warn',
      'info',
      'debug',
    ]),
  )
  .configureHelp({ showGlobalOptions: true })

program
  .command('serve')
  .description('mở bàn làm việc trên máy này / serve the desk on this machine')
  .option('--port <port>', 'cổng trên 127.0.0.1, 0: máy tự chọn / port on 127.0.0.1, 0: any')
  .option('--open', 'mở cửa sổ hoặc trình duyệt / open the window or the browser')
  .action(serveDesk)

program
  .command('demo')
  .description('thành phố mẫu: lấy, hiểu, gom, hiện / the demo city: gather, understand, cluster, show')
  .option('--port <port>', 'cổng trên 127.0.0.1 / port on 127.0.0.1')
  .option('--no-open', 'chỉ in địa chỉ / only print the address')
  .option('--once', 'chạy một lượt, in tóm tắt JSON rồi thoát / one run, print a JSON summary, exit')
  .option('--fresh', 'lập lại thành phố mẫu từ đầu / found the demo city anew')
  .option('--as-of <time>', 'dừng đồng hồ ở thời điểm này (ISO 8601) / stop the clock at this moment')
  .action(demo)

program
  .command('gather')
  .description('lấy từ mọi nguồn đang bật rồi thoát / gather from every enabled source and exit')
  .option('--source <id>', 'chỉ một nguồn / one source only')
  .option('--from <day>', 'đọc lại từ ngày (cùng --source, --to) / read days again, from', dayOf)
  .option('--to <day>', 'đến hết ngày / to, included', dayOf)
  .action(gather)

program
  .command('sources')
  .description('các nguồn, tình trạng và lần lấy tới / the sources, their health and next run')
  .action(sources)

program
  .command('ledger')
  .description('sổ truy cập: đã lấy gì, của ai, khi nào / the ledger: what was fetched, from whom, when')
  .option('--source <id>', 'chỉ một nguồn / one source only')
  .option('--from <day>', 'từ ngày / from', dayOf)
  .option('--to <day>', 'đến hết ngày / to, included', dayOf)
  .option('--csv', 'CSV thay cho JSON / CSV instead of JSON')
  .action(ledger)

program
  .command('evidence')
  .description('in một bản lưu ra stdout / print a stored copy')
  .argument('<id>')
  .action(evidence)

program
  .command('import')
  .description('nhập tệp CSV, XLSX hoặc JSON Lines / import a file')
  .argument('<file>')
  .option('--as <preset>', 'mẫu ghép cột / mapping preset')
  .option('--name <name>', 'tên nguồn / name of the source')
  .action(importFile)

program
  .command('parse')
  .description(
    'đọc một tệp như một loại nguồn, in JSON, không lưu / parse a file as a source kind, store nothing',
  )
  .argument('<kind>')
  .argument('<file>')
  .option('--as <preset>', 'mẫu ghép cột (loại file) / mapping preset (kind file)')
  .action(parse)

program
  .command('doctor')
  .description('kiểm tra máy này và cách sửa / check this machine and say how to mend it')
  .action(doctor)

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

try {
  await program.parseAsync()
} catch (thrown) {
  const error = asAppError(thrown)
  const { json, language } = program.opts<{ json?: boolean; language?: 'vi' | 'en' }>()
  const { what, todo } = errorText(error.code, error.params, language ?? 'vi')
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: error.toWire() })}\n`)
  process.stderr.write(`${error.code}: ${what} ${todo}\n`)
  if (error.code === 'INTERNAL' && error.cause instanceof Error)
    process.stderr.write(`${error.cause.stack}\n`)
  process.exit(1)
}
