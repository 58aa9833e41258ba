/**
 * What must be found first, over the pack that ships. Names as people type them: the table grows by what was not found.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseCatalogue } from '../../../layers/catalogue'
import type { Entry } from './entries'
import { find } from './find'
import { packNames } from './gather'

const FOLDER = join(import.meta.dirname, '../../../public/geodata')
let entries: Entry[] = []

beforeAll(async () => {
  vi.stubGlobal('fetch', (url: URL) => {
    const path = join(FOLDER, url.pathname)
    return Promise.resolve(
      existsSync(path) ? new Response(readFileSync(path)) : new Response('', { status: 404 }),
    )
  })
  const catalogue = parseCatalogue(JSON.parse(readFileSync(join(FOLDER, 'catalogue.json'), 'utf8')))
  const names = await packNames({ catalogue, base: 'http://pack.test/' }, {})
  entries = names.entries
})
afterAll(() => {
  vi.unstubAllGlobals()
})

// prettier-ignore
const FIRST: [typed: string, kind: string, title: string][] = [
  // Chinese, whole and in part
  ['格尔木', 'place', '格尔木市'],
  ['格尔木市', 'place', '格尔木市'],
  ['青海湖', 'place', '青海湖'],
  ['西宁', 'place', '西宁市'],
  ['都兰', 'place', '都兰县'],
  ['察尔汗', 'place', '察尔汗'],
  ['那棱格勒河', 'place', '那棱格勒河'],
  ['昆仑山', 'place', '昆仑山脉'],
  ['可可西里', 'place', '可可西里山'],
  ['唐古拉山镇', 'place', '唐古拉山镇'],
  ['三江源国家公园', 'feature', '三江源国家公园'],
  ['防风固沙生态带', 'feature', '防风固沙生态带'],
  ['三廊', 'layer', '三廊'],
  ['生态保护红线', 'layer', '生态保护红线(示意)'],
  ['永久基本农田', 'layer', '永久基本农田(待导入)'],
  ['森林覆盖率', 'indicator', '森林覆盖率'],
  ['永久基本农田保护面积', 'indicator', '永久基本农田保护面积'],
  ['P001', 'project', '南山口240万千瓦抽水蓄能'],
  ['松如沟', 'project', '松如沟750千伏输变电'],
  ['格尔木炼油厂扩能', 'project', '格尔木炼油厂扩能300万吨'],
  ['固态电池', 'project', '固态电池制造基地'],
  ['叶鲁苏湖', 'place', '错仁德加(叶鲁苏湖)'],
  // Pinyin: in full, with tone marks, with gaps, begun
  ['geermu', 'place', '格尔木市'],
  ["gé'ěrmù", 'place', '格尔木市'],
  ['ge er mu', 'place', '格尔木市'],
  ['geermushi', 'place', '格尔木市'],
  ['geerm', 'place', '格尔木市'],
  ['qinghaihu', 'place', '青海湖'],
  ['dulan', 'place', '都兰县'],
  ['doulan', 'place', '都兰县'],
  ['xunhua', 'place', '循化县'],
  ['huzhu', 'place', '互助县'],
  ['chenduo', 'place', '称多县'],
  ['chengduo', 'place', '称多县'],
  ['jianzha', 'place', '尖扎县'],
  ['guide', 'place', '贵德县'],
  ['dachaidan', 'place', '大柴旦镇'],
  ['ledu', 'place', '乐都区'],
  ['delingha', 'place', '德令哈市'],
  ['zhalinghu', 'place', '扎陵湖'],
  ['nalenggele', 'place', '那棱格勒河'],
  ['tuotuohe', 'place', '沱沱河'],
  ['lvzhouhexin', 'layer', '一核 · 绿洲核心'],
  ['senlinfugailv', 'indicator', '森林覆盖率'],
  ['senlinfugailü', 'indicator', '森林覆盖率'],
  // Initials
  ['gem', 'place', '格尔木市'],
  ['gems', 'place', '格尔木市'],
  ['qhh', 'place', '青海湖'],
  ['dlh', 'place', '德令哈市'],
  ['sjygjgy', 'feature', '三江源国家公园'],
  ['slfgl', 'indicator', '森林覆盖率'],
  ['ceh', 'place', '察尔汗'],
  ['nlgl', 'place', '那棱格勒河'],
  // English
  ['golmud', 'place', '格尔木市'],
  ['Qinghai Lake', 'place', '青海湖'],
  ['Kunlun Pass', 'place', '昆仑山口'],
  ['forest cover', 'indicator', '森林覆盖率'],
  ['Hoh Xil', 'place', '可可西里山'],
  // Old names, Tibetan and Mongolian names
  ['湟中县', 'place', '湟中区'],
  ['同仁县', 'place', '同仁市'],
  ['噶尔穆', 'place', '格尔木市'],
  ['chindu', 'place', '称多县'],
  ['jainca', 'place', '尖扎县'],
  ['kokonor', 'place', '青海湖'],
  ['koko nor', 'place', '青海湖'],
  ['库库诺尔', 'place', '青海湖'],
  ['qumarleb', 'place', '曲麻莱县'],
  ['Maqên', 'place', '玛沁县'],
  ['Jyekundo', 'place', '玉树市'],
  ['rebgong', 'place', '同仁市'],
  ['Anyemaqen', 'place', '阿尼玛卿山'],
  ['narin gol', 'place', '那棱格勒河'],
  // One letter off
  ['geemu', 'place', '格尔木市'],
  ['golmnd', 'place', '格尔木市'],
  ['delinhga', 'place', '德令哈市'],
  ['格尔本市', 'place', '格尔木市'],
  ['qinghaihi', 'place', '青海湖'],
]

test.each(FIRST)('%s', (typed, kind, title) => {
  const [first] = find(typed, entries, null, 'zh')
  expect(`${first?.kind} ${first?.title}`).toBe(`${kind} ${title}`)
})

test('what is not there is not found', () => {
  expect(find('没有这个地方', entries, null, 'zh')).toEqual([])
  expect(find('', entries, null, 'zh')).toEqual([])
})

test('no kind crowds the others out', () => {
  const kinds = new Set(find('格尔木', entries, null, 'zh').map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThanOrEqual(3)
})
