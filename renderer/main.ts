import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import { mount } from 'svelte'
import { z } from 'zod'
import './lib/tokens.css'
import './lib/base.css'
import App from './App.svelte'

// zod would otherwise try `new Function`, which the content security policy forbids and reports.
z.config({ jitless: true })

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
mount(App, { target })
