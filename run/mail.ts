import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
let count = 0

/**
 * The local stand-in for Cloudflare's mail: when miniflare reports a sent message, it is kept as one readable file in
 * `folder`. Answers false when the log line is about something else.
 */
export function keepMail(folder: string, line: string): boolean {
  const text = line.replace(colours, '')
  if (!text.startsWith('send_email binding called')) return false
  mkdirSync(folder, { recursive: true })
  const name = `${new Date().toISOString().replaceAll(':', '.')}-${++count}`
  const raw = /^Email: (.+\.eml)$/m.exec(text)?.[1]
  if (raw) {
    copyFileSync(raw, path.join(folder, `${name}.eml`))
    return true
  }
  const [, head = '', files = ''] = /^[^\n]*\n([\s\S]*?)(?:\n\n([\s\S]*))?$/.exec(text) ?? []
  const bodies = [...files.matchAll(/^(?:Text|HTML): (.+)$/gm)].map(([, file = '']) => readFileSync(file, 'utf8'))
  writeFileSync(path.join(folder, `${name}.txt`), `${head}\n\n${bodies.join('\n\n')}\n`)
  return true
}
