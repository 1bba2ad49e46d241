/** Two soft strokes of a bell, as for an incoming call. False where this device has no sound, or does not allow it. */
export async function playBell(): Promise<boolean> {
  try {
    const audio = new AudioContext()
    await audio.resume()
    for (const [i, hertz] of [660, 880].entries()) {
      const from = audio.currentTime + i * 0.22
      const tone = audio.createOscillator()
      const volume = audio.createGain()
      tone.frequency.value = hertz
      volume.gain.setValueAtTime(0.0001, from)
      volume.gain.exponentialRampToValueAtTime(0.15, from + 0.02)
      volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.5)
      tone.connect(volume).connect(audio.destination)
      tone.start(from)
      tone.stop(from + 0.55)
    }
    return true
  } catch {
    return false
  }
}
