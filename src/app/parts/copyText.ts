/**
 * Copies text. Where the page is not in a secure context (plain http on an intranet) the old way is tried, and
 * where that is refused too the text is left selected in a box for the person. Resolves to what happened.
 */
export async function copyText(
  text: string,
  box: HTMLTextAreaElement | null,
): Promise<'copied' | 'selected'> {
  if (window.isSecureContext && 'clipboard' in navigator) {
    try {
      await navigator.clipboard.writeText(text)
      return 'copied'
    } catch {
      // Refused by the browser: the box below still works.
    }
  }
  if (!box) return 'selected'
  box.value = text
  box.focus()
  box.select()
  return runCopyCommand() ? 'copied' : 'selected'
}

/** The command is old but is the only way to the clipboard over plain http. */
function runCopyCommand(): boolean {
  const old = document as Document & { execCommand?: (name: string) => boolean }
  try {
    return old.execCommand?.('copy') ?? false
  } catch {
    return false
  }
}
