import './respond.css'
import { createRoot } from 'react-dom/client'
import { readAddress } from './address.ts'
import { Respond } from './respond.tsx'

const address = readAddress(location)
document.documentElement.dataset.embedded = String(address.embedded)
createRoot(document.getElementById('survey')!).render(<Respond address={address} />)
