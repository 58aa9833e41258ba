/** Rows of comma, semicolon, bar or tab separated text, with quotes as in RFC 4180. */
export function parseDelimited(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[index + 1] === '"') field += text[++index]
      else quoted = false
    } else if (sign === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (sign === delimiter) {
      row.push(field)
      field = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[index + 1] === '\n') index++
      rows.push([...row, field])
      row = []
      field = ''
    } else field += sign
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  return rows.map((cells) => cells.map((cell) => cell.trim()))
}

/** The sign that the first lines have most of outside their quotes. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/, 20)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const count = (sign: string) => lines.split(sign).length - 1
  return ['\t', ';', '|', '，', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
