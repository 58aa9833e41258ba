import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from '@playwright/test'
import { chooseFiles, expect, fixture, openApp, test, declareStatutory } from './support/app'

async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '出核查报告' }).click()
  await expect(page.getByRole('button', { name: '导出 DOCX' })).toBeVisible()
}

/** Small maps: what is in the file is tested here, not how fine its pictures are. */
async function exportAs(page: Page, format: 'DOCX' | 'PDF' | 'XLSX'): Promise<Download> {
  const choice = page.getByRole('group', { name: '文件' })
  await choice.getByText(new RegExp(`^${format}`)).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    page.getByRole('button', { name: `导出 ${format}` }).click(),
  ])
  await expect(page.getByText(`已保存 ${download.suggestedFilename()}`).first()).toBeVisible()
  return download
}

/** Text of a DOCX as one string, without the marks of its XML. */
function documentText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml']
  return part ? strFromU8(part).replace(/<[^>]+>/g, '') : ''
}

/** Hectares of each occupied layer, as the table of results shows them. */
async function hectaresOnScreen(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: '逐层核查结果' })
  await expect(table.getByText('占用', { exact: true }).first()).toBeVisible()
  const text = await table.innerText()
  return [...text.matchAll(/\b\d+\.\d{4}\b/g)].map(([number]) => number).filter((n) => Number(n) > 0)
}

test('a statutory hit becomes a DOCX and a PDF in four actions, with the numbers of the screen', async ({
  page,
}) => {
  await openApp(page)
  await page.getByLabel('选管控图层文件', { exact: true }).setInputFiles(fixture('gdal/redline.zip'))
  const dialog = page.getByRole('dialog')
  await declareStatutory(dialog)
  await dialog.getByRole('button', { name: '加入核查' }).click()
  await chooseFiles(page, fixture('gdal/project.zip'))
  const hectares = await hectaresOnScreen(page)
  expect(hectares.length).toBeGreaterThan(0)
  await openReport(page)
  await expect(page.getByLabel('建设单位')).toHaveValue('青海示例能源有限公司')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`),
  ).toEqual([])

  await page.getByText('96 dpi').click()
  const docx = await exportAs(page, 'DOCX')
  expect(docx.suggestedFilename()).toMatch(/^格尔木郭勒木德光伏示例_核查报告_\d{8}\.docx$/)
  const files = unzipSync(readFileSync(await docx.path()))
  const text = documentText(readFileSync(await docx.path()))
  for (const number of hectares) expect(text).toContain(number)
  for (const words of ['青海示例能源有限公司', 'EPSG:4520', 'ERL-02', 'J13', '32401321.407', '数据不全'])
    expect(text).toContain(words)
  expect(text).not.toContain('合规')
  expect(text).not.toContain('演示')
  expect(Object.keys(files).filter((name) => /^word\/media\/.+\.jpg$/.test(name))).toHaveLength(2)

  const pdf = await exportAs(page, 'PDF')
  const bytes = readFileSync(await pdf.path())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(bytes.subarray(-1024).toString('latin1')).toContain('%%EOF')
  expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5)
  // Selectable text: the characters are mapped back to Unicode. The tool that reads them is not everywhere.
  expect(bytes.toString('latin1')).toContain('/ToUnicode')
  const read = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
  if (read.status === 0) for (const number of hectares) expect(read.stdout).toContain(number)
})

test('the example reports itself as 演示 everywhere, parts can be left out, and a cancel ends the work', async ({
  page,
}) => {
  await openApp(page)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  const hectares = await hectaresOnScreen(page)
  await openReport(page)
  await page.getByRole('button', { name: '导出 DOCX' }).click()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await expect(page.getByRole('button', { name: '取消', exact: true })).toHaveCount(0)
  await expect(page.getByText(/已保存/)).toHaveCount(0)

  for (const part of ['位置图', '逐层套合图', '界址点表']) await page.getByLabel(part).uncheck()
  await page.getByLabel('项目名称').fill('改了名的示例')
  const docx = await exportAs(page, 'DOCX')
  expect(docx.suggestedFilename()).toMatch(/^改了名的示例_核查报告_\d{8}_演示\.docx$/)
  const files = unzipSync(readFileSync(await docx.path()))
  const text = documentText(readFileSync(await docx.path()))
  for (const number of hectares) expect(text).toContain(number)
  expect(text).toContain('改了名的示例')
  expect(text).toContain('不可用于审批')
  expect(text).not.toContain('界址点表')
  expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(false)

  const xlsx = await exportAs(page, 'XLSX')
  expect(xlsx.suggestedFilename()).toMatch(/_演示\.xlsx$/)
})

test('what a person says stands beside the result, on the pages shown, in every file, on paper', async ({
  page,
}) => {
  await openApp(page)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  await hectaresOnScreen(page)
  await openReport(page)
  for (const part of ['位置图', '逐层套合图']) await page.getByLabel(part).uncheck()
  const preview = page.getByRole('region', { name: '报告预览' })
  await expect(preview.getByText('一、结论与声明')).toBeVisible()

  await page.getByLabel('人工结论的文字').fill('经复核,拟同意避让后再报。')
  await page.getByLabel('署名').fill('张三')
  await page.getByLabel('选一处命中').selectOption({ index: 1 })
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByLabel('理由').fill('图斑边界与实地不符')
  await page.getByLabel('署名').last().fill('李四')
  await expect(preview.getByText(/有 1 处人工异议/)).toBeVisible()

  const docx = await exportAs(page, 'DOCX')
  const text = documentText(readFileSync(await docx.path()))
  for (const words of ['拟同意避让后再报', '张三', '图斑边界与实地不符', '李四', '机器结果不因此改变'])
    expect(text).toContain(words)

  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON', exact: true }).click(),
  ])
  const { projects } = JSON.parse(readFileSync(await json.path(), 'utf8')) as {
    projects: { verdict: { level: string }; disputes: { name: string }[]; conclusion: { name: string } }[]
  }
  expect(projects[0]?.disputes.map(({ name }) => name)).toEqual(['李四'])
  expect(projects[0]?.conclusion.name).toBe('张三')
  expect(projects[0]?.verdict.level).not.toBe('none')

  // On paper there are the pages and nothing else.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
})

test('rules of an office replace ours for the verdict, and a wrong file changes nothing', async ({
  page,
}) => {
  await openApp(page)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  await hectaresOnScreen(page)
  await openReport(page)
  for (const part of ['位置图', '逐层套合图']) await page.getByLabel(part).uncheck()
  const picker = page.getByLabel('换成本单位的规则文件')
  await picker.setInputFiles({
    name: '本局.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"rules":'),
  })
  await expect(page.getByRole('alert').filter({ hasText: '本局.json' })).toBeVisible()
  await expect(page.getByText(/随软件的规则 .+ 版，48 条/)).toBeVisible()
  const own = JSON.parse(
    readFileSync(new URL('../../public/geodata/rules.json', import.meta.url), 'utf8'),
  ) as {
    edition: string
  }
  own.edition = '本局 2026-1'
  await picker.setInputFiles({
    name: '本局.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(own)),
  })
  await expect(page.getByText('本单位规则 本局.json(本局 2026-1 版，48 条)。')).toBeVisible()
  const docx = await exportAs(page, 'DOCX')
  expect(documentText(readFileSync(await docx.path()))).toContain('本局 2026-1')
})
