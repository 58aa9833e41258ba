/** One element of a WKT: `KEYWORD["text", 1.0, CHILD[...]]`. */
export interface WktNode {
  keyword: string
  /** Texts and numbers in their order, without quotes. */
  values: string[]
  children: WktNode[]
}

const LONGEST_TEXT = 100_000
const DEEPEST = 32

/** Parses WKT of any dialect into a tree; null where the text is not WKT. Both kinds of bracket are accepted. */
export function parseWkt(text: string): WktNode | null {
  if (text.length > LONGEST_TEXT) return null
  const tokens = text.match(/"(?:[^"]|"")*"|[[\](),]|[^\s[\](),"]+/g) ?? []
  let next = 0

  function element(depth: number): WktNode | null {
    const keyword = tokens[next]
    const open = tokens[next + 1]
    if (depth > DEEPEST || keyword === undefined || (open !== '[' && open !== '(')) return null
    const node: WktNode = { keyword: keyword.replace(/^\uFEFF/, '').toUpperCase(), values: [], children: [] }
    next += 2
    while (next < tokens.length) {
      const token = tokens[next]
      const following = tokens[next + 1]
      if (token === undefined) return null
      if (token === ']' || token === ')') {
        next++
        return node
      }
      if (token === ',') next++
      else if (following === '[' || following === '(') {
        const inner = element(depth + 1)
        if (!inner) return null
        node.children.push(inner)
      } else {
        node.values.push(token.startsWith('"') ? token.slice(1, -1).replace(/""/g, '"') : token)
        next++
      }
    }
    // A .prj that lost its last brackets still says what it is.
    return node
  }

  return element(0)
}

/** First child with this keyword. */
export function child(node: WktNode, keyword: string): WktNode | null {
  return node.children.find((c) => c.keyword === keyword) ?? null
}

/** First element below `node`, at any depth, with one of these keywords. */
export function descendant(node: WktNode, keywords: string[]): WktNode | null {
  for (const c of node.children) {
    const found = keywords.includes(c.keyword) ? c : descendant(c, keywords)
    if (found) return found
  }
  return null
}

export function textAt(node: WktNode, index: number): string | null {
  return node.values[index] ?? null
}

export function numberAt(node: WktNode, index: number): number | null {
  const text = node.values[index]
  if (text === undefined || text.trim() === '') return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}
