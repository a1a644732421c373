import { defineConfig } from 'vite'

/** One classic script, so that a site needs one line to load it. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    target: 'es2020',
    lib: { entry: 'src/script.ts', formats: ['iife'], name: 'esteemScript', fileName: () => 'esteem.js' },
  },
})
