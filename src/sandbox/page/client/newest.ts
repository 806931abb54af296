/**
 * Shows the newest message of a feed: its end, or, of one that is longer than the screen, where it
 * begins, so that it is read from the top.
 */
export function showNewest(feed: HTMLElement): void {
  const newest = [...feed.querySelectorAll<HTMLElement>('article')].at(-1)
  const isLong = newest !== undefined && newest.offsetHeight > feed.clientHeight
  const above = (newest?.getBoundingClientRect().top ?? 0) - feed.getBoundingClientRect().top
  feed.scrollTo({ top: isLong ? feed.scrollTop + above : feed.scrollHeight })
}
