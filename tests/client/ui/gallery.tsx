import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageRoot } from '../../../client/text/language-root.tsx'
import '../../../client/theme/tokens.css'
import '../../../client/theme/fonts.css'
import '../../../client/theme/base.css'
import { LiveRegion } from '../../../client/ui/live-region.tsx'
import { Logo } from '../../../client/ui/logo.tsx'
import { ToastRegion } from '../../../client/ui/toast-region.tsx'
import './gallery.css'
import { GalleryControls } from './gallery-controls.tsx'
import { GalleryFigures } from './gallery-figures.tsx'
import { GalleryMessages } from './gallery-messages.tsx'

/** Every component of the kit on one page, for eyes and for axe. Not shipped. */
function Gallery() {
  useEffect(() => {
    for (const state of ['hovered', 'pressed', 'focus-visible']) {
      for (const element of document.querySelectorAll(`[data-show="${state}"] :is(button, input, .field__control)`)) {
        element.setAttribute(`data-${state}`, 'true')
        if (state === 'focus-visible') element.setAttribute('data-focused', 'true')
      }
    }
  }, [])
  const [theme, setTheme] = useState(document.documentElement.dataset.theme)
  return (
    <LanguageRoot>
      <main className='gallery'>
        <div className='gallery__top'>
          <Logo size={30} named={false} />
          <h1>Components and their states</h1>
          <button
            type='button'
            id='theme'
            onClick={() => {
              const next = theme === 'dark' ? 'light' : 'dark'
              document.documentElement.setAttribute('data-theme', next)
              setTheme(next)
            }}
          >
            Theme: {theme}
          </button>
        </div>
        <div className='gallery__grid'>
          <GalleryControls />
          <GalleryMessages />
          <GalleryFigures />
        </div>
      </main>
      <ToastRegion />
      <LiveRegion />
    </LanguageRoot>
  )
}

const root = document.querySelector('#root')
if (root) createRoot(root).render(<Gallery />)
