export interface Terminal {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

const width = 30

/** A bar that is drawn over itself; nothing where the output is no terminal. */
export function createProgress(terminal: Terminal) {
  let drawn = ''
  const draw = (line: string) => {
    if (!terminal.isTTY || line === drawn) return
    terminal.write(`\r${line.slice(0, (terminal.columns || 80) - 1)}\u001b[K`)
    drawn = line
  }
  return {
    show(share: number, words: string): void {
      const full = Math.round(share * width)
      const percent = String(Math.floor(share * 100)).padStart(3)
      draw(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent} %  ${words}`)
    },
    clear(): void {
      if (drawn !== '') terminal.write('\r\u001b[K')
      drawn = ''
    },
  }
}
