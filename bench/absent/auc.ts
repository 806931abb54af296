/**
 * How well one sample is told from the other by size alone (Mann-Whitney): 0.5 not at all, 0 or 1
 * always. Equal values count half.
 */
export function aucOf(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ].sort((a, b) => a.value - b.value)
  let rankSum = 0
  for (let from = 0; from < all.length; ) {
    let until = from
    while (until < all.length && all[until]?.value === all[from]?.value) until += 1
    const rank = (from + 1 + until) / 2
    rankSum += rank * all.slice(from, until).filter(({ isOne }) => isOne).length
    from = until
  }
  return (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length)
}
