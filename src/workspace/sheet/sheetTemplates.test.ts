import { describe, expect, it } from 'vitest'
import { START_LOOK } from './state'
import {
  looksLike,
  readTemplates,
  renamedTemplate,
  startWithLastTemplate,
  withoutTemplate,
  withTemplate,
  writeTemplates,
} from './sheetTemplates'
import { createWorkspace } from '../store'

function shelfWith(text: string | null = null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
  }
}

const look = {
  ...START_LOOK,
  paper: 'A3',
  orientation: 'portrait',
  dpi: 150,
  maker: '格尔木市自然资源局',
} as const

describe('templates of sheets', () => {
  it('come back as they were kept, the last one used first', () => {
    const shelf = shelfWith()
    const kept = withTemplate(withTemplate(readTemplates(shelf), '一张图', START_LOOK), ' 会审 A3 ', {
      ...look,
      without: [],
    })
    expect(writeTemplates(kept, shelf)).toBe(true)
    const again = readTemplates(shelf)
    expect(again.last).toBe('会审 A3')
    expect(again.templates.map(({ name }) => name)).toEqual(['一张图', '会审 A3'])
    const workspace = createWorkspace('zh')
    startWithLastTemplate(workspace, shelf)
    expect(workspace.getState().sheet).toMatchObject({ paper: 'A3', orientation: 'portrait', dpi: 150 })
    const [, template] = again.templates
    expect(template && looksLike(template, workspace.getState().sheet)).toBe(true)
    // Once a visit: what the person changes afterwards stays.
    workspace.setState(({ sheet }) => ({ sheet: { ...sheet, paper: 'A4' } }))
    startWithLastTemplate(workspace, shelf)
    expect(workspace.getState().sheet.paper).toBe('A4')
  })

  it('can be renamed, replaced and deleted', () => {
    const kept = withTemplate(withTemplate(readTemplates(null), '甲', START_LOOK), '乙', {
      ...look,
      without: [],
    })
    const renamed = renamedTemplate(kept, '乙', '丙')
    expect(renamed.templates.map(({ name }) => name)).toEqual(['甲', '丙'])
    expect(renamed.last).toBe('丙')
    expect(renamedTemplate(renamed, '丙', '甲').templates.map(({ name }) => name)).toEqual(['甲'])
    expect(withTemplate(renamed, '丙', START_LOOK).templates).toHaveLength(2)
    const left = withoutTemplate(renamed, '丙')
    expect(left.templates.map(({ name }) => name)).toEqual(['甲'])
    expect(left.last).toBeNull()
  })

  it('are nothing where the shelf holds something else, or may not be used', () => {
    expect(readTemplates(shelfWith('{"schema":"other"}')).templates).toEqual([])
    expect(readTemplates(shelfWith('not json')).templates).toEqual([])
    expect(writeTemplates(readTemplates(null), null)).toBe(false)
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(writeTemplates(readTemplates(full), full)).toBe(false)
  })
})
