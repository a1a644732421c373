/** The logarithm of the number of ways to choose k of n things. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

const small = Float64Array.from({ length: 20 }, (_, n) => {
  let product = 1
  for (let i = 2; i <= n; i++) product *= i
  return Math.log(product)
})

/** Stirling's series, exact to the last digits from 20 on; a good deal faster than the logarithm of the gamma function. */
function logFactorial(n: number): number {
  if (n < small.length) return small[n]
  const square = 1 / (n * n)
  const rest = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / n
  return (n + 0.5) * Math.log(n) - n + 0.9189385332046727 + rest
}
