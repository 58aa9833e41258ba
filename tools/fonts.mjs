/**
 * Makes the two fonts of the PDF report from the static TrueType files of Noto Serif SC and Noto Sans SC (OFL 1.1):
 *
 *     node tools/fonts.mjs NotoSerifSC_400Regular.ttf NotoSansSC_700Bold.ttf
 *
 * The files are in the npm packages @expo-google-fonts/noto-serif-sc and noto-sans-sc (0.4.3), which are too large
 * to install for everyone. Kept: GB 2312, Latin and Greek letters, punctuation, and every character of the shipped
 * data and of Chinese names outside GB 2312. A report's PDF carries only its own characters of these.
 */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'

const [serif, sans] = process.argv.slice(2)
if (!serif || !sans) {
  console.error('usage: node tools/fonts.mjs NotoSerifSC_400Regular.ttf NotoSansSC_700Bold.ttf')
  process.exit(2)
}
const root = new URL('..', import.meta.url).pathname

/** Characters in names of people and places that GB 2312 lacks. */
const NAMES =
  '堃喆镕昇珺祎翀骉淼玥赟翊甯濛頔燚犇玚琎旸晞昉颋颢曌毓垚靖堉墘峣崾塬墕垴埫埵垯堨圪塄涞湉漋浬滘洣浥牦犏羱'

function gb2312() {
  const decoder = new TextDecoder('gb18030')
  const characters = []
  for (let high = 0xa1; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) characters.push(decoder.decode(new Uint8Array([high, low])))
  }
  return characters.join('')
}

function textUnder(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) =>
      statSync(path).isDirectory()
        ? textUnder(path)
        : /\.(json|geojson|ts|csv)$/.test(path)
          ? readFileSync(path, 'utf8')
          : '',
    )
    .join('')
}

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x370, 0x3ff],
  [0x2010, 0x2040],
  [0x2070, 0x209f],
  [0x2100, 0x215f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x3000, 0x303f],
  [0xff01, 0xff5e],
]
const characters = new Set()
for (const [from, to] of ranges) for (let code = from; code <= to; code += 1) characters.add(code)
for (const character of gb2312() + NAMES + textUnder(join(root, 'public')) + textUnder(join(root, 'src'))) {
  characters.add(character.codePointAt(0))
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { openFont } = await server.ssrLoadModule('/src/report/pdf/font/font.ts')
  const { subsetFont } = await server.ssrLoadModule('/src/report/pdf/font/subset.ts')
  const folder = join(root, 'public/fonts')
  mkdirSync(folder, { recursive: true })
  for (const [path, name] of [
    [serif, 'NotoSerifSC-Regular.ttf'],
    [sans, 'NotoSansSC-Bold.ttf'],
  ]) {
    const bytes = subsetFont(openFont(new Uint8Array(readFileSync(path))), characters)
    writeFileSync(join(folder, name), bytes)
    console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`)
  }
} finally {
  await server.close()
}
