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
  // Prefectures and cities, by full, short and Latin name
  ['海西', 'place', '海西州'],
  ['haixizhou', 'place', '海西州'],
  ['Haixi', 'place', '海西州'],
  ['海西蒙古族藏族自治州', 'place', '海西州'],
  ['海南州', 'place', '海南州'],
  ['Hainan', 'place', '海南州'],
  ['黄南', 'place', '黄南州'],
  ['海北', 'place', '海北州'],
  ['果洛', 'place', '果洛州'],
  ['Golog', 'place', '果洛州'],
  ['海东', 'place', '海东市'],
  ['玉树', 'place', '玉树市'],
  ['玉树州', 'place', '玉树州'],
  // Counties, towns, lakes, roads as people say them
  ['德令哈', 'place', '德令哈市'],
  ['察汗乌苏', 'place', '都兰县'],
  ['希里沟', 'place', '乌兰县'],
  ['花土沟', 'place', '茫崖市'],
  ['香日德', 'place', '香日德镇'],
  ['茶卡盐湖', 'place', '茶卡盐湖'],
  ['察尔汗盐湖', 'place', '察尔汗'],
  ['塔尔寺', 'place', '湟中区'],
  ['结古', 'place', '玉树市'],
  ['玛沁', 'place', '玛沁县'],
  ['乌图美仁', 'place', '乌图美仁乡'],
  ['郭勒木德', 'place', '郭勒木德镇'],
  ['唐古拉山', 'place', '唐古拉山脉'],
  ['东昆仑', 'place', '昆仑山脉'],
  ['长江源', 'place', '沱沱河'],
  ['各拉丹冬', 'place', '格拉丹东峰'],
  ['年保玉则', 'place', '年保玉则'],
  ['西大滩', 'place', '西大滩'],
  ['不冻泉', 'place', '不冻泉'],
  ['青藏公路', 'place', 'G109/G6走廊(茶卡—格尔木)'],
  ['柳格高速', 'place', 'G3011/G215(当金山—大柴旦—格尔木)'],
  ['格库铁路', 'place', '格库铁路(格尔木—花土沟)'],
  ['三江源', 'feature', '三江源国家公园'],
  ['祁连山国家公园', 'feature', '祁连山国家公园(青海片区)'],
  ['国家公园', 'layer', '国家公园与候选'],
  ['红线', 'layer', '生态保护红线(示意)'],
  ['生态红线', 'layer', '生态保护红线(示意)'],
  ['基本农田', 'layer', '永久基本农田(待导入)'],
  ['防沙带', 'feature', '防风固沙生态带'],
  // Traditional characters
  ['格爾木', 'place', '格尔木市'],
  ['都蘭', 'place', '都兰县'],
  ['烏圖美仁', 'place', '乌图美仁乡'],
  ['玉樹', 'place', '玉树市'],
  ['柴達木盆地', 'place', '柴达木盆地'],
  ['大柴旦鎮', 'place', '大柴旦镇'],
  ['湟源縣', 'place', '湟源县'],
  ['青海湖國家公園', 'feature', '青海湖国家公园(拟设)'],
  // Pinyin, with and without gaps, initials
  ['geermu shi', 'place', '格尔木市'],
  ['geer mu', 'place', '格尔木市'],
  ["ge'ermu", 'place', '格尔木市'],
  ['cha er han', 'place', '察尔汗'],
  ['xining shi', 'place', '西宁市'],
  ['xn', 'place', '西宁市'],
  ['tanggula', 'place', '唐古拉山脉'],
  ['wutumeiren', 'place', '乌图美仁乡'],
  ['guole mude', 'place', '郭勒木德镇'],
  ['dongtaijinaier', 'place', '东台吉乃尔湖'],
  ['wudaoliang', 'place', '五道梁'],
  ['yuzhufeng', 'place', '玉珠峰'],
  ['sanjiangyuan', 'feature', '三江源国家公园'],
  ['sjy', 'feature', '三江源国家公园'],
  ['huyanglin', 'feature', '胡杨林'],
  ['qingzangtielu', 'place', '青藏铁路(西格段)'],
  ['gengdi', 'indicator', '耕地保有量'],
  // English and other scripts in Latin letters
  ['Golmud City', 'place', '格尔木市'],
  ['Gormo', 'place', '格尔木市'],
  ['Qinghai hu', 'place', '青海湖'],
  ['Koko nuur', 'place', '青海湖'],
  ['Gyaring', 'place', '扎陵湖'],
  ['Ngoring', 'place', '鄂陵湖'],
  ['Qaidam Basin', 'place', '柴达木盆地'],
  ['Tsaidam', 'place', '柴达木盆地'],
  ['Kunlun Mountains', 'place', '昆仑山脉'],
  ['Qarhan Salt Lake', 'place', '察尔汗'],
  ['Ulan Moron', 'place', '沱沱河'],
  ['Naij Tal', 'place', '纳赤台'],
  ['Amye Machen', 'place', '阿尼玛卿山'],
  ['Geladandong', 'place', '格拉丹东峰'],
  ['hoh xil nature reserve', 'feature', '可可西里国家级自然保护区'],
  ['Kekexili', 'place', '可可西里山'],
  ['ecological red line', 'layer', '生态保护红线(示意)'],
  ['forest coverage', 'indicator', '森林覆盖率'],
  // Letters off
  ['gelmu', 'place', '格尔木市'],
  ['geremu', 'place', '格尔木市'],
  ['golmot', 'place', '格尔木市'],
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
