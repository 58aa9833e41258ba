import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path of any web server.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // Everything is a file of our own host; nothing is inlined that a strict content policy would refuse.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Older servers do not know .mjs as a script and a browser then refuses the map's worker.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { host: '127.0.0.1', port },
  preview: { host: '127.0.0.1', port, strictPort: true, allowedHosts: true },
})
