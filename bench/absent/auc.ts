/**
 * The area under the curve: how well one figure tells two kinds apart; 0.5 is not at all.
 * (Mann–Whitney: the share of pairs in which the first is the larger, a tie counting half.)
 */
export function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [
    ...a.map((value) => ({ value, isA: true })),
    ...b.map((value) => ({ value, isA: false })),
  ].sort((x, y) => x.value - y.value)
  let rankSum = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1
    // Ranks from 1; equal values share the middle one.
    const rank = (from + 1 + to) / 2
    for (let n = from; n < to; n += 1) if (all[n]?.isA) rankSum += rank
    from = to
  }
  return (rankSum - (a.length * (a.length + 1)) / 2) / (a.length * b.length)
}
