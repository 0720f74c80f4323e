// The main menu of narrow screens, and menus that close by Escape or a click elsewhere.
export function menus() {
  const button = document.querySelector("[data-menu]");
  const nav = button && document.getElementById(button.getAttribute("aria-controls"));
  button?.addEventListener("click", () => {
    const open = nav.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details[data-popover][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details[data-popover][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (nav?.classList.contains("is-open")) button.click();
  });
}
