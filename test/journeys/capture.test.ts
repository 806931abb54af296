import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { KEZIA } from './charity-names.ts'
import { commandLineOf } from './command-line.ts'
import { onBoth } from './scenes.ts'

const LEAD = 'Ruth Calloway-Mensah'

onBoth((scene) => {
  const daybook = commandLineOf(scene.stage)
  const { person, message, shown, title } = scene

  /** Has Ruth record a message of Priya’s; while the form is open, `meanwhile` happens. */
  async function record(text: string, meanwhile: (on: Written) => Promise<void> = async () => {}) {
    const on = person('priya').write(text)
    await person('ruth').record(on)
    await title('ruth', 'Record this message')
    await shown('ruth', JSON.stringify(text).slice(1, -1))
    await meanwhile(on)
    const before = person('ruth').messages().length
    await person('ruth').fill({ case: KEZIA })
    // What stands in the window after the choice is still the whole message.
    expect(await shown('ruth', JSON.stringify(text).slice(1, -1))).toContain(
      'Priya Raithwell wrote on',
    )
    expect(await scene.submit('ruth')).toEqual({})
    await person('ruth').close()
    await message('ruth', `Saved on ${KEZIA}`, before)
    return on
  }
  type Written = ReturnType<ReturnType<typeof person>['write']>

  /** Slack tells of the last change again, twice, under new ids. */
  async function again() {
    const { slack } = scene.stage()
    const last = slack.requests.findLast(({ rawBody }) => rawBody.includes('message_changed'))
    if (scene.platform !== 'slack' || !last) return
    const answers = await Promise.all(
      ['EvAGAIN1', 'EvAGAIN2'].map((event_id) =>
        slack.deliver('event', { ...last.payload, event_id }),
      ),
    )
    expect(answers.flat().map(({ status }) => status)).toEqual([200, 200])
  }

  /** The captured message as it is on the record, with what stands beside it. */
  async function onRecord(words: string): Promise<string> {
    const all = await scene.look('ruth', `timeline ${KEZIA}`)
    const at = all.indexOf(words)
    expect(at, `“${words}” on the timeline`).toBeGreaterThan(-1)
    const [, entry = ''] = /open_entry[\s\S]*?([0-9a-f]{8}-[0-9a-f-]{27})/.exec(all.slice(at)) ?? []
    const seen = await scene.open('ruth', entry)
    await person('ruth').close()
    return seen
  }

  it('a message is recorded as it stands, with its author, its time and where it stands', async () => {
    await record('canary-capture: she said & wrote <b>“no”</b> at ten.')
    const words = await onRecord('canary-capture')
    expect(words).toContain('Captured message')
    expect(words).toContain('canary-capture: she said & wrote <b>“no”</b> at ten.')
    expect(words).toContain('Priya Raithwell')
    expect(words).toMatch(/https:\/\/[\w.-]+\/(archives|l\/message)\//)
    expect(words).not.toContain('Source altered')
  })

  it('an edit and a delete afterwards are noted beside it, each once; the record keeps the words', async () => {
    const on = await record('canary-edited: he has a mark on his arm.')
    const before = person('ruth').messages().length
    await person('priya').edit(on, 'He is fine. canary-now')
    await message('ruth', 'was edited or deleted in chat since', before)
    await again()
    await person('priya').erase(on)
    const isTold = () =>
      person('ruth')
        .messages()
        .slice(before)
        .filter(({ words }) => words.includes('was edited or deleted')).length === 2
    await scene.until('both to be told', isTold)
    const words = await onRecord('canary-edited')
    expect(words).toContain('canary-edited: he has a mark on his arm.')
    expect(words).toContain('He is fine. canary-now')
    expect(words.split('Source altered').length - 1).toBe(2)
    expect(words).toMatch(/[Dd]eleted/)
    // Nobody wrote that: it is Daybook’s.
    expect(words.split('by Daybook').length - 1).toBe(2)
    expect(words).toContain('by Ruth Calloway-Mensah')
  })

  it('an edit while the form is open is noted too, and the words are those that were recorded', async () => {
    await record('canary-first: I saw him shout.', async (on) => {
      await person('priya').edit(on, 'I saw nothing. canary-second')
    })
    const words = await onRecord('canary-first')
    expect(words).toContain('canary-first: I saw him shout.')
    expect(words).toContain('I saw nothing. canary-second')
    expect(words.split('Source altered').length - 1).toBe(1)
  })

  it('a change that came before the capture is none after it', async () => {
    const on = person('priya').write('Draft of it. canary-early')
    await person('priya').edit(on, 'canary-late: as it was recorded.')
    await person('ruth').record(on)
    await title('ruth', 'Record this message')
    await person('ruth').fill({ case: KEZIA })
    expect(await scene.submit('ruth')).toEqual({})
    await person('ruth').close()
    const words = await onRecord('canary-late')
    expect(words).not.toContain('canary-early')
    expect(words).not.toContain('Source altered')
  })

  it('a message that was not saved waits with the drafts, and nobody else can open it', async () => {
    const on = person('priya').write('Not sure yet. canary-waiting')
    await person('ruth').record(on)
    await title('ruth', 'Record this message')
    await person('ruth').close()
    const words = await scene.look('ruth', 'drafts')
    expect(words).toContain('Record this message')
    expect(words).not.toContain('canary-waiting')
    await person('priya').erase(on)
    expect(await scene.look('priya', 'drafts')).toContain('You have no drafts')
  })

  /** Has Ruth record a message that a file came with; the form, the receipt and the entry. */
  async function withFile(text: string, name: string, bytes: string | Buffer) {
    const file = { name, mimetype: 'application/octet-stream', bytes: Buffer.from(bytes) }
    const on = person('priya').write(text, file)
    await person('ruth').record(on)
    await title('ruth', 'Record this message')
    await person('ruth').fill({ case: KEZIA })
    const form = await shown('ruth', JSON.stringify(text).slice(1, -1))
    const before = person('ruth').messages().length
    expect(await scene.submit('ruth')).toEqual({})
    await person('ruth').close()
    const receipt = await message('ruth', `Saved on ${KEZIA}`, before)
    return { form, receipt: receipt.words, entry: await onRecord(text) }
  }

  it('a document stays where it is, unless the organisation keeps them', async () => {
    const { form, entry } = await withFile('canary-stays: the form.', 'Form.pdf', '%PDF-1.7 x')
    for (const seen of [form, entry]) expect(seen).toContain('no documents are kept here')
    expect(entry).not.toContain('Open the document')
    const { calls } = scene.stage().slack
    expect(calls.filter(({ method }) => method.startsWith('GET file'))).toEqual([])
    await daybook('settings', 'set', 'documents', 'true', '--as', LEAD)
  })

  it('a document is kept sealed and comes back by direct message, to whoever reads its entry', async () => {
    const words = '%PDF-1.7 canary-inside: words of the document'
    const { receipt, entry } = await withFile('canary-with: the letter.', 'K Smith.pdf', words)
    if (scene.platform === 'teams') {
      expect(entry).toContain('“K Smith.pdf” stays in Teams')
      return
    }
    expect(receipt).toContain('One document is kept with it, sealed.')
    expect(receipt).not.toContain('Smith')
    expect(entry).toContain('“K Smith.pdf” (45 bytes)')
    const [, value = ''] = /open_document[\s\S]*?"value":"([^"]+)"/.exec(entry) ?? []
    const files = () => [...scene.stage().slack.files.values()].filter(({ message }) => message)
    // Somebody who does not read the case asks with the same button.
    await person('tomos').present('open_document', value)
    await message('tomos', 'find that case among the ones you work with')
    expect(files()).toEqual([])
    const { calls, faults } = scene.stage().slack
    // Slack shows it, and its answer is lost: what may be there goes before it is sent again.
    faults.set('files.completeUploadExternal', { kind: 'reset_after_accept', times: 1 })
    await person('ruth').present('open_document', value)
    await message('ruth', 'The document that you asked for')
    const shownTwice = () =>
      calls.filter(({ method }) => method === 'files.completeUploadExternal').length === 2
    await scene.until('a second try', shownTwice)
    const [sent, ...more] = await scene.until('the file', () => files().length > 0 && files())
    expect(more).toEqual([])
    expect(sent?.bytes?.toString()).toBe(words)
    expect(sent?.name).toBe('document-1.pdf')
    const held = await person('ruth').messages().at(-1)
    expect(held?.words).not.toContain('Smith')
    const told = person('ruth')
      .messages()
      .findLast((one) => one.words.includes('you asked for'))
    if (told) await person('ruth').press(told, 'delete_message')
    await scene.until('the file to go', () => files().length === 0)
    expect(await exported(value.split(':')[0] ?? '')).toBe(words)
  })

  /** The document of an entry as the command line writes it, for somebody who reads the entry. */
  async function exported(entry: string): Promise<string> {
    const out = await mkdtemp(join(tmpdir(), 'daybook-documents-'))
    const asked = ['document', entry, '--out', out, '--json', '--as']
    await expect(daybook(...asked, 'Tomos Penhallick')).rejects.toThrow()
    const [written] = JSON.parse(await daybook(...asked, LEAD))
    const text = await readFile(written.file, 'utf8')
    await rm(out, { recursive: true })
    return text
  }

  it('what can not be fetched, or is no document, is said; the message is saved all the same', async () => {
    if (scene.platform === 'teams') {
      const minutes = await withFile('canary-lost: minutes.', 'Minutes.docx', 'PK')
      expect(minutes.entry).toContain('“Minutes.docx” stays in Teams, where Daybook opens no files')
      expect(minutes.receipt).toContain('Something stays in chat and was not copied')
      const photo = await withFile('canary-jpeg: scan.', 'Scan.jpg', 'x')
      expect(photo.entry).toContain('What stands there besides words')
      expect(photo.entry).not.toContain('Scan.jpg')
      return
    }
    const { slack } = scene.stage()
    slack.faults.set('files.download', { kind: 'hang', times: 3 })
    const lost = await withFile('canary-lost: minutes.', 'Minutes.docx', 'PK')
    expect(lost.entry).toContain('“Minutes.docx” could not be fetched')
    expect(lost.receipt).toContain('Something stays in chat and was not copied')
    const picture = await withFile(
      'canary-jpeg: scan.',
      'Scan.pdf',
      Buffer.from([0xff, 0xd8, 0xff]),
    )
    expect(picture.entry).toContain('“Scan.pdf” stays in chat: it is not the document')
    expect(picture.entry).not.toContain('Open the document')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
