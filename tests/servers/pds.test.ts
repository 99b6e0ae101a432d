/** Searches through a real Personal Data Server of the AT Protocol: own session, paging, refused password. Opt-in: LANG_NGHE_PDS=1. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, type Pds, startPds } from './pds.ts'
import { openServerDesk, type ServerDesk } from './sources.ts'

const asked = process.env['LANG_NGHE_PDS'] === '1'

describe.skipIf(!asked)(`PDS${asked ? '' : ' (skipped: LANG_NGHE_PDS=1 asks for it)'}`, () => {
  let pds: Pds
  let desk: ServerDesk
  let account: Account
  const config = () => ({
    mode: 'search',
    service: pds.url,
    identifier: account.handle,
    words: ['ngập'],
    backfillHours: 24,
  })
  const save = async (id: string, appPassword: string) => {
    const source = {
      kind: 'bluesky',
      name: id,
      config: config(),
      secrets: { appPassword },
      allowPrivate: true,
    }
    return (await desk.call('sources.save', source)).id
  }

  beforeAll(async () => {
    pds = await startPds()
    account = await pds.createAccount('dan')
    for (let n = 1; n <= 7; n++)
      await account.post(`Đường Hoa Sữa ngập lần ${n}`, `2026-11-21T2${n % 4}:0${n}:00.000Z`)
    await account.post('Trời đẹp quá', '2026-11-21T22:30:00.000Z')
    desk = await openServerDesk()
  })
  afterAll(async () => {
    await desk?.close()
    await pds?.stop()
  })

  test('a session of its own finds every post with the words, page after page, and the next run what is new', async () => {
    const id = await save('tìm', account.password)
    await desk.gather(id)
    expect(await desk.health(id)).toEqual({ state: 'ok', error: null, posts: 7 })
    await account.post('Lại ngập rồi', '2026-11-22T04:50:00.000Z')
    await desk.gather(id)
    const [newest] = await desk.everything(id)
    expect(newest).toMatchObject({ text: 'Lại ngập rồi', publishedAt: '2026-11-22T04:50:00.000Z' })
    expect((await desk.health(id)).posts).toBe(8)
  })

  test('a wrong password is refused in words', async () => {
    const id = await save('sai mật khẩu', 'wrong-password')
    await desk.gather(id)
    expect(await desk.health(id)).toEqual({ state: 'failing', error: 'TOKEN_REFUSED', posts: 0 })
  })
})
