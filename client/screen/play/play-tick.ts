/** A short tick as of paper, for a deadline under two minutes. False where this device has no sound, or does not allow it. */
export async function playTick(): Promise<boolean> {
  try {
    const audio = new AudioContext()
    await audio.resume()
    const length = Math.round(audio.sampleRate * 0.03)
    const noise = audio.createBuffer(1, length, audio.sampleRate)
    const samples = noise.getChannelData(0)
    for (let i = 0; i < length; i++) samples[i] = (Math.random() * 2 - 1) * (1 - i / length) ** 2 * 0.25
    const source = audio.createBufferSource()
    source.buffer = noise
    source.connect(audio.destination)
    source.start()
    return true
  } catch {
    return false
  }
}
