// What is done is drawn; when the address answers otherwise, the page itself is there.
const list = document.getElementById('steps')
async function look() {
  try {
    const answer = await fetch('/steps')
    if (answer.status === 404) return location.reload()
    const { steps } = await answer.json()
    for (const words of steps.slice(list.children.length)) {
      const item = document.createElement('li')
      item.textContent = words
      list.append(item)
    }
  } catch {
    // Between the two pages nobody answers for a moment.
  }
  setTimeout(look, 200)
}
look()
