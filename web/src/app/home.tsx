import { WorthToThem } from '../features/feedback/worth/worth-to-them.tsx'
import { HomePage } from '../features/home/home-page.tsx'

/** Home has two halves, of two features: what they are worth to us, and what we are worth to them. */
export function Home() {
  return <HomePage second={<WorthToThem />} />
}
