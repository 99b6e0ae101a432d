/** A WordPress newsroom with its MariaDB, both on loopback, with invented posts and comments. */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  freePort,
  removeFolder,
  runPhp,
  type Running,
  startPhp,
  startServer,
  temporaryFolder,
} from './processes.ts'

export const WORDPRESS_PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-cli',
  'php-mysql',
  'php-gd',
  'php-xml',
  'php-mbstring',
]

export const POSTS = 200
/** Every post has one comment, every fourth a second one. */
export const COMMENTS = POSTS + POSTS / 4

export interface WordPress {
  url: string
  /** Stops the web server and starts it again on the same port. */
  restart(down: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

export async function startWordPress(): Promise<WordPress> {
  const folder = temporaryFolder('wordpress')
  const database = await startMariaDb(folder)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const site = join(folder, 'site')
  cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true })
  rmSync(join(site, 'wp-config.php'))
  writeFileSync(join(site, 'wp-config.php'), configOf(database.socket, url))
  writeFileSync(join(folder, 'router.php'), ROUTER)
  runPhp(INSTALL, site, ['memory_limit=512M'])

  const start = () => startPhp(site, port, join(folder, 'router.php'))
  let web = await start()
  return {
    url,
    async restart(down) {
      await web.stop()
      await down()
      web = await start()
    },
    async stop() {
      await web.stop()
      await database.stop()
      removeFolder(folder)
    },
  }
}

async function startMariaDb(folder: string): Promise<Running & { socket: string }> {
  const data = join(folder, 'database')
  const socket = join(folder, 'sql')
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  const common = ['--no-defaults', `--datadir=${data}`, ...user]
  execFileSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  })
  const running = await startServer(
    'mariadbd',
    [...common, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'],
    socket,
  )
  execFileSync('mariadb', [
    '--no-defaults',
    `--socket=${socket}`,
    '-e',
    'CREATE DATABASE news CHARACTER SET utf8mb4',
  ])
  return { ...running, socket }
}

const configOf = (socket: string, url: string) => `<?php
define('DB_NAME', 'news'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $k) { define($k . '_KEY', 'x' . $k); define($k . '_SALT', 'y' . $k); }
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** Files as they lie, everything else through WordPress, as a web server's rewriting does. */
const ROUTER = `<?php
$root = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($root . $path)) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir($root);
require $root . '/index.php';
`

const INSTALL = `
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Báo Phường Mẫu', 'toasoan', 'toasoan@example.org', true, '', 'mat-khau-thu-nghiem');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('comment_moderation', '0');
wp_delete_post(1, true); wp_delete_post(2, true);
$term = wp_insert_term('Đời sống', 'category', ['slug' => 'doi-song']);
global $wp_rewrite; $wp_rewrite->init(); $wp_rewrite->flush_rules(false);
$start = strtotime('2026-11-01 00:00:00 UTC');
for ($n = 1; $n <= ${POSTS}; $n++) {
  $at = $start + $n * 3600;
  $id = wp_insert_post([
    'post_title' => "Tin số $n: đường Hoa Sữa “ngập” & kẹt xe",
    'post_name' => "tin-$n",
    'post_content' => "<p>Sáng nay, tổ dân phố số $n phản ánh đường ngập sâu 30&nbsp;cm sau mưa.</p>\\n<p>Phường Mẫu cho biết sẽ <strong>thông cống</strong> trong tuần.</p>",
    'post_status' => 'publish', 'post_author' => 1, 'post_category' => [$term['term_id']],
    'post_date' => gmdate('Y-m-d H:i:s', $at + 7 * 3600), 'post_date_gmt' => gmdate('Y-m-d H:i:s', $at),
  ]);
  for ($c = 0; $c < ($n % 4 === 0 ? 2 : 1); $c++) wp_insert_comment([
    'comment_post_ID' => $id, 'comment_author' => "Bạn đọc $n", 'comment_author_email' => "ban$n@example.org",
    'comment_content' => "Ngập hoài, lần thứ $c ở tin $n mà chưa thấy ai sửa!", 'comment_approved' => 1,
    'comment_date' => gmdate('Y-m-d H:i:s', $at + 600 * ($c + 1) + 7 * 3600),
    'comment_date_gmt' => gmdate('Y-m-d H:i:s', $at + 600 * ($c + 1)),
  ]);
}
`
