/** `npm start`: builds the app and serves it on this computer; PORT overrides 4173. */
import { build, preview } from 'vite'

await build({ logLevel: 'warn' })
const server = await preview()
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${server.config.preview.port}/`
console.log(`青屏 Qingping: ${address}`)
