/** Digits, letters and the signs of tables in full width become plain ones; all else is left as it is. */
export function plain(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ，；．－＋＝：＠［］]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}
