import { describe, expect, test } from 'vitest'
import { readMarkdown, renderMarkdown } from '#worker/forum/markdown.ts'
import { hostBeside } from '#worker/forum/markdown-links.ts'

const ALLOWED = new Set([
  ...['p', 'br', 'em', 'strong', 'del', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'h3', 'h4', 'hr'],
])
const REL = 'nofollow noopener noreferrer'

/** Every tag in the output with its attributes, as a browser would read them: text inside is escaped. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-z0-9]+)((?:\s[^<>]*)?)>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key, value]) => [key!.toLowerCase(), value!]),
    ),
  }))
}

/** Nothing that runs, loads, or leads anywhere but to a web page or a mail address. */
function expectHarmless(html: string) {
  for (const { name, attributes } of tagsOf(html)) {
    expect(ALLOWED, html).toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      expect(['href', 'rel', 'start'], html).toContain(key)
      if (key === 'href') expect(value, html).toMatch(/^(https?:|mailto:|[^:]*$)/i)
      if (key === 'start') expect(value).toMatch(/^\d+$/)
    }
    if (name === 'a' && attributes.href !== undefined) expect(attributes.rel).toBe(REL)
  }
  // Whatever is no tag of ours is text: not one "<" is left open.
  expect(html.replace(/<\/?[a-z0-9]+(\s[^<>]*)?>/gi, '')).not.toContain('<')
}

describe('where a link leads stands beside it, unless its words say it', () => {
  test.each([
    ['https://bank.test/inloggen', 'bank.test/inloggen', null],
    ['https://www.bank.test/', 'Bank.test', null],
    ['https://bank.test/', 'https://bank.test', null],
    ['/help', 'hulp', null],
    ['mailto:noor@kring.test', 'noor@kring.test', null],
    ['https://vals.test/', 'bank.test', 'vals.test'],
    ['https://vals.test/bank.test', 'mijn bank', 'vals.test'],
    ['https://bank.test.vals.test/', 'bank.test', 'bank.test.vals.test'],
    ['https://bank.test@vals.test/', 'https://bank.test@vals.test/', 'vals.test'],
    ['//vals.test/x', 'hulp', 'vals.test'],
    ['https://b\u0430nk.test/', 'b\u0430nk.test', 'xn--bnk-6cd.test'],
    ['mailto:iemand@vals.test', 'noor@kring.test', 'iemand@vals.test'],
  ])('%s as %j: %j', (href, words, beside) => {
    expect(hostBeside(href, words)).toBe(beside)
  })
})

describe('what a post may hold', () => {
  test.each([
    ['Gewoon tekst.', '<p>Gewoon tekst.</p>'],
    ['Twee\n\nalinea’s', '<p>Twee</p>\n<p>alinea’s</p>'],
    ['*nadruk* en **sterk**', '<p><em>nadruk</em> en <strong>sterk</strong></p>'],
    ['- een\n- twee', '<ul>\n<li>een</li>\n<li>twee</li>\n</ul>'],
    ['3. drie\n4. vier', '<ol start="3">\n<li>drie</li>\n<li>vier</li>\n</ol>'],
    ['> wat iemand zei', '<blockquote>\n<p>wat iemand zei</p>\n</blockquote>'],
    ['`code`', '<p><code>code</code></p>'],
    ['a\\\nb', '<p>a<br>\nb</p>'],
    ['regel een\nregel twee', '<p>regel een<br>\nregel twee</p>'],
    [
      '[site](https://kring.test/a?b=c)',
      `<p><a href="https://kring.test/a?b=c" rel="${REL}">site</a> (kring.test)</p>`,
    ],
    [
      'Kijk op https://kring.test/a_b_c(d).',
      `<p>Kijk op <a href="https://kring.test/a_b_c(d)" rel="${REL}">https://kring.test/a_b_c(d)</a>.</p>`,
    ],
    ['(zie https://kring.test)', `<p>(zie <a href="https://kring.test" rel="${REL}">https://kring.test</a>)</p>`],
    ['`https://kring.test`', '<p><code>https://kring.test</code></p>'],
    ['[onze pagina](/help)', `<p><a href="/help" rel="${REL}">onze pagina</a></p>`],
    ['<https://kring.test>', `<p><a href="https://kring.test" rel="${REL}">https://kring.test</a></p>`],
    ['<iemand@kring.test>', `<p><a href="mailto:iemand@kring.test" rel="${REL}">iemand@kring.test</a></p>`],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html)
    expectHarmless(html)
  })

  test('no heading as large as those of the page; its words stay', () => {
    const html = renderMarkdown('# Eén\n\n## Twee\n\n### Drie')
    expect(html).not.toMatch(/<h[12]/)
    expect(html).toContain('<h3>Eén</h3>')
    for (const word of ['Eén', 'Twee', 'Drie']) expect(html).toContain(word)
  })

  test('shows HTML as it was typed: nothing that somebody wrote is lost', () => {
    expect(renderMarkdown('Ik <3 dit, <b>echt</b>.')).toBe('<p>Ik &#x3C;3 dit, &#x3C;b>echt&#x3C;/b>.</p>')
    expect(renderMarkdown('<div>\nhallo\n</div>')).toContain('hallo')
  })

  test('a line that begins with spaces is a line, not code', () => {
    expect(renderMarkdown('    vier spaties')).toBe('<p>vier spaties</p>')
  })

  test('no image: it would call a third host', () => {
    expect(renderMarkdown('![alt](https://elders.test/x.png)')).toBe('<p>alt</p>')
    expect(renderMarkdown('![alt][x]\n\n[x]: https://elders.test/x.png "t"')).not.toMatch(/img|elders/)
  })

  test('signs are text', () => {
    expect(renderMarkdown('1 < 2 & 3 > 2 "zei" ze')).toBe('<p>1 &#x3C; 2 &#x26; 3 > 2 "zei" ze</p>')
  })
})

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//elders.test/x.js></SCRIPT>',
  'x<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  'tekst <img src="x" onerror="alert(1)"> tekst',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="//elders.test/x.swf">',
  '<form action="//elders.test"><button>ok</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=//elders.test">',
  '<base href="//elders.test/">',
  '<link rel="stylesheet" href="//elders.test/x.css">',
  '<style>@import "//elders.test/x.css";</style>',
  '<p style="background:url(//elders.test)">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://kring.test" onclick="alert(1)">x</a>',
  '<!-- <script>alert(1)</script> -->',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](tel:+32470123456)',
  '[x](blob:https://kring.test/1)',
  '[x](https://kring.test "onmouseover=alert(1)")',
  '[x](https://kring.test" onmouseover="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x)',
  '![x](x "a\\" onerror=\\"alert(1)")',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  '```html\n<script>alert(1)</script>\n```',
  '```"onmouseover=alert(1)\nx\n```',
  '    <script>alert(1)</script>',
  '`<img src=x onerror=alert(1)>`',
  '# <script>alert(1)</script>',
  '> <img src=x onerror=alert(1)>',
  '- <img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '<div id="content" name="cookie" class="notice">x</div>',
  '<a id=createElement name=body>x</a>',
  '\u0000<script>alert(1)</script>',
]

