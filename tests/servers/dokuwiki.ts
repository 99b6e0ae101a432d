/** A DokuWiki on loopback whose pages are invented notes of a residents' group; its Atom feed is what is read. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, removeFolder, runPhp, startPhp, temporaryFolder } from './processes.ts'

export const DOKUWIKI_PACKAGES = ['dokuwiki', 'php-cli', 'php-xml', 'php-mbstring']
export const PAGES = 40

export interface DokuWiki {
  url: string
  stop(): Promise<void>
}

export async function startDokuWiki(): Promise<DokuWiki> {
  const folder = temporaryFolder('dokuwiki')
  const [site, conf, data] = ['site', 'conf', 'data'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  cpSync('/usr/share/dokuwiki', site, { recursive: true, dereference: true })
  // It points at the acl of the machine's own wiki, which is not ours to read.
  cpSync('/etc/dokuwiki', conf, {
    recursive: true,
    filter: (path) => !/\/(acl|users)\.auth\.php$/.test(path),
  })
  cpSync('/var/lib/dokuwiki/data', data, { recursive: true })
  rmSync(join(conf, 'local.php'), { force: true })
  writeFileSync(join(conf, 'local.php'), settingsOf(data))
  writeFileSync(join(site, 'inc/preload.php'), `<?php define('DOKU_CONF', '${conf}/');`)
  runPhp(WRITE_PAGES, site)

  const port = await freePort()
  const web = await startPhp(site, port)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await web.stop()
      removeFolder(folder)
    },
  }
}

const settingsOf = (data: string) => `<?php
$conf['title'] = 'Sổ tay khu phố'; $conf['lang'] = 'vi'; $conf['savedir'] = '${data}'; $conf['useacl'] = 0;
$conf['rss_type'] = 'atom1'; $conf['rss_content'] = 'html'; $conf['rss_linkto'] = 'current'; $conf['recent'] = ${PAGES};
$conf['recent_days'] = 3650; $conf['rss_update'] = 0; $conf['userewrite'] = 0;
`

const WRITE_PAGES = `
$_SERVER['HTTP_HOST'] = 'localhost'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1';
define('DOKU_INC', getcwd() . '/'); define('NOSESSION', 1);
require_once DOKU_INC . 'inc/init.php';
for ($n = 1; $n <= ${PAGES}; $n++)
  saveWikiText("ghi-chu:so-$n", "====== Ghi chú số $n ======\\n\\nĐèn đường trước nhà số $n hỏng từ thứ hai.", "ghi chú $n");
`
