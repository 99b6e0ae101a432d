/** The city's plain HTML pages; each says that it is invented. */
import { escape } from './answer.ts'

/** @param body trusted HTML · @param head more trusted HTML for the head */
export const page = (title: string, body: string, head = '') => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
aside{border-left:4px solid #b45309;padding:.4rem .8rem;background:#fff7ed}a{color:#0b5cad}</style>
${head}
</head>
<body>
<aside>Trang của <strong>thành phố mẫu</strong>: mọi nội dung đều do máy bịa ra để chạy thử, không nói về người hay việc có thật.<br>
<span lang="en">A page of the <strong>demo city</strong>: everything here is invented for trying things out; no real person or event is meant.</span></aside>
${body}
</body>
</html>
`
