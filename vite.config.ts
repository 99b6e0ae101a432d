import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'renderer',
  // Pages have addresses of their own (/issues/…), so assets are named from the root.
  base: '/',
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy takes no data: addresses.
    assetsInlineLimit: 0,
  },
})
