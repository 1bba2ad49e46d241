import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type Desk, deskOf } from './desk.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join, takeSeat } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
let control: ControlRoom
let ann: Desk
beforeAll(async () => {
  server = await exerciseServer()
  people = await openBrowser()
  control = await openControlRoom(await people.arrives(), server.facilitatorLink)
  ann = deskOf(await people.arrives())
  await join(ann.page, server.url, { code: await control.code(), name: 'Ann' })
  await control.admit('Ann')
  await takeSeat(ann.page, 'Belmara')
  await ann.region('Orders').waitFor()
})
afterAll(async () => {
  await people.leave()
  await server.close()
})

describe('a desk whose person has gone elsewhere', () => {
  it('says so, and leads back to a seat without losing what was begun', async () => {
    await ann.draft('room', 'Half a sentence')
    const elsewhere = await ann.page.context().newPage()
    await elsewhere.goto(ann.page.url().replace('/play/', '/lobby/'))
    await takeSeat(elsewhere, 'Norvane')
    await elsewhere.getByRole('region', { name: 'Orders' }).waitFor()
    await ann.page.getByRole('heading', { name: 'You are no longer connected' }).waitFor()
    await ann.page.getByText('Your seat is open somewhere else now').waitFor()
    await ann.page.getByRole('link', { name: 'Choose your seat' }).click()
    await takeSeat(ann.page, 'Belmara')
    await ann.region('Orders').waitFor()
    await elsewhere.getByText('Your seat is open somewhere else now').waitFor()
    expect(await (await ann.words('room')).inputValue()).toBe('Half a sentence')
    await elsewhere.close()
  })

  it('closes at once when control takes its person out, who may only knock again', async () => {
    await control.takeOut('Ann')
    await ann.page.getByText('Control has taken you out of this exercise.').waitFor()
    await control.page.getByText('0 of 0 people here').waitFor()
    await ann.page.reload()
    await ann.page.getByText('This device has no place in that exercise.').waitFor()
    await join(ann.page, server.url, { code: await control.code(), name: 'Ann' })
    await ann.page.getByRole('heading', { name: 'The waiting room' }).waitFor()
    await control.admit('Ann')
    await takeSeat(ann.page, 'Belmara')
    await ann.region('Orders').waitFor()
    // A refused ticket is an answer like any other, which browsers note.
    expect(people.problems.filter((problem) => !problem.includes('status of 404'))).toEqual([])
  })

  it('opens to nobody by a code that control has renewed', async () => {
    const old = await control.code()
    await control.renewCode()
    await control.page.getByText(old).waitFor({ state: 'detached' })
    const late = await people.arrives()
    await late.goto(`${server.url}/join/${old}`)
    await late.getByRole('textbox', { name: 'Your name' }).fill('Ben')
    await late.getByRole('button', { name: 'Enter the waiting room' }).click()
    await late.getByText('No open exercise has this code.').waitFor()
    await join(late, server.url, { code: await control.code(), name: 'Ben' })
    await control.page.getByRole('button', { name: 'Turn away: Ben' }).waitFor()
  })
})
