/** `node geodata/build/table.mjs`: layer by layer, how many components are named, drawn and only listed. */
import { buildLayers, readRecipes } from './lib/recipe-layers.mjs'

const { layers } = buildLayers(readRecipes('recipes'))
console.log('| group | layer | named | drawn | listed only |\n| --- | --- | --- | --- | --- |')
let sums = [0, 0]
for (const { meta, features } of layers.filter((one) => one.meta.role !== 'base')) {
  const [drawn, listed] = [features.length, meta.listed.length]
  sums = [sums[0] + drawn, sums[1] + listed]
  console.log(`| ${meta.group} | ${meta.title.zh} | ${drawn + listed} | ${drawn} | ${listed} |`)
}
console.log(`| | 合计 | ${sums[0] + sums[1]} | ${sums[0]} | ${sums[1]} |`)
