/** An amount as the wire has it: a decimal with two digits after the point. */
export function moneyText(amount: number): string {
  const text = amount.toFixed(2)
  return text === '-0.00' ? '0.00' : text
}
