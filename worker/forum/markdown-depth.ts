/** A quote in a quote in a quote is the fourth; nobody means a twentieth. Reading and rendering cost more with each. */
const DEEPEST = 20
/** Signs that open a quote or a list at the beginning of a line. */
const OPENS = /[ \t]*(?:\d{1,9}(?=[.)][ \t])|(?=[>*+-]))(?:([.)*+-])(?=[ \t])|(>))[ \t]?/y
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/

/** More stars and underscores than any post needs; to pair them costs the square of their number. */
const EMPHASIS_MAX = 1_000
const EMPHASIS = /\\.|[*_]/gs

/**
 * Markdown of which no line opens more than `DEEPEST` quotes and lists, with at most `EMPHASIS_MAX` stars and underscores: the signs
 * after those are words like others.
 */
export function shallow(markdown: string): string {
  let left = EMPHASIS_MAX
  const calm =
    markdown.length <= EMPHASIS_MAX
      ? markdown
      : markdown.replaceAll(EMPHASIS, (sign) => (sign.length > 1 || left-- > 0 ? sign : `\\${sign}`))
  return calm.split('\n').map(shallowLine).join('\n')
}

function shallowLine(line: string): string {
  // Shorter than that many signs, or a line across the page.
  if (line.length <= DEEPEST || RULE.test(line)) return line
  OPENS.lastIndex = 0
  let at = 0
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (!OPENS.test(line)) return line
    at = OPENS.lastIndex
  }
  const next = OPENS.exec(line)
  if (!next) return line
  const sign = at + next[0].lastIndexOf(next[1] ?? '>')
  return `${line.slice(0, sign)}\\${line.slice(sign)}`
}

/** As much of a tree of Markdown as is needed here. */
export interface Tree {
  type: string
  value?: string
  children?: Tree[]
}

const HOLD_BLOCKS = ['root', 'blockquote', 'listItem']

/**
 * What lies deeper than twice that (emphasis in emphasis, lists over many lines) keeps its words and loses its place: the renderer walks
 * each level by itself, and would run out of room. Without recursion; changes the tree.
 */
export function flatten(tree: Tree): void {
  const open: [node: Tree, depth: number][] = [[tree, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    if (!node.children) continue
    if (depth < 2 * DEEPEST || node.type === 'list') for (const child of node.children) open.push([child, depth + 1])
    else {
      const words: Tree = { type: 'text', value: wordsIn(node) }
      node.children = HOLD_BLOCKS.includes(node.type) ? [{ type: 'paragraph', children: [words] }] : [words]
    }
  }
}

/** All words in a node, a line for each part of it. */
function wordsIn(node: Tree): string {
  const words: string[] = []
  const open: Tree[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.value !== undefined) words.push(next.value)
    if (next.type === 'paragraph' || next.type === 'break') words.push('\n')
    for (const child of [...(next.children ?? [])].reverse()) open.push(child)
  }
  return words.join('').trim()
}
