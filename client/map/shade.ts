const loaded = new Map<string, HTMLImageElement>()

/** Loads the relief texture once per address and hands it over. A failure leaves the map without relief, as with the layer off. */
export const loadShade = (url: string, use: (image: HTMLImageElement) => void): void => {
  const known = loaded.get(url)
  if (known) {
    use(known)
    return
  }
  const image = new Image()
  image.decoding = 'async'
  image.addEventListener(
    'load',
    () => {
      loaded.set(url, image)
      use(image)
    },
    { once: true },
  )
  image.src = url
}