test.each(PAYLOADS)('harmless: %j', (markdown) => {
  expectHarmless(renderMarkdown(markdown))
})

test('the check above sees harm where there is some', () => {
  for (const harm of [
    '<script>x</script>',
    '<img src="x">',
    '<p onclick="x">a</p>',
    '<a href="javascript:x" rel="nofollow noopener noreferrer">a</a>',
    '<a href="https://x.test">a</a>',
    '<p>a</p> <scr',
    '<p style="x">a</p>',
  ])
    expect(() => expectHarmless(harm), harm).toThrow()
})

describe('as deep as somebody writes it', () => {
  test.each([
    // what opens a level, how often
    ['> ', 4_900],
    ['1. ', 3_300],
    ['- ', 4_900],
    ['>', 9_900],
    ['> 1. ', 2_000],
  ])('%j, %i times: the words stay', (opens, times) => {
    const deep = opens.repeat(times)
    expect(renderMarkdown(`${deep}dag`)).toContain('dag')
    expect(renderMarkdown(`Eerst.\n\n${deep}dag`)).toMatch(/^<p>Eerst\.<\/p>/)
    expect(readMarkdown(`${deep}dag`).text).toMatch(/dag$/)
  })

  test('emphasis in emphasis, and a list over many lines', () => {
    expect(readMarkdown(`${'*'.repeat(400)}dag${'*'.repeat(400)}`).text).toBe('dag')
    expect(readMarkdown(`${'*'.repeat(4_000)}dag${'*'.repeat(4_000)}`).text).toContain('dag')
    const list = Array.from({ length: 90 }, (_, at) => `${'  '.repeat(at)}- ${at}`).join('\n')
    expect(readMarkdown(list).text.match(/\d+/g)).toHaveLength(90)
  })

  test('stars beyond a thousand are stars', () => {
    expect(readMarkdown('0*'.repeat(5_000)).text.match(/0/g)).toHaveLength(5_000)
    expect(renderMarkdown(`${'**a** '.repeat(100)}${'x'.repeat(2_000)}`).match(/<strong>/g)).toHaveLength(100)
  })

  test('twenty are themselves, and a line across the page is one', () => {
    expect(renderMarkdown(`${'> '.repeat(20)}dag`).match(/<blockquote>/g)).toHaveLength(20)
    expect(renderMarkdown(`${'> '.repeat(30)}dag`).match(/<blockquote>/g)).toHaveLength(20)
    expect(renderMarkdown('- '.repeat(60))).toBe('<hr>')
  })
})

test.each([
  // markdown, words, links
  ['Gewoon een zin.', 'Gewoon een zin.', []],
  ['**Dag** jij', 'Dag jij', []],
  ['d&#97;g', 'dag', []],
  ['een\\\ntwee', 'een\n\ntwee', []],
  ['[x](https://wa%2Eme/1)', 'x (wa.me)', ['https://wa.me/1']],
  ['<b>dag</b>', '<b>dag</b>', []],
  ['', '', []],
])('%j reads as %j', (markdown, text, links) => {
  expect(readMarkdown(markdown)).toEqual({ text, links })
})
