// On a phone, bars of tabs scroll sideways: each begins with the tab in use in sight.

export function currentTabs() {
  for (const link of document.querySelectorAll("nav li > [aria-current=page]")) {
    const bar = link.closest("ul");
    const [from, to] = [bar.getBoundingClientRect(), link.getBoundingClientRect()];
    bar.scrollLeft += to.left - from.left - (from.width - to.width) / 2;
  }
}
