import { describe, expect, test } from 'vitest'
import { cookieName, readCookie, resolveAsker, resolveLanguage, writeCookie } from '#worker/http/session.ts'

const http = (headers: HeadersInit = {}) => new Request('http://localhost:8787/t/1', { headers })
const https = (headers: HeadersInit = {}) => new Request('https://kring.test/t/1', { headers })

describe('cookies', () => {
  test('carry the __Host- prefix over https, where it binds them to this very host', () => {
    expect(cookieName(https(), 'session')).toBe('__Host-kring_session')
    expect(cookieName(http(), 'session')).toBe('kring_session')
  })

  test('are out of reach of scripts and of other sites', () => {
    expect(writeCookie(https(), 'session', 'tok')).toBe(
      '__Host-kring_session=tok; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure',
    )
    expect(writeCookie(http(), 'session', 'tok')).toBe(
      'kring_session=tok; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000',
    )
    expect(writeCookie(https(), 'language', 'en', 1)).toContain('Max-Age=86400;')
  })

  test('keep what __Host- asks for: Secure, Path=/ and no Domain', () => {
    const cookie = writeCookie(https(), 'seats', 'x')
    expect(cookie).toMatch(/; Secure(;|$)/)
    expect(cookie).toMatch(/; Path=\/;/)
    expect(cookie).not.toMatch(/domain/i)
  })

  test('are taken away by null', () => {
    expect(writeCookie(https(), 'session', null)).toBe(
      '__Host-kring_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
    )
  })

  test.each([
    ['kring_session=abc', 'abc'],
    ['a=1; kring_session=abc; b=2', 'abc'],
    ['a=1;kring_session=abc', 'abc'],
    ['kring_session=a=b', 'a=b'],
    ['kring_session=', null],
    ['kring_session', null],
    ['xkring_session=abc', null],
    ['kring_sessions=abc', null],
    ['__Host-kring_session=abc', null],
    ['', null],
  ])('%j holds the session %j', (header, value) => {
    expect(readCookie(http({ Cookie: header }), 'session')).toBe(value)
  })

  test('over https a cookie without the prefix is not ours: another host may have set it', () => {
    expect(readCookie(https({ Cookie: 'kring_session=forged' }), 'session')).toBeNull()
    expect(readCookie(https({ Cookie: '__Host-kring_session=abc' }), 'session')).toBe('abc')
  })

  test('without a session cookie nothing is looked up', async () => {
    const untouchable = new Proxy({} as never, {
      get() {
        throw new Error('the record was asked')
      },
    })
    expect(await resolveAsker(http({ Cookie: 'kring_language=en' }), untouchable, new Date(0))).toEqual({
      actor: { kind: 'guest' },
      unread: { count: 0, places: [] },
      waiting: 0,
      care: null,
    })
  })
})

describe('the language', () => {
  test.each([
    [{}, 'nl'],
    [{ 'Accept-Language': 'en' }, 'en'],
    [{ 'Accept-Language': 'en-GB,en;q=0.9,nl;q=0.8' }, 'en'],
    [{ 'Accept-Language': 'nl-BE,nl;q=0.9,en;q=0.8' }, 'nl'],
    [{ 'Accept-Language': 'fr-BE, fr;q=0.9, EN;q=0.5' }, 'en'],
    [{ 'Accept-Language': 'fr,de' }, 'nl'],
    [{ 'Accept-Language': '*' }, 'nl'],
    [{ 'Accept-Language': ';;;,,' }, 'nl'],
    [{ 'Accept-Language': 'en', Cookie: 'kring_language=nl' }, 'nl'],
    [{ 'Accept-Language': 'nl', Cookie: 'kring_language=en' }, 'en'],
    [{ 'Accept-Language': 'en', Cookie: 'kring_language=fr' }, 'en'],
    [{ Cookie: 'kring_language=__proto__' }, 'nl'],
  ])('%j: %s', (headers, language) => {
    expect(resolveLanguage(http(headers as Record<string, string>))).toBe(language)
  })
})
