import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { launchOptions } from './chromium.ts'
import { root } from './places.ts'

// `node run/icons.ts`: draws the icons of the home screen from `public/icons/ring.svg`. Everything that matters stands within the
// middle 80 %, so that one picture serves as it is and cut to any shape ("maskable").

const folder = path.join(root, 'public', 'icons')
const drawing = readFileSync(path.join(folder, 'ring.svg'), 'utf8')
const browser = await chromium.launch(launchOptions())
for (const size of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
  await page.screenshot({ path: path.join(folder, `ring-${size}.png`) })
  await page.close()
}
await browser.close()
