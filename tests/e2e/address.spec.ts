/** The address of the page: whoever opens it, and a reload, see the same map. */
import { expect, openApp, test } from './support/app'

const VIEW = /#v=36\.4000,94\.9000,8\.25&l=/
const SHOWN = /qh-regions~40/

test('a link shows just its view, with opacity and filters, and a reload does not move it', async ({
  page,
}) => {
  const filter = encodeURIComponent('{"qh-regions":[{"kind":"contains","field":"name","text":"盆地"}]}')
  await openApp(
    page,
    `./#v=36.4000,94.9000,8.25&l=qh-regions~40,base-province,base-counties&f=${filter}&lang=zh`,
  )
  // The app writes the address itself, with the pattern that is chosen.
  await expect(page).toHaveURL(/&p=qh-pattern&/)
  await expect(page).toHaveURL(VIEW)
  await expect(page).toHaveURL(SHOWN)
  await expect(page).toHaveURL(/&f=%7B/)
  const box = await page.locator('html').getAttribute('data-map-box')

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
  await expect(page).toHaveURL(VIEW)
  await expect(page).toHaveURL(SHOWN)
  await expect(page.locator('html')).toHaveAttribute('data-map-box', box ?? '')
})
