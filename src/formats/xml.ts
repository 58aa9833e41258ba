/**
 * A small reader of XML, for KML and the sheets of XLSX. It expands no entities but the five of the standard and
 * numbers, fetches nothing, and gives up beyond a depth: hostile files cost nothing.
 */
export interface XmlNode {
  /** Without namespace prefix. */
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  /** All text directly inside, entities resolved. */
  text: string
}

const DEEPEST = 200

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function resolve(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const plainName = (name: string) => name.replace(/^.*:/, '')

/** The root element, or null where the text is not XML. Elements left open at the end count as closed there. */
export function parseXml(text: string): XmlNode | null {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open: XmlNode[] = [top]
  // Comments, CDATA, instructions and the document type (with its internal subset) are taken whole.
  const token =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>"'=<]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)|</g
  for (const match of text.matchAll(token)) {
    const [, cdata, closing, name, attributes, selfClosing, words] = match
    const current = open[open.length - 1] ?? top
    if (words !== undefined) current.text += resolve(words)
    else if (cdata !== undefined) current.text += cdata
    else if (name !== undefined && closing === '/') {
      const at = open.findLastIndex((node) => node.name === plainName(name))
      if (at > 0) open.length = at
    } else if (name !== undefined) {
      const node: XmlNode = {
        name: plainName(name),
        attributes: readAttributes(attributes ?? ''),
        children: [],
        text: '',
      }
      current.children.push(node)
      if (selfClosing !== '/') open.push(node)
      if (open.length > DEEPEST) return null
    }
  }
  return top.children[0] ?? null
}

function readAttributes(text: string): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) result[plainName(name)] = resolve(double ?? single ?? '')
  }
  return result
}

/** All elements of a name at any depth, in order. */
export function elements(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
}

export function childNamed(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null
}
