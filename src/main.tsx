import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/Slider.css'
import '@mantine/core/styles/Tooltip.css'
import './app/styles/tokens.css'
import './app/styles/base.css'
import './app/styles/shell.css'
import './app/styles/stage.css'
import './app/styles/explore.css'
import './app/styles/layers.css'
import './app/styles/identify.css'
import './app/styles/intake.css'
import './app/styles/reading.css'
import './app/styles/session.css'
import './app/styles/help.css'
import './app/styles/check.css'
import './app/styles/result.css'
import './app/styles/library.css'
import './app/styles/sheet.css'
import './app/styles/mantine.css'
import './app/styles/phone.css'
import './app/styles/touch.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startMessages } from './app/i18n'
import { loadBasemaps } from './workspace/basemaps/moves'
import { loadPack } from './workspace/loading'
import { readHash } from './workspace/hash'
import { openDesk } from './workspace/desk/desk'
import { createWorkspace } from './workspace/store'

const shared = readHash(location.hash)
const language = shared.language ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
const workspace = createWorkspace(language)
const port = openDesk()
const root = document.getElementById('root')

void startMessages(language).then(() => {
  if (root) createRoot(root).render(<App workspace={workspace} port={port} shared={shared} />)
})
void loadPack(workspace, location, shared)
void loadBasemaps(workspace, location.href)
