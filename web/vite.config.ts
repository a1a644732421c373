import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

export default defineConfig(({ mode }) => {
  const server = loadEnv(mode, import.meta.dirname, 'ESTEEM_').ESTEEM_URL ?? 'http://localhost:4600'
  return {
    root: import.meta.dirname,
    plugins: [react()],
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
