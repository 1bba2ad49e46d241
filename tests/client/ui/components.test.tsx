import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addMessages } from '../../../client/text/i18n.ts'
import { RichText } from '../../../client/text/rich-text.tsx'
import { Button } from '../../../client/ui/button.tsx'
import { Change } from '../../../client/ui/change.tsx'
import { CodeInput } from '../../../client/ui/code-input.tsx'
import { Countdown } from '../../../client/ui/countdown.tsx'
import { GarbledText } from '../../../client/ui/garbled-text.tsx'
import { Markdown } from '../../../client/ui/markdown.tsx'
import { QrCode } from '../../../client/ui/qr-code.tsx'
import { TensionLadder } from '../../../client/ui/tension-ladder.tsx'
import { WhyLedger } from '../../../client/ui/why-ledger.tsx'

const html = (node: ReactNode) => renderToStaticMarkup(node)
/** What a person reads, tags gone. */
const words = (node: ReactNode) =>
  html(node)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('names for screen readers', () => {
  it('say tension as a sentence and print the number', () => {
    const ladder = html(<TensionLadder name='Dovrin' value={7} change={1} />)
    expect(ladder).toContain('aria-label="Tension with Dovrin 7 of 12, up 1"')
    expect(ladder).toContain('>7</b>')
  })

  it('drop the dashed cap once a violent act has lifted it', () => {
    expect(html(<TensionLadder value={9} />)).toContain('ladder__cap')
    expect(html(<TensionLadder value={9} capped={false} />)).not.toContain('ladder__cap')
  })

  it('say a change in words, and colour it by what is good', () => {
    expect(words(<Change amount={-4} />)).toBe('4 down 4')
    expect(html(<Change amount={1} good='down' />)).toContain('data-tone="crit"')
    expect(words(<Change amount={0} />)).toBe('0 no change')
  })

  it('say the time left and that it is paused', () => {
    expect(words(<Countdown leftMs={462_000} totalMs={900_000} />)).toContain('7 minutes 42 seconds left')
    expect(words(<Countdown leftMs={312_000} totalMs={900_000} state='paused' />)).toContain('Paused, 5 minutes 12 seconds left')
    expect(html(<Countdown leftMs={42_000} totalMs={900_000} />)).toContain('data-late="true"')
  })

  it('label the join code as one field', () => {
    const code = html(<CodeInput value='H7K2' onChange={() => undefined} />)
    expect(code.match(/<input/g)).toHaveLength(1)
    expect(code).toContain('>Join code</label>')
  })

  it('tell why a button is not available, and leave it reachable', () => {
    const button = html(<Button reason='Only Defence can order this.'>Commit</Button>)
    expect(button).toContain('aria-disabled="true"')
    expect(button).not.toMatch(/\sdisabled=/)
    expect(button).toContain('Not available: Only Defence can order this.')
  })
})

describe('the why ledger', () => {
  it('keeps the amount of a cause that fog hides', () => {
    const ledger = words(
      <WhyLedger
        name='Public support'
        entries={[
          { id: 'a', cause: 'Convoy C-1 delivered 180 t', amount: 3 },
          { id: 'b', amount: -2, unseen: true, cause: 'a secret' },
        ]}
        sum={1}
      />,
    )
    expect(ledger).toBe('Convoy C-1 delivered 180 t +3 something you cannot see \u22122 Sum +1')
  })
})

describe('words that came through a bad line', () => {
  it('are said as missing', () => {
    expect(words(<GarbledText>{'Line is ▒▒▒ ▒▒ ahead.'}</GarbledText>)).toBe('Line is ▒▒▒ ▒▒ words missing ahead.')
  })
})

describe('text of a scenario', () => {
  it('draws emphasis and lists, but no HTML, no picture and no way out', () => {
    const drawn = html(<Markdown>{'**Aim** <script>x</script> ![p](/p.png) [out](https://a.b) [in](#brief)\n\n- one'}</Markdown>)
    expect(drawn).toContain('<strong>Aim</strong>')
    expect(drawn).toContain('<li>one</li>')
    expect(drawn).not.toMatch(/<script|<img|https:/)
    expect(drawn).toContain('<a href="#brief">in</a>')
    expect(drawn).toContain('<span>out</span>')
  })
})

describe('a rich message', () => {
  it('draws its own tags and never those inside a value', () => {
    addMessages('en', { 'test.rich': '<b>Good</b>, {delay}' })
    expect(html(<RichText of='test.rich' values={{ delay: '<b>40 s</b>' }} />)).toBe('<b>Good</b>, &lt;b&gt;40 s&lt;/b&gt;')
  })
})

describe('a QR code', () => {
  it('draws each run of dark modules once, inside the quiet zone', () => {
    const drawn = html(
      <QrCode
        label='Join'
        matrix={[
          [true, true],
          [false, true],
        ]}
      />,
    )
    expect(drawn).toContain('viewBox="0 0 10 10"')
    expect(drawn).toContain('d="M4 4h2v1h-2zM5 5h1v1h-1z"')
  })
})
