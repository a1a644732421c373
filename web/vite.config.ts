import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'

/** Scripts and styles also as brotli and gzip, which the server sends to whoever takes them. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }, files) {
    const worth = Object.values(files).filter(({ fileName }) => /\.(js|css)$/.test(fileName))
    await Promise.all(
      worth.flatMap((file) => {
        const path = join(dir!, file.fileName)
        const content = file.type === 'chunk' ? file.code : file.source
        return [
          promisify(brotliCompress)(content).then((smaller) => writeFile(`${path}.br`, smaller)),
          promisify(gzip)(content).then((smaller) => writeFile(`${path}.gz`, smaller)),
        ]
      }),
    )
  },
}

export default defineConfig(({ mode }) => {
  const server = loadEnv(mode, import.meta.dirname, 'ESTEEM_').ESTEEM_URL ?? 'http://localhost:4600'
  return {
    root: import.meta.dirname,
    plugins: [react(), compressed],
    server: { port: 4601, proxy: { '/api': server, '/v1': server, '/docs': server } },
    preview: { port: 4602, proxy: { '/api': server, '/v1': server, '/docs': server } },
    build: {
      outDir: 'dist',
      target: 'es2023',
      // Fonts stay files: a data: address would need a wider content-security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        // The app, and the page that a respondent sees, which knows nothing of the app.
        input: [`${import.meta.dirname}/index.html`, `${import.meta.dirname}/respond.html`],
        output: {
          codeSplitting: {
            // zod and its setting in one piece, so that the setting holds before the first schema is made.
            groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|src[\\/]app[\\/]no-eval/ }],
          },
        },
      },
    },
  }
})
